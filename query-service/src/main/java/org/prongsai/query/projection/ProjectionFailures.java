package org.prongsai.query.projection;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/**
 * Remembers why the projection cannot go on, until it does. What failed was taken back as a whole and is tried again: nothing
 * is skipped.
 */
@Component
final class ProjectionFailures {
    private final AtomicReference<Optional<Throwable>> last = new AtomicReference<>(Optional.empty());

    /** True where it went on before. */
    boolean failed(Throwable failure) {
        return last.getAndSet(Optional.of(failure)).isEmpty();
    }

    void recovered() {
        last.set(Optional.empty());
    }

    Optional<Throwable> last() {
        return last.get();
    }
}
