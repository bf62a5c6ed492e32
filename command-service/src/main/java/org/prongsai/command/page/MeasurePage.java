package org.prongsai.command.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.improvement.AnsweredFigure;
import org.prongsai.command.json.Days;
import org.prongsai.command.page.ResponsePage.Wrong;
import org.prongsai.engine.assessment.Activity;
import org.prongsai.engine.event.Evidence;
import org.prongsai.engine.event.ProgressStatus;
import org.prongsai.engine.improvement.Proposal;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.page.Wording;

/**
 * One measure, ready to be planned, changed and told of.
 *
 * @param activityId the measure's name; of a new one, the name that it will have
 * @param isNew whether it is not recorded yet
 * @param number its place in the report's table; empty for a new one
 * @param done what was just done, in words; null when the page was only opened
 * @param problems what is wrong with what was sent; empty when nothing was
 * @param standsHref where the measure is to be seen as it stands, when what was sent was not recorded over it; else null
 * @param proposal whose guideline was filled in; null when none was
 * @param mark of the measure as the page shows it; empty for a new one
 * @param progress null for a new measure
 * @param outcome null for a new measure
 */
record MeasurePage(
        Title title,
        String activityId,
        boolean isNew,
        String number,
        @Nullable String done,
        List<Wrong> problems,
        @Nullable String standsHref,
        @Nullable Proposed proposal,
        String mark,
        PlanFields plan,
        @Nullable ProgressFields progress,
        @Nullable OutcomeFields outcome,
        Addresses addresses) {

    /** Whose measure it is. */
    record Title(String agency, String agencyTag, String year) {}

    /** The guideline that was proposed. */
    record Proposed(String indicator, String guideline, String evidence) {}

    record Addresses(
            String here,
            String progress,
            String outcome,
            String plan,
            String agency,
            String otherLanguageHref,
            String otherLanguage) {}

    /** The planning fields as they stand in the form. */
    record PlanFields(
            String number,
            String title,
            List<StepField> steps,
            String owners,
            String period,
            String dueOn,
            List<Tick> indicators,
            String figures) {}

    record StepField(int row, String name, String dueName, String text, String due) {}

    /** Something to be ticked. */
    record Tick(String name, String value, String label, boolean ticked) {}

    record ProgressFields(List<Tick> statuses, String note, List<Tick> steps, List<EvidenceField> evidence) {}

    record EvidenceField(int row, String urlName, String noteName, String url, String note) {}

    record OutcomeFields(String summary, String outcome) {}

    private static final int STEPS_MIN = 4;
    private static final int BLANK_STEPS = 2;
    private static final int BLANK_EVIDENCE = 2;

    static String step(int row) {
        return "step." + row;
    }

    static String stepDue(int row) {
        return "stepDue." + row;
    }

    static String done(int step) {
        return "done." + step;
    }

    static String indicator(int number) {
        return "indicator." + number;
    }

    static String evidenceUrl(int row) {
        return "evidence." + row + ".url";
    }

    static String evidenceNote(int row) {
        return "evidence." + row + ".note";
    }

    /** What is wrong with one field; null when nothing is. */
    public @Nullable String wrong(String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .map(Wrong::message)
                .findFirst()
                .orElse(null);
    }

    /** The same measure with other things in its forms. */
    MeasurePage with(
            List<Wrong> wrong,
            PlanFields planFields,
            @Nullable ProgressFields progressFields,
            @Nullable OutcomeFields outcomeFields) {
        return changed(wrong, standsHref, mark, planFields, progressFields, outcomeFields);
    }

    /** The same page with the mark of what whoever filled it in has seen, which may not be what stands. */
    MeasurePage marked(String seen) {
        return changed(problems, standsHref, seen, plan, progress, outcome);
    }

    /** The same page, leading to the measure as somebody else left it. */
    MeasurePage besideWhatStands() {
        var stands = addresses.here().replaceFirst("/new$", "/" + activityId);
        return changed(problems, stands, mark, plan, progress, outcome);
    }

    /** With all that can change between two pages of one measure. */
    private MeasurePage changed(
            List<Wrong> wrong,
            @Nullable String stands,
            String seen,
            PlanFields planFields,
            @Nullable ProgressFields progressFields,
            @Nullable OutcomeFields outcomeFields) {
        return new MeasurePage(
                title,
                activityId,
                isNew,
                number,
                done,
                wrong,
                stands,
                proposal,
                seen,
                planFields,
                progressFields,
                outcomeFields,
                addresses);
    }

    /** The fields of a new measure: empty, or with what is proposed. */
    static PlanFields proposed(
            @Nullable Proposal proposal,
            @Nullable AnsweredFigure figure,
            String period,
            Methodology methodology,
            Wording wording) {
        // The agency's own words will be Thai, as all of its report.
        var steps = proposal == null
                ? List.<StepField>of()
                : IntStream.rangeClosed(1, proposal.steps().size())
                        .mapToObj(row ->
                                stepField(row, proposal.steps().get(row - 1).th(), ""))
                        .toList();
        int indicator = proposal == null ? 0 : proposal.indicator();
        return new PlanFields(
                "",
                proposal == null ? "" : proposal.title().th(),
                withBlanks(steps),
                "",
                period,
                "",
                indicators(methodology, number -> number == indicator, wording),
                figure == null ? "" : figure.id());
    }

    static PlanFields recorded(Activity activity, Methodology methodology, Wording wording) {
        var plan = activity.plan();
        return new PlanFields(
                Integer.toString(plan.number()),
                plan.title(),
                withBlanks(IntStream.rangeClosed(1, plan.method().size())
                        .mapToObj(row -> stepField(
                                row,
                                plan.method().get(row - 1),
                                Days.written(plan.stepsDue().get(row))))
                        .toList()),
                String.join("\n", plan.owners()),
                plan.period(),
                Days.written(plan.dueOn()),
                indicators(methodology, number -> plan.indicators().contains(number), wording),
                plan.figures().stream()
                        .map(figure -> figure.substring(figure.indexOf(':') + 1))
                        .collect(Collectors.joining(", ")));
    }

    /** What was sent, whether or not it could be taken. */
    static PlanFields entered(MeasureEntry entry, Methodology methodology, Wording wording) {
        var steps = new ArrayList<StepField>();
        for (int row = 1; row <= MeasureDrafts.STEPS_MAX; row++) {
            if (!entry.entered(step(row)).isEmpty()
                    || !entry.entered(stepDue(row)).isEmpty()) {
                while (steps.size() < row - 1) {
                    steps.add(stepField(steps.size() + 1, "", ""));
                }
                steps.add(stepField(row, entry.entered(step(row)), entry.entered(stepDue(row))));
            }
        }
        return new PlanFields(
                entry.entered("number"),
                entry.entered("title"),
                withBlanks(steps),
                entry.entered("owners"),
                entry.entered("period"),
                entry.entered("dueOn"),
                indicators(methodology, number -> entry.isTicked(indicator(number)), wording),
                entry.entered("figures"));
    }

    static ProgressFields progress(Activity activity, Wording wording) {
        return new ProgressFields(
                statuses(activity.status() == null ? "" : activity.status().name(), wording),
                activity.progressNote() == null ? "" : activity.progressNote(),
                IntStream.rangeClosed(1, activity.plan().method().size())
                        .mapToObj(step ->
                                stepTick(activity, step, activity.stepsDone().contains(step)))
                        .toList(),
                evidence(activity.evidence()));
    }

    static ProgressFields progress(Activity activity, MeasureEntry entry, Wording wording) {
        return new ProgressFields(
                statuses(entry.entered("status"), wording),
                entry.entered("note"),
                IntStream.rangeClosed(1, activity.plan().method().size())
                        .mapToObj(step -> stepTick(activity, step, entry.isTicked(done(step))))
                        .toList(),
                IntStream.rangeClosed(1, MeasureDrafts.EVIDENCE_MAX)
                        .filter(row -> row <= activity.evidence().size() + BLANK_EVIDENCE
                                || !entry.entered(evidenceUrl(row)).isEmpty()
                                || !entry.entered(evidenceNote(row)).isEmpty())
                        .mapToObj(row ->
                                evidenceField(row, entry.entered(evidenceUrl(row)), entry.entered(evidenceNote(row))))
                        .toList());
    }

    static OutcomeFields outcome(Activity activity) {
        return new OutcomeFields(String.join("\n", activity.summary()), String.join("\n", activity.outcome()));
    }

    private static List<Tick> statuses(String chosen, Wording wording) {
        return List.of(
                status(ProgressStatus.NOT_STARTED, wording.text("measure.not-started"), chosen),
                status(ProgressStatus.IN_PROGRESS, wording.text("measure.in-progress"), chosen),
                status(ProgressStatus.DONE, wording.text("measure.done"), chosen));
    }

    private static Tick status(ProgressStatus status, String label, String chosen) {
        return new Tick("status", status.name(), label, status.name().equals(chosen));
    }

    private static Tick stepTick(Activity activity, int step, boolean ticked) {
        return new Tick(done(step), "yes", activity.plan().method().get(step - 1), ticked);
    }

    private static List<Tick> indicators(Methodology methodology, IntPredicate ticked, Wording wording) {
        return methodology.indicators().stream()
                .map(indicator -> new Tick(
                        indicator(indicator.number()),
                        "yes",
                        wording.text(
                                "response.indicator",
                                Integer.toString(indicator.number()),
                                wording.name(indicator.name())),
                        ticked.test(indicator.number())))
                .toList();
    }

    private static List<StepField> withBlanks(List<StepField> steps) {
        var all = new ArrayList<>(steps);
        int rows = Math.min(Math.max(steps.size() + BLANK_STEPS, STEPS_MIN), MeasureDrafts.STEPS_MAX);
        while (all.size() < rows) {
            all.add(stepField(all.size() + 1, "", ""));
        }
        return all;
    }

    private static StepField stepField(int row, String text, String due) {
        return new StepField(row, step(row), stepDue(row), text, due);
    }

    private static List<EvidenceField> evidence(List<Evidence> known) {
        return IntStream.rangeClosed(1, Math.min(known.size() + BLANK_EVIDENCE, MeasureDrafts.EVIDENCE_MAX))
                .mapToObj(row -> {
                    var one = row <= known.size() ? known.get(row - 1) : null;
                    var note = one == null ? null : one.note();
                    return evidenceField(row, one == null ? "" : one.url(), note == null ? "" : note);
                })
                .toList();
    }

    private static EvidenceField evidenceField(int row, String url, String note) {
        return new EvidenceField(row, evidenceUrl(row), evidenceNote(row), url, note);
    }
}
