package org.prongsai.command.feed.kafka;

import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.delivery.Kept;
import org.prongsai.command.json.UnreadableJson;
import org.prongsai.command.refusal.CommandRejected;
import org.prongsai.engine.problem.FieldProblem;
import tools.jackson.databind.JsonNode;

/**
 * What may be kept of a record, read again when it is asked for: few records are refused, and their trees take many times the
 * room of their bytes. Long ones are kept in the dead-letter topic alone.
 *
 * @param objects what may be kept of an event's data
 */
record KeptRecord(ConsumerRecord<byte[], byte[]> record, Function<JsonNode, Kept> objects) implements Kept {
    private static final int KEPT_BYTES_MAX = 1 << 16;

    @Override
    public @Nullable JsonNode row() {
        return kept().row();
    }

    @Override
    public @Nullable String value(String field) {
        return kept().value(field);
    }

    @Override
    public FieldProblem placed(FieldProblem problem) {
        return new FieldProblem(
                problem.field(),
                problem.code(),
                "%s (พาร์ทิชัน %d ออฟเซต %d)".formatted(problem.messageTh(), record.partition(), record.offset()),
                "%s (partition %d, offset %d)".formatted(problem.messageEn(), record.partition(), record.offset()));
    }

    private Kept kept() {
        byte @Nullable [] value = record.value();
        if (value == null || value.length > KEPT_BYTES_MAX) {
            return NOTHING;
        }
        try {
            return objects.apply(CloudEvents.data(record));
        } catch (CommandRejected | UnreadableJson e) {
            return NOTHING;
        }
    }
}
