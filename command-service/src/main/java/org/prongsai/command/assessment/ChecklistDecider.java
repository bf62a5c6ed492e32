package org.prongsai.command.assessment;

import java.util.ArrayList;
import java.util.List;
import org.prongsai.command.assessment.AssessDisclosureItems.Judgement;
import org.prongsai.command.refusal.CommandRejected;
import org.prongsai.command.refusal.Reason;
import org.prongsai.engine.event.AssessmentEvent;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.problem.FieldProblem;

/** Decides about many items of a checklist by deciding about one after the other. */
final class ChecklistDecider {
    private ChecklistDecider() {}

    static List<AssessmentEvent> decide(
            AssessmentFacts.Opened facts, AssessDisclosureItems command, Methodology methodology) {
        var events = new ArrayList<AssessmentEvent>();
        var problems = new ArrayList<FieldProblem>();
        var now = facts;
        for (var judgement : command.judgements()) {
            try {
                var decided = AssessmentDecider.judge(now, single(now, command, judgement), methodology);
                for (var event : decided) {
                    now = (AssessmentFacts.Opened) now.apply(event);
                }
                events.addAll(decided);
            } catch (CommandRejected refusal) {
                problems.addAll(ofItem(judgement.item(), refusal));
            }
        }
        if (!problems.isEmpty()) {
            throw CommandRejected.invalid(problems);
        }
        return events;
    }

    private static AssessDisclosureItem single(
            AssessmentFacts.Opened facts, AssessDisclosureItems command, Judgement judgement) {
        var held = facts.verdicts().get(judgement.item());
        var url = judgement.evidenceUrl();
        var note = judgement.note();
        if (held != null && held.verdict().equals(judgement.verdict())) {
            url = url == null ? held.evidenceUrl() : url;
            note = note == null ? held.note() : note;
        } else if (held != null && note == null) {
            note = command.reason();
        }
        return new AssessDisclosureItem(command.assessmentId(), judgement.item(), judgement.verdict(), url, note);
    }

    /** Where the assessment as a whole takes no more verdicts, it says so once and for all. */
    private static List<FieldProblem> ofItem(String item, CommandRejected refusal) {
        if (refusal.reason() != Reason.INVALID_REQUEST && refusal.reason() != Reason.ITEM_UNKNOWN) {
            throw refusal;
        }
        if (refusal.problems().isEmpty()) {
            return List.of(new FieldProblem(item, refusal.reason().slug(), refusal.messageTh(), refusal.messageEn()));
        }
        return refusal.problems().stream()
                .map(problem -> new FieldProblem(
                        item + "." + problem.field(), problem.code(), problem.messageTh(), problem.messageEn()))
                .toList();
    }
}
