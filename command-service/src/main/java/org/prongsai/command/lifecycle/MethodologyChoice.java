package org.prongsai.command.lifecycle;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.prongsai.command.assessment.OpenAssessment;
import org.prongsai.command.refusal.CommandRejected;
import org.prongsai.command.refusal.Reason;
import org.prongsai.engine.id.AgencyId;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.problem.FieldProblem;

/** What has to be true before an assessment can be opened, single or in bulk. */
final class MethodologyChoice {
    private MethodologyChoice() {}

    /**
     * The methodology asked for, or the fiscal year's own; in its latest revision.
     *
     * @param latest gives the latest revision of a methodology
     */
    static Methodology chosen(OpenAssessment command, Function<String, Optional<Methodology>> latest) {
        var year = command.assessmentId().fiscalYear();
        var id = command.methodology() == null ? year.toString() : command.methodology();
        var methodology = latest.apply(id)
                .orElseThrow(() -> refusal(
                        Reason.METHODOLOGY_UNKNOWN,
                        "methodology",
                        "ไม่มีระเบียบวิธี %s ให้ลงทะเบียนก่อน".formatted(id),
                        "there is no methodology %s: register it first".formatted(id)));
        if (!methodology.fiscalYear().equals(year)) {
            throw refusal(
                    Reason.METHODOLOGY_UNKNOWN,
                    "methodology",
                    "ระเบียบวิธี %s เป็นของปีงบประมาณ %s ไม่ใช่ %s".formatted(id, methodology.fiscalYear(), year),
                    "methodology %s is for fiscal year %s, not %s".formatted(id, methodology.fiscalYear(), year));
        }
        return methodology;
    }

    static CommandRejected unregistered(AgencyId agency) {
        return refusal(
                Reason.AGENCY_UNKNOWN,
                "agencyId",
                "ยังไม่มีหน่วยงาน %s ให้ลงทะเบียนหน่วยงานก่อน".formatted(agency),
                "agency %s is not registered: register it first".formatted(agency));
    }

    private static CommandRejected refusal(Reason reason, String field, String th, String en) {
        return new CommandRejected(reason, th, en, List.of(new FieldProblem(field, reason.slug(), th, en)));
    }
}
