package org.prongsai.query.projection;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.prongsai.engine.event.Event;
import org.springframework.stereotype.Component;

/**
 * Folds the log into the read models, batch by batch: events are gathered while Axon hands them over, and folded and written
 * once, right before the batch's transaction commits together with the token.
 *
 * <p>That one transaction is all that makes every event count exactly once. There is no guard by position: transactions on
 * one assessment run side by side, so an event may be handed over after one with a higher position, and it has to count.
 */
@Component
final class Scoreboard implements EventMessageHandler {
    /** The name of the processor, and of the row that says how far it has come. */
    static final String NAME = "scoreboard";

    private final BatchFold fold;
    private final ReadModels models;
    private final ProjectionFailures failures;

    Scoreboard(BatchFold fold, ReadModels models, ProjectionFailures failures) {
        this.fold = fold;
        this.models = models;
        this.failures = failures;
    }

    @Override
    public Object handle(EventMessage<?> message) {
        var unitOfWork = CurrentUnitOfWork.get();
        batch(unitOfWork).add(handed(message));
        return NAME;
    }

    /** Every event of the log, without looking into it: what cannot be read has to fail in {@link #handle}, not pass by. */
    @Override
    public boolean canHandle(EventMessage<?> message) {
        return true;
    }

    @Override
    public boolean canHandleType(Class<?> payloadType) {
        return true;
    }

    @Override
    public boolean supportsReset() {
        return true;
    }

    @Override
    public void prepareReset() {
        models.clear();
    }

    private Batch batch(UnitOfWork<?> unitOfWork) {
        return unitOfWork.getOrComputeResource(Batch.class.getName(), _ -> {
            var batch = new Batch();
            unitOfWork.onPrepareCommit(_ -> fold.write(batch));
            unitOfWork.afterCommit(_ -> failures.recovered());
            return batch;
        });
    }

    private static Batch.Handed handed(EventMessage<?> message) {
        var stream = message instanceof DomainEventMessage<?> domain ? domain.getAggregateIdentifier() : "?";
        try {
            return new Batch.Handed(
                    message.getIdentifier(), message.getTimestamp(), stream, (Event) message.getPayload());
        } catch (RuntimeException e) {
            throw new UnfoldableEvent(message.getIdentifier(), stream, e);
        }
    }
}
