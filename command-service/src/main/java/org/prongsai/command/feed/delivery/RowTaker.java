package org.prongsai.command.feed.delivery;

import org.axonframework.commandhandling.CommandHandler;
import org.prongsai.command.survey.ResponseRecorder;
import org.springframework.stereotype.Component;

/** Handles the command about rows: log and receipt, together or not at all. */
@Component
class RowTaker {
    private final ResponseRecorder recorder;
    private final Receipts receipts;

    RowTaker(ResponseRecorder recorder, Receipts receipts) {
        this.recorder = recorder;
        this.receipts = receipts;
    }

    @CommandHandler
    TakenRows handle(TakeRows command) {
        var entries = TakenRows.entries(command.rows());
        var taken = TakenRows.of(command.rows(), recorder.record(entries));
        receipts.add(command.delivery(), taken, command.bytes()); // Last: its row is held until the transaction ends.
        return taken;
    }
}
