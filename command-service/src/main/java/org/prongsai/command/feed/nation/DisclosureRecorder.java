package org.prongsai.command.feed.nation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.prongsai.command.feed.table.TemplateMarks;
import org.prongsai.command.refusal.CommandRejected;
import org.prongsai.engine.id.MethodologyRef;
import org.prongsai.engine.methodology.Instrument;
import org.prongsai.engine.methodology.Item;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.methodology.Scale;
import org.prongsai.engine.problem.FieldProblem;
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
        private final Map<TemplateMarks.Rules, Optional<Methodology>> templates = new HashMap<>();

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
            requireSameItems(request, pinned);
            var known = scales.computeIfAbsent(pinned, this::scales);
            var judgements = request.written().stream()
                    .map(written -> read(written, known))
                    .toList();
            return assessments.decide(new AssessDisclosureItems(request.assessmentId(), judgements, request.reason()));
        }

        /** Lists of two years use the same codes for other items: what was filled in on another list is not taken. */
        private void requireSameItems(Checklist request, MethodologyRef pinned) {
            var rules = request.rules();
            var known = rules == null
                    ? Optional.<Methodology>empty()
                    : templates.computeIfAbsent(rules, asked -> methodologies.find(asked.id(), asked.revision()));
            var ours = methodologies.get(pinned);
            if (known.isEmpty() || list(known.get()).equals(list(ours))) {
                return;
            }
            var theirs = known.get().ref().id();
            throw CommandRejected.invalid(List.of(new FieldProblem(
                    request.written().getFirst().item(),
                    "other-checklist",
                    "แบบตรวจที่กรอกเป็นของระเบียบวิธี %1$s แต่การประเมินนี้ใช้รายการข้อตรวจของ %2$s ซึ่งรหัสเดียวกันอาจเป็นคนละข้อ ให้กรอกในแบบตรวจของ %2$s"
                            .formatted(theirs, pinned.id()),
                    "this was filled in on the checklist of methodology %1$s, but the assessment goes by the list of %2$s, where the same code may be another item: fill in the checklist of %2$s"
                            .formatted(theirs, pinned.id()))));
        }

        private static List<String> list(Methodology methodology) {
            return methodology.instruments().stream()
                    .filter(Instrument::isChecklist)
                    .map(Instrument::form)
                    .toList();
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
