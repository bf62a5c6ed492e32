package org.prongsai.query.stream;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.AssessmentId;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One client of the stream: a bounded queue, and a thread of its own that writes it out at the client's pace. */
final class Subscriber {
    /** As many changes may wait for a client; one that falls further behind is dropped, and may come back. */
    static final int WAITING_MAX = 1000;

    private static final String EVENT = "score-changed";
    private static final long RECONNECT_MILLIS = 3000;

    private final @Nullable AssessmentId assessment;
    private final RecentChanges recent;
    private final Duration heartbeat;
    private final Consumer<Subscriber> whenGone;
    private final SseEmitter emitter = new SseEmitter(0L); // No end of its own.
    private final BlockingQueue<ScoreChange> waiting = new ArrayBlockingQueue<>(WAITING_MAX);
    private volatile boolean gone;
    private volatile @Nullable Thread writer;

    /**
     * A client.
     *
     * @param assessment the only one it wants to hear of; null for all
     * @param recent where it catches up on what it missed
     * @param heartbeat after which silence is broken
     * @param whenGone called once its connection has ended, or more often
     */
    Subscriber(
            @Nullable AssessmentId assessment,
            RecentChanges recent,
            Duration heartbeat,
            Consumer<Subscriber> whenGone) {
        this.assessment = assessment;
        this.recent = recent;
        this.heartbeat = heartbeat;
        this.whenGone = whenGone;
        emitter.onCompletion(this::leave);
        emitter.onTimeout(this::leave);
        emitter.onError(_ -> leave());
    }

    SseEmitter emitter() {
        return emitter;
    }

    /** @param heardUpTo the position it heard of last; null for a client that is new */
    void start(@Nullable Long heardUpTo) {
        writer = Thread.ofVirtual().name("score-changed").start(() -> write(heardUpTo));
    }

    /** Never waits. A client whose queue is full is dropped. */
    void offer(ScoreChange change) {
        boolean wanted = assessment == null || assessment.value().equals(change.assessmentId());
        if (wanted && !gone && !waiting.offer(change)) {
            leave();
        }
    }

    /** Ends the stream; the writer closes the connection, since a write that is under way holds it. */
    void leave() {
        gone = true;
        whenGone.accept(this);
        var writing = writer;
        if (writing != null) {
            writing.interrupt();
        }
    }

    boolean isGone() {
        return gone;
    }

    private void write(@Nullable Long heardUpTo) {
        try {
            emitter.send(SseEmitter.event().comment("listening").reconnectTime(RECONNECT_MILLIS));
            if (heardUpTo != null) {
                catchUp(heardUpTo);
            }
            while (!gone) {
                var change = waiting.poll(heartbeat.toMillis(), TimeUnit.MILLISECONDS);
                emitter.send(change == null ? SseEmitter.event().comment("still here") : event(change));
            }
        } catch (InterruptedException _) {
            // Dropped, or the process ends: there is nothing left to say.
        } catch (IOException | IllegalStateException | DataAccessException _) {
            // The client is gone, or its past cannot be asked for: if it is there, it comes back.
        } finally {
            gone = true;
            whenGone.accept(this);
            emitter.complete();
        }
    }

    /** From the tables, page by page: more may have changed than the queue holds, and new changes wait in it meanwhile. */
    private void catchUp(long heardUpTo) throws IOException {
        var missed = recent.since(heardUpTo, assessment);
        while (!missed.isEmpty() && !gone) {
            for (var change : missed) {
                emitter.send(event(change));
            }
            missed = recent.since(missed.getLast().position(), assessment);
        }
    }

    private static SseEmitter.SseEventBuilder event(ScoreChange change) {
        return SseEmitter.event()
                .id(Long.toString(change.position()))
                .name(EVENT)
                .data(change, MediaType.APPLICATION_JSON);
    }
}
