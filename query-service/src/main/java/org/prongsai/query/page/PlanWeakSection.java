package org.prongsai.query.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.assessment.Activity;
import org.prongsai.engine.improvement.Proposal;
import org.prongsai.engine.improvement.Proposals;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.page.Wording;
import org.prongsai.query.plan.WeakPoint;
import org.prongsai.query.plan.WeakPoints;
import org.prongsai.query.score.ScoredAssessment;

/**
 * What an agency scored lowest in, by indicator, with a guideline that is proposed for each.
 *
 * @param year whose scores these are; null where no year has any
 * @param lead what these are, in a sentence
 */
record PlanWeakSection(@Nullable String year, String lead, List<Group> groups) {
    private static final int POINTS_MAX = 12;

    /**
     * The weak points of one indicator.
     *
     * @param guideline what is proposed; null where nothing is
     * @param evidence what would show that it was done
     */
    record Group(
            String number,
            String name,
            @Nullable String guideline,
            @Nullable String evidence,
            List<Point> points) {}

    /**
     * One weak point.
     *
     * @param deep whether it is a question or an item, and not the whole indicator
     * @param label such as {@code i5 (EIT-1)}
     * @param planHref where a measure is planned that answers to it
     * @param measures those of this plan that already do
     */
    record Point(boolean deep, String label, String topic, String score, String planHref, List<Link> measures) {}

    record Link(String name, String href) {}

    /** From the plan's own year; from the year before where nothing is known of it yet. */
    static PlanWeakSection of(PlanReading reading, PlanAddress address, Wording wording) {
        for (var scored : candidates(reading)) {
            var points = WeakPoints.of(scored.sheet(), scored.state(), POINTS_MAX);
            if (!points.isEmpty()) {
                return section(points, scored, reading, address, wording);
            }
        }
        return new PlanWeakSection(null, "", List.of());
    }

    private static List<ScoredAssessment> candidates(PlanReading reading) {
        var candidates = new ArrayList<ScoredAssessment>();
        if (reading.own() != null) {
            candidates.add(reading.own());
        }
        if (reading.before() != null) {
            candidates.add(reading.before());
        }
        return candidates;
    }

    private static PlanWeakSection section(
            List<WeakPoint> points,
            ScoredAssessment scored,
            PlanReading reading,
            PlanAddress address,
            Wording wording) {
        var groups = new LinkedHashMap<Integer, List<Point>>();
        for (var point : points) {
            groups.computeIfAbsent(point.indicator().number(), _ -> new ArrayList<>())
                    .add(point(point, scored, reading, address, wording));
        }
        var year = scored.sheet().assessmentId().fiscalYear().toString();
        boolean deep = points.stream().anyMatch(point -> point.kind() != WeakPoint.Kind.INDICATOR);
        return new PlanWeakSection(
                year,
                wording.text(deep ? "plans.weak-deep" : "plans.weak-whole", year),
                groups.entrySet().stream()
                        .map(group -> group(
                                group.getKey(), group.getValue(), scored.sheet().methodology(), wording))
                        .toList());
    }

    private static Group group(int number, List<Point> points, Methodology methodology, Wording wording) {
        var proposal = Proposals.of(number);
        return new Group(
                Figures.count(number),
                methodology
                        .indicator(number)
                        .map(indicator -> wording.name(indicator.name()))
                        .orElse(""),
                proposal.map(Proposal::guideline).map(wording::name).orElse(null),
                proposal.map(Proposal::evidence).map(wording::name).orElse(null),
                points);
    }

    private static Point point(
            WeakPoint point, ScoredAssessment scored, PlanReading reading, PlanAddress address, Wording wording) {
        var figure = asked(point, reading.methodology());
        return new Point(
                point.kind() != WeakPoint.Kind.INDICATOR,
                label(point, wording),
                wording.name(point.topic()),
                point.score().rounded(scored.sheet().methodology().decimals()).toPlainString(),
                address.newMeasure(figure),
                reading.plan().activities().stream()
                        .filter(activity -> answers(activity, figure))
                        .map(activity -> new Link(
                                wording.text(
                                        "plan.measure",
                                        Figures.count(activity.plan().number())),
                                "#" + PlanMeasure.anchor(activity.id())))
                        .toList());
    }

    private static String label(WeakPoint point, Wording wording) {
        if (point.kind() == WeakPoint.Kind.INDICATOR) {
            return wording.text("plan.indicator", point.id());
        }
        return point.survey() == null ? point.id() : point.id() + " (" + point.survey() + ")";
    }

    /** The form may have changed in between: what the plan's year does not ask any more stays with its indicator. */
    private static String asked(WeakPoint point, Methodology methodology) {
        var known = methodology.indicator(point.indicator().number());
        boolean asked = known.isPresent()
                && switch (point.kind()) {
                    case QUESTION ->
                        known.get().questions().stream()
                                .anyMatch(question -> question.id().equals(point.id())
                                        && question.topic().equals(point.topic()));
                    case ITEM ->
                        methodology
                                .item(point.id())
                                .filter(item -> item.topic().equals(point.topic()))
                                .isPresent();
                    case INDICATOR -> true;
                };
        return asked ? point.figure() : "indicator:" + point.indicator().number();
    }

    private static boolean answers(Activity activity, String figure) {
        var plan = activity.plan();
        return plan.figures().contains(figure)
                || plan.indicators().stream().anyMatch(number -> figure.equals("indicator:" + number));
    }
}
