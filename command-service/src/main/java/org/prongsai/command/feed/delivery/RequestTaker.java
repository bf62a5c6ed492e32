package org.prongsai.command.feed.delivery;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.delivery.RequestRecorder.Decisions;
import org.springframework.stereotype.Component;

/** Handles the command about rows that are no responses: log and receipt, together or not at all. */
@Component
class RequestTaker {
    private final Map<String, RequestRecorder> recorders;
    private final Receipts receipts;

    RequestTaker(List<RequestRecorder> recorders, Receipts receipts) {
        this.recorders = recorders.stream().collect(Collectors.toMap(RequestRecorder::source, Function.identity()));
        this.receipts = receipts;
    }

    /** Null where the rows of a source are responses. */
    @Nullable
    RequestRecorder recorder(String source) {
        return recorders.get(source);
    }

    @CommandHandler
    TakenRows handle(TakeRequests command) {
        var recorder = recorder(command.source());
        if (recorder == null) {
            throw new IllegalArgumentException("nobody records rows of " + command.source());
        }
        var decisions = recorder.begin();
        var taken = decide(decisions, command.rows());
        decisions.record();
        receipts.add(command.delivery(), taken, command.bytes()); // Last: its row is held until the transaction ends.
        return taken;
    }

    /** What would become of rows. */
    TakenRows rehearse(DeliveryId id, Decisions rehearsal, List<DeliveryRow> rows, long bytes) {
        var taken = decide(rehearsal, rows);
        rehearsal.rehearsed();
        receipts.addAlone(id, taken, bytes);
        return taken;
    }

    private static TakenRows decide(Decisions decisions, List<DeliveryRow> rows) {
        return TakenRows.ofRequests(rows, decisions.decide(TakenRows.requests(rows)));
    }
}
