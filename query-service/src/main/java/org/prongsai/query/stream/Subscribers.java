package org.prongsai.query.stream;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.query.problem.QuestionRefused;
import org.prongsai.query.problem.Reason;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The clients of the stream, so many at most. */
@Component
final class Subscribers {
    private final StreamSettings settings;
    private final RecentChanges recent;
    private final Set<Subscriber> all = ConcurrentHashMap.newKeySet();
    private boolean open;

    Subscribers(StreamSettings settings, RecentChanges recent) {
        this.settings = settings;
        this.recent = recent;
    }

    synchronized void open() {
        open = true;
    }

    /** Ends all streams and takes no more. */
    synchronized void close() {
        open = false;
        all.forEach(Subscriber::leave);
    }

    /**
     * Takes a client in; it hears of every change from now on.
     *
     * @param assessment the only one it wants to hear of; null for all
     * @param heardUpTo the position it heard of last; null for a client that is new
     * @throws QuestionRefused when as many listen as are served
     */
    SseEmitter subscribe(@Nullable AssessmentId assessment, @Nullable Long heardUpTo) {
        var subscriber = add(assessment);
        subscriber.start(heardUpTo);
        return subscriber.emitter();
    }

    private synchronized Subscriber add(@Nullable AssessmentId assessment) {
        if (!open || all.size() >= settings.clientsMax()) {
            throw new QuestionRefused(
                    Reason.LISTENERS_TOO_MANY,
                    "มีผู้รับการแจ้งเตือนครบ %d รายแล้ว โปรดลองใหม่ภายหลัง".formatted(settings.clientsMax()),
                    "%d clients listen already: try again later".formatted(settings.clientsMax()));
        }
        var subscriber = new Subscriber(assessment, recent, settings.heartbeat(), all::remove);
        all.add(subscriber);
        return subscriber;
    }

    void publish(ScoreChange change) {
        all.forEach(subscriber -> subscriber.offer(change));
    }

    int count() {
        return all.size();
    }
}
