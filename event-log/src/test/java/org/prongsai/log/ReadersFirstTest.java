package org.prongsai.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReadersFirstTest {
    private static final Duration FOREVER = Duration.ofDays(1);

    private final ReadersFirst readers = new ReadersFirst();

    @Test
    void holdsNobodyBackWhereNobodyIsBeingAnswered() {
        try (var _ = readers.answer()) {
            // Ended with this block.
        }

        assertThat(CompletableFuture.runAsync(() -> readers.letPass(FOREVER))).succeedsWithin(Duration.ofSeconds(10));
    }

    @Test
    void holdsBulkWorkBackUntilTheLastAnswerIsGiven() {
        var first = readers.answer();
        var second = readers.answer();
        var bulk = CompletableFuture.runAsync(() -> readers.letPass(FOREVER));

        first.close();
        assertThat(bulk).isNotDone();
        second.close();

        assertThat(bulk).succeedsWithin(Duration.ofSeconds(10));
    }

    @Test
    void letsBulkWorkGoOnWhereAnswersNeverEnd() {
        try (var _ = readers.answer()) {
            assertThat(CompletableFuture.runAsync(() -> readers.letPass(Duration.ofMillis(1))))
                    .succeedsWithin(Duration.ofSeconds(10));
        }
    }

    @Test
    void holdsBulkWorkBackByMoreAnswersThanAFew() {
        var answers = Stream.generate(readers::answer).limit(5).toList();
        var bulk = CompletableFuture.runAsync(() -> readers.letCrowdPass(FOREVER));

        assertThat(bulk).isNotDone();
        answers.getFirst().close();

        assertThat(bulk).succeedsWithin(Duration.ofSeconds(10));
    }
}
