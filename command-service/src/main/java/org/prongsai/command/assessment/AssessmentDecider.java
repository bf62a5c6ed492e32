package org.prongsai.command.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.refusal.CommandRejected;
import org.prongsai.command.refusal.FieldProblems;
import org.prongsai.command.refusal.Reason;
import org.prongsai.engine.event.AssessmentCertified;
import org.prongsai.engine.event.AssessmentClosed;
import org.prongsai.engine.event.AssessmentEvent;
import org.prongsai.engine.event.AssessmentOpened;
import org.prongsai.engine.event.DisclosureItemAssessed;
import org.prongsai.engine.id.MethodologyRef;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.problem.FieldProblem;

/** Decides about one assessment. */
final class AssessmentDecider {
    private AssessmentDecider() {}

    /** Opens it under a methodology; the same again is no news, even when a newer revision has come since. */
    static List<AssessmentEvent> open(AssessmentFacts facts, OpenAssessment command, MethodologyRef methodology) {
        return switch (facts) {
            case AssessmentFacts.Missing() -> List.of(new AssessmentOpened(command.assessmentId(), methodology));
            case AssessmentFacts.Opened opened -> {
                var pinned = opened.methodology().id();
                if (command.methodology() != null && !command.methodology().equals(pinned)) {
                    throw AssessmentRefusals.differs(opened.assessmentId(), pinned);
                }
                yield List.of();
            }
        };
    }

    /** @param rules gives the methodology that the assessment pinned */
    static List<AssessmentEvent> decide(
            AssessmentFacts facts, AssessmentCommand command, Function<MethodologyRef, Methodology> rules) {
        return switch (facts) {
            case AssessmentFacts.Missing() -> throw AssessmentRefusals.unknown(command.assessmentId());
            case AssessmentFacts.Opened opened ->
                switch (command) {
                    case AssessDisclosureItem judgement -> judge(opened, judgement, rules.apply(opened.methodology()));
                    case AssessDisclosureItems checklist ->
                        ChecklistDecider.decide(opened, checklist, rules.apply(opened.methodology()));
                    case PublishResult publication ->
                        PublicationDecider.decide(opened, publication, rules.apply(opened.methodology()));
                    case CloseAssessment _ -> close(opened);
                    case CertifyAssessment certification -> certify(opened, certification.covering());
                };
        };
    }

    static List<AssessmentEvent> judge(
            AssessmentFacts.Opened facts, AssessDisclosureItem command, Methodology methodology) {
        var event = judgement(facts, command);
        var held = facts.verdicts().get(command.item());
        if (held != null && isSame(facts, event)) {
            return List.of();
        }
        switch (facts.phase()) {
            case OPEN -> {}
            case CLOSED -> throw AssessmentRefusals.closed(facts.assessmentId());
            case CERTIFIED -> throw AssessmentRefusals.certified(facts.assessmentId());
        }
        var item = methodology.item(command.item()).orElseThrow(() -> noSuchItem(command.item(), methodology));
        var problems = new ArrayList<FieldProblem>();
        var codes = item.scale().options().stream().map(option -> option.code()).toList();
        if (!codes.contains(command.verdict())) {
            var thai = item.scale().options().stream()
                    .map(option -> "%s (%s)".formatted(option.label().th(), option.code()))
                    .toList();
            problems.add(FieldProblems.notAChoice("verdict", command.verdict(), codes, thai));
        }
        if (held != null && !held.verdict().equals(command.verdict()) && command.note() == null) {
            problems.add(new FieldProblem(
                    "note",
                    "required",
                    "ผลการตรวจเปลี่ยนจาก %s ให้ระบุเหตุผลใน note".formatted(held.verdict()),
                    "the verdict changes from %s: say why in note".formatted(held.verdict())));
        }
        WebAddresses.check("evidenceUrl", command.evidenceUrl(), problems);
        if (!problems.isEmpty()) {
            throw CommandRejected.invalid(problems);
        }
        return List.of(event);
    }

    private static DisclosureItemAssessed judgement(AssessmentFacts.Opened facts, AssessDisclosureItem command) {
        var held = facts.verdicts().get(command.item());
        return new DisclosureItemAssessed(
                command.assessmentId(),
                command.item(),
                command.verdict(),
                held == null ? null : held.verdict(),
                command.evidenceUrl(),
                command.note());
    }

    private static boolean isSame(AssessmentFacts.Opened facts, DisclosureItemAssessed event) {
        return facts.apply(event).equals(facts);
    }

    private static List<AssessmentEvent> close(AssessmentFacts.Opened facts) {
        return switch (facts.phase()) {
            case OPEN -> List.of(new AssessmentClosed(facts.assessmentId()));
            case CLOSED, CERTIFIED -> List.of();
        };
    }

    private static List<AssessmentEvent> certify(
            AssessmentFacts.Opened facts, CertifyAssessment.@Nullable Covering covering) {
        return switch (facts.phase()) {
            case OPEN -> throw AssessmentRefusals.notClosed(facts.assessmentId());
            case CLOSED -> {
                if (covering == null) {
                    throw new NotCovered(facts.assessmentId());
                }
                yield List.of(new AssessmentCertified(facts.assessmentId(), covering.checkpoint()));
            }
            case CERTIFIED -> List.of();
        };
    }

    private static CommandRejected noSuchItem(String item, Methodology methodology) {
        var id = methodology.ref().id();
        return new CommandRejected(
                Reason.ITEM_UNKNOWN,
                "ไม่มีข้อตรวจ %s ในระเบียบวิธี %s".formatted(item, id),
                "methodology %s has no checklist item %s".formatted(id, item));
    }
}
