package org.prongsai.command.agency;

import java.util.Collection;
import org.prongsai.command.bulk.Batch;
import org.prongsai.command.bulk.Fold;
import org.prongsai.command.bulk.Streamed;
import org.prongsai.command.dispatch.Outcome;
import org.prongsai.engine.event.AgencyRegistered;
import org.prongsai.engine.event.Streams;
import org.prongsai.engine.id.AgencyId;

/** Many agencies, decided one after the other as {@link AgencyDecider} decides single ones. */
public final class AgencyBatch {
    private static final Fold<AgencyRegistered, AgencyState> FOLD =
            new Fold<>("Agency", AgencyRegistered.class, new AgencyState.Missing(), AgencyState::apply);

    private final Streamed<AgencyRegistered, AgencyState> streams;

    public AgencyBatch(Batch batch) {
        streams = batch.streams(FOLD);
    }

    /** Reads the agencies that the next decisions are about. */
    public void know(Collection<AgencyId> agencies) {
        streams.know(agencies.stream().map(Streams::agency).toList());
    }

    public boolean isRegistered(AgencyId agency) {
        return switch (streams.state(Streams.agency(agency))) {
            case AgencyState.Missing() -> false;
            case AgencyState.Registered _ -> true;
        };
    }

    /** @throws org.prongsai.command.refusal.CommandRejected when it is refused; the batch goes on without it */
    public Outcome register(RegisterAgency command) {
        var events = AgencyDecider.decide(streams.state(command.stream()), command);
        streams.decided(command.stream(), events);
        return Outcome.creating(events);
    }

    /** Forgets the agencies that nothing was decided about. */
    public void forgetUnchanged() {
        streams.forgetUnchanged();
    }

    /** How many agencies are held in memory. */
    public int size() {
        return streams.size();
    }
}
