package org.prongsai.command.feed.kafka;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.JsonSuggestions;
import org.prongsai.command.feed.PlainSubmissions;
import org.prongsai.command.feed.SubmissionReader;
import org.prongsai.command.feed.delivery.DeliveryRow;
import org.prongsai.command.feed.delivery.Kept;
import org.prongsai.command.json.UnreadableJson;
import org.prongsai.command.refusal.CommandRejected;
import org.prongsai.command.survey.SurveyEntry;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.problem.FieldProblem;
import tools.jackson.databind.JsonNode;

/**
 * Makes rows of a topic's records. Whatever a record holds, it becomes a row: one to be taken or a refused one. Not
 * thread-safe.
 */
final class RecordReader {
    private final JsonSuggestions suggestions;
    private final Function<JsonNode, Kept> objects;
    private final PlainSubmissions plain = new PlainSubmissions(null, null);
    private final Function<JsonNode, SurveyEntry> any = SubmissionReader.anywhere();

    /** @param objects what may be kept of an event's data */
    RecordReader(JsonSuggestions suggestions, Function<JsonNode, Kept> objects) {
        this.suggestions = suggestions;
        this.objects = objects;
    }

    DeliveryRow read(ConsumerRecord<byte[], byte[]> record) {
        try {
            var binary = CloudEvents.binaryData(record);
            var submission = binary == null ? null : plain.read(binary);
            return submission == null ? entry(record) : entry(record, submission, null);
        } catch (CommandRejected e) {
            return refused(record, e.problems());
        } catch (UnreadableJson e) {
            return refused(record, e.problems());
        }
    }

    /** The row of a record that nobody could take, for a reason that is ours. */
    DeliveryRow refusedForOurFault(ConsumerRecord<byte[], byte[]> record) {
        return new DeliveryRow.Refused(
                record.offset(),
                List.of(new FieldProblem(
                        "",
                        "unexpected",
                        "เกิดข้อผิดพลาดที่ไม่คาดคิดกับระเบียนนี้ทุกครั้งที่ลอง ดูบันทึกของระบบ แล้วส่งใหม่ภายหลัง",
                        "something unexpected happened to this record each time: see the service's log, and send it"
                                + " again later")),
                new KeptRecord(record, _ -> Kept.NOTHING));
    }

    private DeliveryRow refused(ConsumerRecord<byte[], byte[]> record, List<FieldProblem> problems) {
        return new DeliveryRow.Refused(record.offset(), problems, new KeptRecord(record, objects));
    }

    private DeliveryRow entry(ConsumerRecord<byte[], byte[]> record) {
        var data = CloudEvents.data(record);
        var suggestion = suggestions.takeOut(data);
        var entry = any.apply(data);
        return entry(record, entry, suggestions.allowed(suggestion, entry));
    }

    private DeliveryRow entry(ConsumerRecord<byte[], byte[]> record, SurveyEntry entry, @Nullable String suggestion) {
        requireKey(record.key(), entry.assessmentId());
        return new DeliveryRow.Entry(record.offset(), entry, suggestion, new KeptRecord(record, objects));
    }

    /** Kafka keeps the order of records that have the same key, and corrections need that order. */
    private static void requireKey(byte @Nullable [] key, AssessmentId assessment) {
        if (key == null || !Arrays.equals(key, assessment.toString().getBytes(StandardCharsets.UTF_8))) {
            throw CommandRejected.invalid(new FieldProblem(
                    "key",
                    "key-differs",
                    "คีย์ของระเบียนต้องเป็น %s ตาม assessmentId มิฉะนั้นลำดับของคำตอบจะไม่แน่นอน".formatted(assessment),
                    "the record's key has to be %s, its assessmentId: without it the order of responses is not kept"
                            .formatted(assessment)));
        }
    }
}
