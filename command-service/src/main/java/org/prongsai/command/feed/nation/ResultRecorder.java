package org.prongsai.command.feed.nation;

import java.util.List;
import org.prongsai.command.assessment.AssessmentBatch;
import org.prongsai.command.bulk.Batch;
import org.prongsai.command.bulk.Batches;
import org.prongsai.command.dispatch.Outcome;
import org.prongsai.command.feed.delivery.RequestRecorder;
import org.prongsai.command.feed.nation.NationRequest.Publication;
import org.prongsai.log.methodology.Methodologies;
import org.springframework.stereotype.Component;

/** Publishes the results of a file. */
@Component
class ResultRecorder implements RequestRecorder {
    private final Batches batches;
    private final Methodologies methodologies;

    ResultRecorder(Batches batches, Methodologies methodologies) {
        this.batches = batches;
        this.methodologies = methodologies;
    }

    @Override
    public String source() {
        return Subject.PUBLISHED_RESULTS.source();
    }

    @Override
    public Decisions begin() {
        return new Publications(batches.begin(), methodologies);
    }

    private static final class Publications extends NationDecisions<Publication> {
        private final AssessmentBatch assessments;

        Publications(Batch batch, Methodologies methodologies) {
            super(Publication.class, batch);
            assessments = new AssessmentBatch(batch, methodologies);
        }

        @Override
        void know(List<Publication> requests) {
            assessments.know(requests.stream()
                    .map(request -> request.command().assessmentId())
                    .toList());
        }

        @Override
        Outcome decide(Publication request) {
            return assessments.decide(request.command(), request.reason());
        }

        @Override
        void forget() {
            assessments.forgetUnchanged();
        }

        @Override
        int size() {
            return assessments.size();
        }
    }
}
