package org.prongsai.command.feed.delivery;

import java.util.List;

/** Decides and records what the rows of one source ask for, where those are no responses. */
public interface RequestRecorder {

    /** The source's name on receipts, such as {@code disclosures}. */
    String source();

    Decisions begin();

    /** Decisions of one transaction, or of a rehearsal as long as its delivery. To be used by one thread. */
    interface Decisions {
        /** Decides requests in their order, each after the ones before it; one outcome for each. */
        List<RowOutcome> decide(List<RowRequest> requests);

        /** Records what was decided, within the unit of work at hand. */
        void record();

        /**
         * Goes on without recording anything.
         *
         * @throws org.prongsai.command.refusal.CommandRejected when the rehearsal has become too long to be remembered
         */
        void rehearsed();
    }
}
