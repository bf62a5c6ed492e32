package org.prongsai.command.feed.nation;

import java.util.ArrayList;
import java.util.List;
import org.prongsai.command.bulk.Batch;
import org.prongsai.command.dispatch.Outcome;
import org.prongsai.command.feed.delivery.RequestRecorder;
import org.prongsai.command.feed.delivery.RowOutcome;
import org.prongsai.command.feed.delivery.RowRequest;
import org.prongsai.command.refusal.CommandRejected;
import org.prongsai.command.refusal.Reason;

/** Decides rows of one kind, each by the rules of the single command that it stands for. */
abstract class NationDecisions<R extends NationRequest> implements RequestRecorder.Decisions {
    /** Three times the agencies of the nation: what a rehearsal remembers in some 200 MB. */
    private static final int REMEMBERED_MAX = 25_000;

    private final Class<R> kind;
    private final Batch batch;

    /** @param batch what the decisions are gathered in */
    NationDecisions(Class<R> kind, Batch batch) {
        this.kind = kind;
        this.batch = batch;
    }

    /** Reads what the requests are about, all at once. */
    abstract void know(List<R> requests);

    /** @throws CommandRejected when it is refused */
    abstract Outcome decide(R request);

    /** Drops what a rehearsal need not remember. */
    abstract void forget();

    /** How much a rehearsal remembers. */
    abstract int size();

    @Override
    public final List<RowOutcome> decide(List<RowRequest> requests) {
        var all = requests.stream().map(kind::cast).toList();
        know(all);
        var outcomes = new ArrayList<RowOutcome>(all.size());
        for (var request : all) {
            outcomes.add(outcome(request));
        }
        return outcomes;
    }

    private RowOutcome outcome(R request) {
        try {
            return new RowOutcome.Taken(decide(request));
        } catch (CommandRejected refusal) {
            return new RowOutcome.Refused(ColumnProblems.of(refusal, request.layout()));
        }
    }

    @Override
    public void record() {
        batch.record();
    }

    @Override
    public final void rehearsed() {
        batch.rehearsed();
        forget();
        if (size() > REMEMBERED_MAX) {
            throw new CommandRejected(
                    Reason.DRY_RUN_TOO_LARGE,
                    "การทดลองส่งครั้งหนึ่งมีได้ไม่เกิน %,d หน่วยงาน ให้แบ่งเป็นส่วน ๆ".formatted(REMEMBERED_MAX),
                    "one dry run takes at most %,d agencies: send it in parts".formatted(REMEMBERED_MAX));
        }
    }
}
