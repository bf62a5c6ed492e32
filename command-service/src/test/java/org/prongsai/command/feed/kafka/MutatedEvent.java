package org.prongsai.command.feed.kafka;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/** Records that began as good events, and were then spoilt in one to three ways. */
final class MutatedEvent {
    static final String ASSESSMENT = "mueang-phai-2566";
    private static final String DATA = """
            {"assessmentId": "mueang-phai-2566", "survey": "IIT", "respondentKey": "ผู้ตอบ 1", "submittedOn": "2023-03-01", \
            "answers": {"i1": 3, "i2": "๔", "i30.4": null, "i7": 1.0}}""";
    private static final String WITHDRAWAL = """
            {"assessmentId": "mueang-phai-2566", "survey": "EIT-1", "respondentKey": "kobo:b5c0", "withdrawn": true, \
            "reason": "ขอถอน"}""";
    private static final String EVENT = """
            {"specversion": "1.0", "id": "a-1", "source": "/forms/ita", "type": "org.prongsai.survey-response.v1", \
            "datacontenttype": "application/json", "time": "2023-03-01T09:00:00Z", "data": %s}""";
    private static final Pattern VALUE = Pattern.compile("(?<=: )(\"[^\"]*\"|[0-9.]+|null|true)");
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "1e999999999",
            "1e-999999999",
            "-0",
            "123456789012345678901234567890",
            "\"\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "[]",
            "{}",
            "[[[]]]",
            "{\"data\": {}}",
            "\"0.9\"",
            "\"'; drop table log; --\"",
            "\"../../etc/passwd\"",
            "NaN",
            "\"<script>\"");
    private static final List<String> CONTENT_TYPES = List.of(
            "application/cloudevents+json",
            "application/cloudevents-batch+json",
            "application/cloudevents+avro",
            "application/cloudevents",
            "APPLICATION/CLOUDEVENTS+JSON;charset=tis-620",
            "application/json",
            "application/xml",
            "",
            ";",
            "\u0000",
            "x".repeat(5_000));

    private final SplittableRandom random;
    private final Map<String, byte[]> headers = new LinkedHashMap<>();
    private byte[] key = ASSESSMENT.getBytes(StandardCharsets.UTF_8);
    private byte[] value;

    private MutatedEvent(SplittableRandom random) {
        this.random = random;
        var data = random.nextInt(4) == 0 ? WITHDRAWAL : DATA;
        if (random.nextBoolean()) {
            value = utf8(EVENT.formatted(data));
            headers.put("content-type", utf8(Topic.STRUCTURED));
        } else {
            value = utf8(data);
            Topic.binaryHeaders().forEach((name, text) -> headers.put(name, utf8(text)));
        }
    }

    /** As it was before it was spoilt. */
    static ConsumerRecord<byte[], byte[]> good(SplittableRandom random, long offset) {
        return new MutatedEvent(random).record(offset);
    }

    static ConsumerRecord<byte[], byte[]> next(SplittableRandom random, long offset) {
        var event = new MutatedEvent(random);
        for (int times = random.nextInt(1, 4); times > 0; times--) {
            event.mutate();
        }
        return event.record(offset);
    }

    private void mutate() {
        switch (random.nextInt(13)) {
            case 0 -> flip();
            case 1 -> value = Arrays.copyOf(value, random.nextInt(value.length + 1));
            case 2 -> replaceValue(VALUES.get(random.nextInt(VALUES.size())));
            case 3 -> replaceValue(VALUES.get(random.nextInt(VALUES.size())));
            case 4 -> replaceValue(nested(random.nextInt(1, 20_000)));
            case 5 ->
                replaceValue("\"" + "ก".repeat(random.nextInt(100) == 0 ? 400_000 : random.nextInt(3_000)) + "\"");
            case 6 -> replaceValue(manyFields(random.nextInt(1, 2_000)));
            case 7 -> value = text().getBytes(Charset.forName(random.nextBoolean() ? "x-windows-874" : "UTF-16"));
            case 8 -> value = utf8(text().replaceFirst("\"survey\"", "\"assessmentId\"")); // One field twice.
            case 9 -> headers.put("content-type", utf8(CONTENT_TYPES.get(random.nextInt(CONTENT_TYPES.size()))));
            case 10 -> spoilHeader();
            case 11 ->
                value = utf8(text().replaceFirst(
                                "\"survey\"",
                                Matcher.quoteReplacement("\"suggestion\": \"โทร 081-234-5678\", \"survey\"")));
            default -> key = random.nextBoolean() ? null : bytes(random.nextInt(40));
        }
    }

    private void flip() {
        for (int flips = random.nextInt(1, 9); flips > 0 && value.length > 0; flips--) {
            value[random.nextInt(value.length)] = (byte) random.nextInt(256);
        }
    }

    private void replaceValue(String other) {
        var found = VALUE.matcher(text()).results().toList();
        if (!found.isEmpty()) {
            var one = found.get(random.nextInt(found.size()));
            value = utf8(text().substring(0, one.start()) + other + text().substring(one.end()));
        }
    }

    private String nested(int depth) {
        return random.nextBoolean()
                ? "[".repeat(depth) + "]".repeat(random.nextBoolean() ? depth : 0)
                : "{\"data\": ".repeat(depth) + "1" + "}".repeat(depth);
    }

    private String manyFields(int count) {
        var fields = new StringBuilder("{");
        for (int field = 0; field < count; field++) {
            fields.append(field == 0 ? "" : ", ")
                    .append("\"i")
                    .append(random.nextInt(count * 10))
                    .append("\": 1");
        }
        return fields.append('}').toString();
    }

    private void spoilHeader() {
        var names = List.copyOf(headers.keySet());
        var name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(3)) {
            case 0 -> headers.remove(name);
            case 1 -> headers.put(name, null);
            default -> headers.put(name, bytes(random.nextInt(100)));
        }
        headers.putIfAbsent("x-other", bytes(10)); // So that there is one to spoil next time.
    }

    private byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private String text() {
        return new String(value, StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private ConsumerRecord<byte[], byte[]> record(long offset) {
        var recordHeaders = new RecordHeaders();
        headers.forEach(recordHeaders::add);
        return new ConsumerRecord<>(
                "responses",
                0,
                offset,
                0,
                TimestampType.CREATE_TIME,
                key == null ? -1 : key.length,
                value.length,
                key,
                value,
                recordHeaders,
                Optional.empty());
    }
}
