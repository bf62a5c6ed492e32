package org.prongsai.query.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.assessment.Activity;
import org.prongsai.engine.assessment.Guideline;
import org.prongsai.engine.assessment.PlanState;
import org.prongsai.engine.score.IndicatorScore;
import org.prongsai.page.Wording;

/**
 * What the agency does about its result: measures, and a guideline per indicator. The agency's own words stay as they are,
 * in every language of the page.
 *
 * @param year the year the plan belongs to
 * @param href the plan's own page
 * @param reports the official report of that year, file by file
 */
record PlanSection(
        String year,
        String href,
        String summary,
        List<Measure> measures,
        List<IndicatorPlan> indicators,
        List<Report> reports) {

    /** A file of the official report. */
    record Report(String name, String href) {}

    /** One measure. */
    record Measure(
            String number,
            String title,
            Status status,
            @Nullable String note,
            String period,
            List<String> owners,
            List<String> method,
            List<String> summary,
            List<String> outcome) {}

    /**
     * The guideline of one indicator.
     *
     * @param scores the indicator's score in the years that have one, in words
     * @param boxes the report's three boxes
     * @param ticked whether one of them is
     */
    record IndicatorPlan(
            String number,
            String name,
            @Nullable String instrument,
            List<String> scores,
            List<Status.Box> boxes,
            boolean ticked,
            List<String> owners,
            String period,
            List<String> guidelines,
            List<String> progress) {}

    /** @param moment as of which the page speaks, and so the report */
    static PlanSection of(
            PlanState plan, YearReading later, @Nullable YearReading earlier, Moment moment, Wording wording) {
        return new PlanSection(
                later.year().toString(),
                AgencySections.href(AgencySections.Section.PLAN, later.id().agencyId(), later.year(), moment.asked()),
                summary(plan, wording),
                plan.activities().stream()
                        .map(activity -> measure(activity, wording))
                        .toList(),
                plan.guidelines().stream()
                        .map(guideline -> indicator(guideline, later, earlier, wording))
                        .toList(),
                reports(later, moment, wording));
    }

    /** None before the assessment was opened. */
    private static List<Report> reports(YearReading later, Moment moment, Wording wording) {
        if (later.sheet() == null) {
            return List.of();
        }
        var report = "/api/v1/assessments/" + later.id() + "/report.";
        var asOf = moment.isPast() ? "?asOf=" + moment.position() : "";
        return List.of(
                new Report(wording.text("plan.report-html"), report + "html" + asOf),
                new Report(wording.text("plan.report-pdf"), report + "pdf" + asOf),
                new Report(wording.text("plan.report-docx"), report + "docx" + asOf),
                new Report(wording.text("plan.report-xlsx"), report + "xlsx" + asOf));
    }

    /** Whether there is anything to show. */
    public boolean isEmpty() {
        return measures.isEmpty() && indicators.isEmpty();
    }

    private static String summary(PlanState plan, Wording wording) {
        if (plan.activities().isEmpty()) {
            return wording.text("plan.no-measures");
        }
        var counts = new ArrayList<String>();
        for (var status : Status.all(wording)) {
            var count = (int) plan.activities().stream()
                    .filter(activity -> Status.of(activity, wording).equals(status))
                    .count();
            if (count > 0) {
                counts.add(wording.text("plan.count", status.word(), Figures.count(count)));
            }
        }
        return wording.text("plan.summary", Figures.count(plan.activities().size()), wording.list(counts));
    }

    private static Measure measure(Activity activity, Wording wording) {
        var plan = activity.plan();
        return new Measure(
                Figures.count(plan.number()),
                plan.title(),
                Status.of(activity, wording),
                activity.progressNote(),
                plan.period(),
                plan.owners(),
                plan.method(),
                activity.summary(),
                activity.outcome());
    }

    private static IndicatorPlan indicator(
            Guideline guideline, YearReading later, @Nullable YearReading earlier, Wording wording) {
        var indicator = later.methodology().indicator(guideline.indicator());
        var scores = new ArrayList<String>();
        if (earlier != null) {
            score(earlier, guideline.indicator(), wording, scores);
        }
        score(later, guideline.indicator(), wording, scores);
        return new IndicatorPlan(
                Figures.count(guideline.indicator()),
                indicator.map(known -> wording.name(known.name())).orElse(""),
                indicator.map(known -> known.instrument()).orElse(null),
                scores,
                Status.boxes(guideline.status(), wording),
                guideline.status() != null,
                guideline.owners(),
                guideline.period(),
                guideline.guidelines(),
                guideline.progress());
    }

    private static void score(YearReading reading, int indicator, Wording wording, List<String> scores) {
        var sheet = reading.sheet();
        if (sheet == null) {
            return;
        }
        var score = sheet.indicator(indicator)
                .map(IndicatorScore::score)
                .map(known -> Figures.score(known.value(), sheet.methodology().decimals()))
                .orElse(null);
        if (score != null) {
            scores.add(wording.text("plan.score", reading.year().toString(), score));
        }
    }
}
