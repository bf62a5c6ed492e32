package org.prongsai.command.feed.kafka;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.json.Json;
import org.prongsai.command.json.UnreadableJson;
import org.prongsai.command.refusal.CommandRejected;
import org.prongsai.command.refusal.FieldProblems;
import org.prongsai.engine.problem.FieldProblem;
import tools.jackson.databind.JsonNode;

/**
 * CloudEvents 1.0 as the Kafka protocol binding has them: whole in the value (structured), or attributes in the headers and
 * data in the value (binary). Attributes that we have no use for are passed over, as the specification wants it.
 */
final class CloudEvents {
    static final String TYPE = "org.prongsai.survey-response.v1";
    static final int VALUE_BYTES_MAX = 1 << 20;

    private static final String SPEC_VERSION = "1.0";
    private static final String CONTENT_TYPE = "content-type";
    private static final String ATTRIBUTE_HEADER = "ce_";
    private static final String ANY_CLOUD_EVENT = "application/cloudevents";
    private static final String STRUCTURED = "application/cloudevents+json";
    private static final String JSON = "application/json";
    private static final byte DELETE = 0x7f;
    private static final int SHOWN_MAX = 60;

    /**
     * A header of a survey response in binary mode.
     *
     * @param value what it holds; null where anything is good that shows a Latin letter or a digit
     */
    private record Usual(String name, byte @Nullable [] value) {
        static Usual of(String name, String value) {
            return new Usual(name, value.getBytes(StandardCharsets.UTF_8));
        }

        boolean fits(byte @Nullable [] found) {
            if (found == null) {
                return false;
            }
            return value == null ? showsSomething(found) : Arrays.equals(value, found);
        }

        private static boolean showsSomething(byte[] text) {
            for (byte letter : text) {
                if (letter > ' ' && letter < DELETE) {
                    return true;
                }
            }
            return false;
        }
    }

    private static final List<Usual> USUAL = List.of(
            Usual.of(ATTRIBUTE_HEADER + "specversion", SPEC_VERSION),
            Usual.of(ATTRIBUTE_HEADER + "type", TYPE),
            new Usual(ATTRIBUTE_HEADER + "id", null),
            new Usual(ATTRIBUTE_HEADER + "source", null),
            Usual.of(CONTENT_TYPE, JSON));

    private CloudEvents() {}

    /** Gives an attribute by its name; null when it is not there or not text. */
    private interface Attributes {
        @Nullable
        String get(String name);
    }

    /**
     * The data of a record that holds a survey response.
     *
     * @throws CommandRejected when it holds something else
     * @throws UnreadableJson when its value is no JSON
     */
    static JsonNode data(ConsumerRecord<byte[], byte[]> record) {
        var binary = binaryData(record);
        return binary == null ? structured(value(record)) : object("", Json.parseRow(Json.text(binary)));
    }

    /**
     * The data of a record in binary mode, unread; null when the record is in structured mode.
     *
     * @throws CommandRejected when it can already be told that the record holds no survey response
     */
    static byte @Nullable [] binaryData(ConsumerRecord<byte[], byte[]> record) {
        var value = value(record);
        if (isAsUsual(record.headers())) {
            return value;
        }
        var contentType = header(record, CONTENT_TYPE);
        var mediaType = mediaType(contentType);
        if (mediaType.startsWith(ANY_CLOUD_EVENT)) {
            if (!mediaType.equals(STRUCTURED)) {
                throw unsupported(CONTENT_TYPE, contentType);
            }
            return null;
        }
        if (header(record, ATTRIBUTE_HEADER + "specversion") == null) {
            throw notACloudEvent();
        }
        check("ce_", name -> header(record, ATTRIBUTE_HEADER + name));
        if (contentType != null) {
            requireJson(CONTENT_TYPE, contentType);
        }
        return value;
    }

    /** Whether the headers hold what those of nearly all records do, to the byte. Others are looked at one by one. */
    private static boolean isAsUsual(Headers headers) {
        int usual = 0;
        for (var header : headers) {
            for (int at = 0; at < USUAL.size(); at++) {
                if (USUAL.get(at).name().equals(header.key())) { // The last of a name is the one that counts.
                    usual = USUAL.get(at).fits(header.value()) ? usual | 1 << at : usual & ~(1 << at);
                }
            }
        }
        return usual == (1 << USUAL.size()) - 1;
    }

    private static byte[] value(ConsumerRecord<byte[], byte[]> record) {
        byte @Nullable [] value = record.value();
        if (value == null) {
            throw refused(new FieldProblem(
                    "",
                    "tombstone",
                    "ระเบียนไม่มีค่า การถอนคำตอบต้องส่งเป็นเหตุการณ์ {\"withdrawn\": true}",
                    "the record has no value; a response is withdrawn by an event with {\"withdrawn\": true}"));
        }
        if (value.length > VALUE_BYTES_MAX) {
            throw refused(new FieldProblem(
                    "",
                    "too-large",
                    "ค่ายาวเกิน %,d ไบต์ หนึ่งระเบียนคือหนึ่งคำตอบ".formatted(VALUE_BYTES_MAX),
                    "the value is longer than %,d bytes; one record is one response".formatted(VALUE_BYTES_MAX)));
        }
        return value;
    }

    private static JsonNode structured(byte[] value) {
        var event = object("", Json.parseRow(Json.text(value)));
        check("", name -> event.path(name).isString() ? event.path(name).stringValue() : null);
        var dataType = event.path("datacontenttype");
        if (!dataType.isMissingNode() && !dataType.isNull()) {
            requireJson("datacontenttype", dataType.asString(""));
        }
        if (event.has("data_base64")) {
            throw refused(new FieldProblem(
                    "data_base64",
                    "unsupported-content-type",
                    "รับเฉพาะ data ที่เป็นออบเจ็กต์ JSON",
                    "only data that is a JSON object is taken"));
        }
        var data = event.get("data");
        if (data == null || data.isNull()) {
            throw refused(FieldProblems.required("data"));
        }
        return object("data", data);
    }

    private static void check(String prefix, Attributes attributes) {
        var version = required(prefix, attributes, "specversion");
        if (!version.equals(SPEC_VERSION)) {
            throw refused(new FieldProblem(
                    prefix + "specversion",
                    "unsupported-specversion",
                    "รับเฉพาะ CloudEvents รุ่น 1.0 ไม่ใช่ %s".formatted(shown(version)),
                    "CloudEvents 1.0 is what is taken here, not %s".formatted(shown(version))));
        }
        required(prefix, attributes, "id");
        required(prefix, attributes, "source");
        var type = required(prefix, attributes, "type");
        if (!type.equals(TYPE)) {
            throw refused(new FieldProblem(
                    prefix + "type",
                    "unknown-event-type",
                    "ไม่รู้จักเหตุการณ์ชนิด %s หัวข้อนี้รับเฉพาะ %s".formatted(shown(type), TYPE),
                    "there is no event type %s here; this topic takes %s".formatted(shown(type), TYPE)));
        }
    }

    private static String required(String prefix, Attributes attributes, String name) {
        var value = attributes.get(name);
        if (value == null || value.isBlank()) {
            throw refused(FieldProblems.required(prefix + name));
        }
        return value;
    }

    private static JsonNode object(String field, JsonNode node) {
        if (!node.isObject()) {
            throw refused(FieldProblems.wrongType(
                    field, "ออบเจ็กต์ JSON { ... } หนึ่งเดียว", "a single JSON object, { ... }"));
        }
        return node;
    }

    private static void requireJson(String field, String contentType) {
        var mediaType = mediaType(contentType);
        if (!mediaType.equals(JSON) && !mediaType.endsWith("+json")) {
            throw unsupported(field, contentType);
        }
    }

    /** Without its parameters. */
    private static String mediaType(@Nullable String contentType) {
        return contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String header(ConsumerRecord<byte[], byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static CommandRejected unsupported(String field, @Nullable String contentType) {
        var written = shown(String.valueOf(contentType));
        return refused(new FieldProblem(
                field,
                "unsupported-content-type",
                "รับข้อมูลชนิด %s ไม่ได้ ให้ส่ง %s หรือ %s พร้อมส่วนหัว ce_".formatted(written, STRUCTURED, JSON),
                "%s is not taken here: send %s, or %s with ce_ headers".formatted(written, STRUCTURED, JSON)));
    }

    private static CommandRejected notACloudEvent() {
        return refused(new FieldProblem(
                "",
                "not-a-cloudevent",
                "ไม่ใช่ CloudEvent ต้องมีส่วนหัว content-type: %s หรือส่วนหัว ce_specversion".formatted(STRUCTURED),
                "not a CloudEvent: it has neither content-type: %s nor a header ce_specversion".formatted(STRUCTURED)));
    }

    private static CommandRejected refused(FieldProblem problem) {
        return CommandRejected.invalid(problem);
    }

    private static String shown(String text) {
        var line = text.replaceAll("[\\p{Cntrl}\\ufffd]", "?");
        return line.length() <= SHOWN_MAX ? line : line.substring(0, SHOWN_MAX - 1) + "…";
    }
}
