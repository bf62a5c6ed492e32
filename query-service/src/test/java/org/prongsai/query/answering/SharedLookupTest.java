package org.prongsai.query.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharedLookupTest {
    private static final Duration AT_MOST = Duration.ofSeconds(30);

    private final ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch firstMayGoOn = new CountDownLatch(1);
    private final CountDownLatch firstIsUnderWay = new CountDownLatch(1);
    private final List<List<String>> asked = Collections.synchronizedList(new ArrayList<>());
    private final SharedLookup<String, String> lookup = new SharedLookup<>(this::look);

    private Map<String, String> look(Collection<String> keys) {
        asked.add(List.copyOf(keys));
        firstIsUnderWay.countDown();
        await(firstMayGoOn);
        if (keys.contains("broken")) {
            throw new IllegalStateException("the database is gone");
        }
        var found = new HashMap<String, String>();
        keys.stream().filter(key -> !key.equals("absent")).forEach(key -> found.put(key, "what is there for " + key));
        return found;
    }

    @AfterEach
    void endAskers() {
        askers.close();
    }

    @Test
    void asksOnceForAllWhoCameWhileTheFirstWasAnswered() {
        var first = ask("first");
        await(firstIsUnderWay);
        var second = ask("second");
        untilWaiting(1);
        var third = ask("third");
        var again = ask("third");
        var absent = ask("absent");
        untilWaiting(4);

        firstMayGoOn.countDown();

        assertThat(first).succeedsWithin(AT_MOST).isEqualTo("what is there for first");
        assertThat(second).succeedsWithin(AT_MOST).isEqualTo("what is there for second");
        assertThat(third).succeedsWithin(AT_MOST).isEqualTo("what is there for third");
        assertThat(again).succeedsWithin(AT_MOST).isEqualTo("what is there for third");
        assertThat(absent).succeedsWithin(AT_MOST).isNull();
        assertThat(asked).hasSize(2);
        assertThat(asked.getFirst()).containsExactly("first");
        assertThat(asked.getLast()).containsExactlyInAnyOrder("second", "third", "absent");
    }

    @Test
    void tellsAFailureToAllItConcernsAndGoesOnAfterwards() {
        var first = ask("first");
        await(firstIsUnderWay);
        var broken = ask("broken");
        untilWaiting(1);
        var beside = ask("beside");
        untilWaiting(2);

        firstMayGoOn.countDown();

        assertThat(first).succeedsWithin(AT_MOST);
        for (var failed : List.of(broken, beside)) {
            assertThat(failed)
                    .failsWithin(AT_MOST)
                    .withThrowableThat()
                    .havingRootCause()
                    .withMessage("the database is gone");
        }
        assertThat(ask("later")).succeedsWithin(AT_MOST).isEqualTo("what is there for later");
    }

    @Test
    void answersAllOfManyAskers() {
        firstMayGoOn.countDown();

        var answers = new HashMap<String, CompletableFuture<String>>();
        for (int number = 0; number < 2_000; number++) {
            answers.put("key " + number, ask("key " + number));
        }

        answers.forEach(
                (key, answer) -> assertThat(answer).succeedsWithin(AT_MOST).isEqualTo("what is there for " + key));
        assertThat(asked).allSatisfy(keys -> assertThat(keys).hasSizeLessThanOrEqualTo(64));
        assertThat(lookup.waiting()).isZero();
    }

    private CompletableFuture<String> ask(String key) {
        return CompletableFuture.supplyAsync(() -> lookup.find(key), askers);
    }

    private void untilWaiting(int count) {
        while (lookup.waiting() < count) {
            Thread.onSpinWait();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
