package org.prongsai.command.feed.nation;

import java.util.List;
import org.prongsai.command.bulk.Batch;
import org.prongsai.command.bulk.Batches;
import org.prongsai.command.dispatch.Outcome;
import org.prongsai.command.feed.delivery.RequestRecorder;
import org.prongsai.command.feed.nation.NationRequest.Opening;
import org.prongsai.command.lifecycle.OpeningBatch;
import org.prongsai.command.methodology.MethodologyRegistrar;
import org.prongsai.log.methodology.Methodologies;
import org.springframework.stereotype.Component;

/** Opens the assessments of a file. */
@Component
class OpeningRecorder implements RequestRecorder {
    private final Batches batches;
    private final Methodologies methodologies;
    private final MethodologyRegistrar registrar;

    OpeningRecorder(Batches batches, Methodologies methodologies, MethodologyRegistrar registrar) {
        this.batches = batches;
        this.methodologies = methodologies;
        this.registrar = registrar;
    }

    @Override
    public String source() {
        return Subject.ASSESSMENTS.source();
    }

    @Override
    public Decisions begin() {
        var batch = batches.begin();
        return new Openings(batch, new OpeningBatch(batch, methodologies, registrar));
    }

    private static final class Openings extends NationDecisions<Opening> {
        private final OpeningBatch openings;

        Openings(Batch batch, OpeningBatch openings) {
            super(Opening.class, batch);
            this.openings = openings;
        }

        @Override
        void know(List<Opening> requests) {
            openings.know(requests.stream()
                    .map(request -> request.command().assessmentId())
                    .toList());
        }

        @Override
        Outcome decide(Opening request) {
            return openings.open(request.command());
        }

        @Override
        public void record() {
            openings.keepMethodologies(); // Before they are pinned: whoever reads the log in order knows them by then.
            super.record();
        }

        @Override
        void forget() {
            openings.forget();
        }

        @Override
        int size() {
            return openings.size();
        }
    }
}
