package org.prongsai.command.feed.nation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.prongsai.command.assessment.AssessDisclosureItems;
import org.prongsai.command.assessment.AssessDisclosureItems.Judgement;
import org.prongsai.command.assessment.AssessmentBatch;
import org.prongsai.command.assessment.WrittenVerdicts;
import org.prongsai.command.bulk.Batch;
import org.prongsai.command.bulk.Batches;
import org.prongsai.command.dispatch.Outcome;
import org.prongsai.command.feed.delivery.RequestRecorder;
import org.prongsai.command.feed.nation.NationRequest.Checklist;
import org.prongsai.engine.id.MethodologyRef;
import org.prongsai.engine.methodology.Item;
import org.prongsai.engine.methodology.Scale;
import org.prongsai.log.methodology.Methodologies;
import org.springframework.stereotype.Component;

/** Judges the checklists of a file. */
@Component
class DisclosureRecorder implements RequestRecorder {
    private final Batches batches;
    private final Methodologies methodologies;

    DisclosureRecorder(Batches batches, Methodologies methodologies) {
        this.batches = batches;
        this.methodologies = methodologies;
    }

    @Override
    public String source() {
        return Subject.DISCLOSURES.source();
    }

    @Override
    public Decisions begin() {
        return new Judgements(batches.begin(), methodologies);
    }

    private static final class Judgements extends NationDecisions<Checklist> {
        private final AssessmentBatch assessments;
        private final Methodologies methodologies;
        private final Map<MethodologyRef, Map<String, Scale>> scales = new HashMap<>();

        Judgements(Batch batch, Methodologies methodologies) {
            super(Checklist.class, batch);
            this.methodologies = methodologies;
            assessments = new AssessmentBatch(batch, methodologies);
        }

        @Override
        void know(List<Checklist> requests) {
            assessments.know(requests.stream().map(Checklist::assessmentId).toList());
        }

        @Override
        Outcome decide(Checklist request) {
            var pinned = assessments.require(request.assessmentId()).methodology();
            var known = scales.computeIfAbsent(pinned, this::scales);
            var judgements = request.written().stream()
                    .map(written -> read(written, known))
                    .toList();
            return assessments.decide(new AssessDisclosureItems(request.assessmentId(), judgements, request.reason()));
        }

        private Map<String, Scale> scales(MethodologyRef pinned) {
            return methodologies.get(pinned).items().stream().collect(Collectors.toMap(Item::id, Item::scale));
        }

        /** What is no item, or no word for a verdict, is passed on as it is, for the decision to refuse. */
        private static Judgement read(Judgement written, Map<String, Scale> scales) {
            var scale = scales.get(written.item());
            return scale == null
                    ? written
                    : new Judgement(
                            written.item(),
                            WrittenVerdicts.code(scale, written.verdict()),
                            written.evidenceUrl(),
                            written.note());
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
