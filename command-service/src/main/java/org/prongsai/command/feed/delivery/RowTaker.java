package org.prongsai.command.feed.delivery;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.prongsai.command.survey.ResponseRecorder;
import org.prongsai.command.survey.SubmissionOutcome;
import org.springframework.stereotype.Component;

/** Handles the commands about rows: log, suggestions and receipt, together or not at all. */
@Component
class RowTaker {
    private final ResponseRecorder recorder;
    private final RespondentsWords words;
    private final Receipts receipts;

    RowTaker(ResponseRecorder recorder, RespondentsWords words, Receipts receipts) {
        this.recorder = recorder;
        this.words = words;
        this.receipts = receipts;
    }

    @CommandHandler
    TakenRows handle(TakeRows command) {
        var outcomes = recorder.record(TakenRows.entries(command.rows()));
        words.keep(command.rows(), outcomes);
        var taken = TakenRows.of(command.rows(), outcomes);
        receipts.add(command.delivery(), taken, command.bytes()); // Last: its row is held until the transaction ends.
        return taken;
    }

    @CommandHandler
    SubmissionOutcome handle(TakeRow command) {
        var outcome = recorder.record(List.of(command.row().entry())).getFirst();
        words.keep(List.of(command.row()), List.of(outcome));
        return outcome;
    }
}
