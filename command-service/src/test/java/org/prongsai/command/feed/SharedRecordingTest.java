package org.prongsai.command.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.prongsai.command.survey.Submission;
import org.prongsai.command.survey.SubmissionOutcome;
import org.prongsai.command.survey.SurveyEntry;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.ResponseId;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.log.actor.Actor;
import org.prongsai.log.actor.Origin;

class SharedRecordingTest {
    private static final int TOGETHER_MAX = 4;
    private static final Origin ORIGIN = new Origin(Actor.ANYONE, "rest");
    private static final Origin OTHER = new Origin(new Actor(Actor.Kind.FEED, "0123456789ab"), "rest");

    /** The respondents of every transaction, in the order in which the transactions began. */
    private final List<List<String>> transactions = Collections.synchronizedList(new ArrayList<>());

    private final List<Origin> origins = Collections.synchronizedList(new ArrayList<>());

    private final CountDownLatch begun = new CountDownLatch(1);
    private final Semaphore mayEnd = new Semaphore(0);
    private final SharedRecording shared = new SharedRecording(TOGETHER_MAX, this::recordSlowly);

    @Test
    void recordsAtOnceWhenNobodyElseDoes() {
        mayEnd.release(2);

        assertThat(shared.record(entry("IIT", "a"), ORIGIN)).isEqualTo(accepted("a"));
        assertThat(shared.record(entry("IIT", "b"), ORIGIN)).isEqualTo(accepted("b"));
        assertThat(transactions).containsExactly(List.of("a"), List.of("b"));
    }

    @Test
    void recordsTogetherWhatArrivesMeanwhileAndTellsEachItsOwnOutcome() throws Exception {
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = senders.submit(() -> shared.record(entry("IIT", "first"), ORIGIN));
            begun.await();
            var others = IntStream.range(0, 10)
                    .mapToObj(i -> senders.submit(() -> shared.record(entry("IIT", "other" + i), ORIGIN)))
                    .toList();
            awaitQueued(10);
            mayEnd.release(100);

            assertThat(first.get()).isEqualTo(accepted("first"));
            for (int i = 0; i < 10; i++) {
                assertThat(others.get(i).get()).isEqualTo(accepted("other" + i));
            }
        }
        assertThat(transactions)
                .hasSize(4)
                .allSatisfy(together -> assertThat(together).hasSizeLessThanOrEqualTo(TOGETHER_MAX));
        assertThat(transactions.stream().flatMap(List::stream))
                .doesNotHaveDuplicates()
                .hasSize(11);
    }

    @Test
    void letsNoSurveyWaitForAnother() throws Exception {
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var slow = senders.submit(() -> shared.record(entry("IIT", "slow"), ORIGIN));
            begun.await();
            var quick = senders.submit(() -> shared.record(entry("EIT", "quick"), ORIGIN));
            while (transactions.size() < 2) {
                Thread.onSpinWait();
            }
            mayEnd.release(2);

            assertThat(slow.get()).isEqualTo(accepted("slow"));
            assertThat(quick.get()).isEqualTo(accepted("quick"));
        }
    }

    @Test
    void neverRecordsTogetherWhatCameFromSeveral() throws Exception {
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = senders.submit(() -> shared.record(entry("IIT", "one"), ORIGIN));
            begun.await();
            var other = senders.submit(() -> shared.record(entry("IIT", "other"), OTHER));
            while (transactions.size() < 2) {
                Thread.onSpinWait();
            }
            mayEnd.release(2);

            assertThat(one.get()).isEqualTo(accepted("one"));
            assertThat(other.get()).isEqualTo(accepted("other"));
        }
        assertThat(transactions).containsExactly(List.of("one"), List.of("other"));
        assertThat(origins).containsExactly(ORIGIN, OTHER);
    }

    @Test
    void recordsEachAloneWhenTogetherFailed() throws Exception {
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = senders.submit(() -> shared.record(entry("IIT", "first"), ORIGIN));
            begun.await();
            List<Future<SubmissionOutcome>> others = List.of(
                    senders.submit(() -> shared.record(entry("IIT", "good"), ORIGIN)),
                    senders.submit(() -> shared.record(entry("IIT", "bad"), ORIGIN)));
            awaitQueued(2);
            mayEnd.release(100);

            assertThat(first.get()).isEqualTo(accepted("first"));
            assertThat(others.getFirst().get()).isEqualTo(accepted("good"));
            assertThatThrownBy(() -> others.getLast().get())
                    .isInstanceOf(ExecutionException.class)
                    .hasRootCauseMessage("bad cannot be recorded");
        }
        assertThat(shared.record(entry("IIT", "afterwards"), ORIGIN)).isEqualTo(accepted("afterwards"));
    }

    private void awaitQueued(int count) {
        while (shared.waiting() < count) {
            Thread.onSpinWait();
        }
    }

    private List<SubmissionOutcome> recordSlowly(List<SurveyEntry> entries, Origin origin) {
        var keys = entries.stream().map(SurveyEntry::respondentKey).toList();
        origins.add(origin);
        transactions.add(keys);
        begun.countDown();
        mayEnd.acquireUninterruptibly();
        if (keys.contains("bad")) {
            throw new IllegalStateException("bad cannot be recorded");
        }
        return keys.stream().map(SharedRecordingTest::accepted).toList();
    }

    private static SubmissionOutcome accepted(String key) {
        return new SubmissionOutcome.Accepted(new ResponseId("response00000000" + key.toLowerCase(Locale.ROOT)));
    }

    private static SurveyEntry entry(String survey, String key) {
        return new Submission(
                AssessmentId.parse("mueang-phai-2566"), new SurveyCode(survey), key, null, Map.of("i1", 1));
    }
}
