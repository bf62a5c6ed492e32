package org.prongsai.query.projection;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.eventhandling.ErrorContext;
import org.axonframework.eventhandling.ErrorHandler;
import org.axonframework.eventhandling.PropagatingErrorHandler;

/**
 * Remembers why the projection cannot go on, until it does. The failure itself goes back to the processor, which rolls the
 * batch back, waits, and tries the same events again: nothing is skipped.
 */
final class ProjectionFailures implements ErrorHandler {
    private final AtomicReference<Optional<Throwable>> last = new AtomicReference<>(Optional.empty());

    @Override
    public void handleError(ErrorContext context) throws Exception {
        last.set(Optional.of(context.error()));
        PropagatingErrorHandler.instance().handleError(context);
    }

    void recovered() {
        last.set(Optional.empty());
    }

    Optional<Throwable> last() {
        return last.get();
    }
}
