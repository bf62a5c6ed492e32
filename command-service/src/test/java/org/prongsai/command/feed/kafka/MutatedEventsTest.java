package org.prongsai.command.feed.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.SplittableRandom;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.command.feed.JsonSuggestions;
import org.prongsai.command.feed.KeptJson;
import org.prongsai.command.feed.delivery.DeliveryRow;
import org.prongsai.command.suggestion.Suggestions;
import org.prongsai.command.survey.TestIds;

/** Whatever a record holds, it is a row or a refusal in words, in little memory. */
class MutatedEventsTest {
    private static final int RECORDS = 5_000;
    private static final int KEPT_CHARACTERS_MAX = 1 << 17;
    private static final long ALLOCATED_ANYHOW = 16L << 20;
    private static final long ALLOCATED_PER_BYTE = 100;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final RecordReader reader = new RecordReader(
            new JsonSuggestions(mock(Suggestions.class)), data -> new KeptJson(data, RecordTaker.START, TestIds.ids()));

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {2565, 2566, 2567, 2568, 2569})
    @Timeout(180)
    void becomeRowsOrRefusals(long seed) {
        var random = new SplittableRandom(seed);
        int taken = 0;
        for (int offset = 0; offset < 100; offset++) {
            assertThat(reader.read(MutatedEvent.good(random, offset))).isInstanceOf(DeliveryRow.Entry.class);
        }
        for (int offset = 0; offset < RECORDS; offset++) {
            var record = MutatedEvent.next(random, offset);
            var before = threads.getCurrentThreadAllocatedBytes();
            var row = reader.read(record);
            check(row, record);
            assertThat(threads.getCurrentThreadAllocatedBytes() - before)
                    .as("bytes allocated for record %d of seed %d", offset, seed)
                    .isLessThan(ALLOCATED_ANYHOW + ALLOCATED_PER_BYTE * Math.max(0, record.serializedValueSize()));
            taken += row instanceof DeliveryRow.Entry ? 1 : 0;
        }
        assertThat(taken).as("some survive").isBetween(RECORDS / 100, RECORDS / 2);
    }

    private static void check(DeliveryRow row, ConsumerRecord<byte[], byte[]> record) {
        assertThat(row.line()).isEqualTo(record.offset());
        var kept = row.kept().row();
        if (kept != null) {
            assertThat(kept.toString()).hasSizeLessThan(KEPT_CHARACTERS_MAX).doesNotContain("ผู้ตอบ", "kobo:b5c0");
        }
        switch (row) {
            case DeliveryRow.Entry entry ->
                assertThat(entry.entry().assessmentId()).hasToString(MutatedEvent.ASSESSMENT);
            case DeliveryRow.Refused refused -> {
                assertThat(refused.problems()).isNotEmpty().hasSizeLessThan(100);
                for (var problem : refused.problems()) {
                    var placed = row.kept().placed(problem);
                    assertThat(placed.code()).matches("[a-z0-9-]+");
                    assertThat(placed.messageTh())
                            .containsPattern("\\p{IsThai}")
                            .hasSizeLessThan(1_000);
                    assertThat(placed.messageEn()).endsWith("(partition 0, offset %d)".formatted(record.offset()));
                    assertThat(placed.messageEn()).hasSizeLessThan(1_000);
                    assertThat(String.valueOf(row.kept().value(problem.field())))
                            .hasSizeLessThan(100);
                }
            }
            default -> throw new AssertionError("a record is no " + row);
        }
    }
}
