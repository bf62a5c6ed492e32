package org.prongsai.command.feed.nation;

import java.util.List;
import org.prongsai.command.agency.AgencyBatch;
import org.prongsai.command.bulk.Batch;
import org.prongsai.command.bulk.Batches;
import org.prongsai.command.dispatch.Outcome;
import org.prongsai.command.feed.delivery.RequestRecorder;
import org.prongsai.command.feed.nation.NationRequest.Registration;
import org.springframework.stereotype.Component;

/** Registers the agencies of a file. */
@Component
class AgencyRecorder implements RequestRecorder {
    private final Batches batches;

    AgencyRecorder(Batches batches) {
        this.batches = batches;
    }

    @Override
    public String source() {
        return Subject.AGENCIES.source();
    }

    @Override
    public Decisions begin() {
        return new Registrations(batches.begin());
    }

    private static final class Registrations extends NationDecisions<Registration> {
        private final AgencyBatch agencies;

        Registrations(Batch batch) {
            super(Registration.class, batch);
            agencies = new AgencyBatch(batch);
        }

        @Override
        void know(List<Registration> requests) {
            agencies.know(requests.stream()
                    .map(request -> request.command().agencyId())
                    .toList());
        }

        @Override
        Outcome decide(Registration request) {
            return agencies.register(request.command());
        }

        @Override
        void forget() {
            agencies.forgetUnchanged();
        }

        @Override
        int size() {
            return agencies.size();
        }
    }
}
