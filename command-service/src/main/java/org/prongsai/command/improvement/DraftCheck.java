package org.prongsai.command.improvement;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.prongsai.command.assessment.WebAddresses;
import org.prongsai.command.refusal.CommandRejected;
import org.prongsai.engine.assessment.Activity;
import org.prongsai.engine.assessment.PlanState;
import org.prongsai.engine.event.ActivityPlan;
import org.prongsai.engine.event.Evidence;
import org.prongsai.engine.id.ActivityId;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.problem.FieldProblem;

/** What a measure or its progress must not say. */
final class DraftCheck {
    private final List<FieldProblem> problems = new ArrayList<>();

    private DraftCheck() {}

    /** @throws CommandRejected for everything that is wrong, when anything is */
    static void plan(PlanState plan, ActivityId id, ActivityPlan wanted, Methodology methodology) {
        var check = new DraftCheck();
        check.number(plan, id, wanted.number());
        check.indicators(wanted.indicators(), methodology);
        check.figures(wanted.figures(), methodology);
        check.finish();
    }

    /** @throws CommandRejected for everything that is wrong, when anything is */
    static void progress(Activity activity, List<Evidence> evidence, SortedSet<Integer> stepsDone) {
        var check = new DraftCheck();
        for (int i = 0; i < evidence.size(); i++) {
            WebAddresses.check("evidence[" + i + "].url", evidence.get(i).url(), check.problems);
        }
        int steps = activity.plan().method().size();
        stepsDone.stream()
                .filter(step -> step > steps)
                .forEach(step -> check.problems.add(new FieldProblem(
                        "stepsDone",
                        "no-such-step",
                        "มาตรการนี้มี %d ขั้นตอน ไม่มีขั้นตอนที่ %d".formatted(steps, step),
                        "the measure has %d step(s), and no step %d".formatted(steps, step))));
        check.finish();
    }

    private void number(PlanState plan, ActivityId id, int number) {
        plan.activities().stream()
                .filter(activity -> activity.plan().number() == number)
                .findFirst()
                .filter(holder -> !holder.id().equals(id))
                .ifPresent(holder -> problems.add(new FieldProblem(
                        "number",
                        "number-taken",
                        "ลำดับที่ %d เป็นของมาตรการ %s แล้ว".formatted(number, holder.id()),
                        "number %d is measure %s's already".formatted(number, holder.id()))));
    }

    private void indicators(SortedSet<Integer> indicators, Methodology methodology) {
        indicators.stream()
                .filter(indicator -> methodology.indicator(indicator).isEmpty())
                .forEach(indicator -> problems.add(new FieldProblem(
                        "indicators",
                        "not-in-methodology",
                        "ไม่มีตัวชี้วัดที่ %d ในระเบียบวิธี %s"
                                .formatted(indicator, methodology.ref().id()),
                        "methodology %s has no indicator %d"
                                .formatted(methodology.ref().id(), indicator))));
    }

    private void figures(SortedSet<String> figures, Methodology methodology) {
        figures.stream()
                .filter(figure -> AnsweredFigure.find(figure, methodology).isEmpty())
                .forEach(figure -> problems.add(new FieldProblem(
                        "figures",
                        "not-in-methodology",
                        "ไม่มี %s ในระเบียบวิธี %s"
                                .formatted(figure, methodology.ref().id()),
                        "methodology %s has no %s".formatted(methodology.ref().id(), figure))));
    }

    private void finish() {
        if (!problems.isEmpty()) {
            throw CommandRejected.invalid(problems);
        }
    }
}
