package org.prongsai.command.page;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.improvement.AnsweredFigure;
import org.prongsai.command.page.MeasurePage.Addresses;
import org.prongsai.command.page.MeasurePage.OutcomeFields;
import org.prongsai.command.page.MeasurePage.PlanFields;
import org.prongsai.command.page.MeasurePage.Proposed;
import org.prongsai.command.page.MeasurePage.Title;
import org.prongsai.command.page.ResponsePage.Wrong;
import org.prongsai.engine.assessment.Activity;
import org.prongsai.engine.assessment.PlanStateCodec;
import org.prongsai.engine.explanation.FigureName;
import org.prongsai.engine.id.ActivityId;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.improvement.Proposal;
import org.prongsai.engine.improvement.Proposals;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.page.Wording;
import org.springframework.stereotype.Component;

/** Puts the pages of measures together. */
@Component
class MeasureViews {
    private final AgencyNames agencies;

    MeasureViews(AgencyNames agencies) {
        this.agencies = agencies;
    }

    /** A form for a new measure, with what is proposed for a figure; empty where nothing is. */
    MeasurePage proposed(AssessmentId id, ActivityId name, String figure, Methodology methodology, Wording wording) {
        var answered = AnsweredFigure.find(figure, methodology).orElse(null);
        var proposal = indicator(figure, answered)
                .filter(number -> methodology.indicator(number).isPresent())
                .flatMap(Proposals::of)
                .orElse(null);
        var period = "ปีงบประมาณ พ.ศ. " + id.fiscalYear();
        return fresh(
                new MeasureAddress(id, name),
                List.of(),
                told(proposal, methodology, wording),
                MeasurePage.proposed(proposal, answered, period, methodology, wording),
                figure,
                wording);
    }

    /** The form for a new measure with what was entered. */
    MeasurePage entered(
            AssessmentId id,
            ActivityId name,
            MeasureEntry entry,
            List<Wrong> problems,
            Methodology methodology,
            Wording wording) {
        return fresh(
                new MeasureAddress(id, name),
                problems,
                null,
                MeasurePage.entered(entry, methodology, wording),
                null,
                wording);
    }

    private MeasurePage fresh(
            MeasureAddress named,
            List<Wrong> problems,
            @Nullable Proposed proposal,
            PlanFields plan,
            @Nullable String figure,
            Wording wording) {
        return new MeasurePage(
                title(named.assessment(), wording),
                String.valueOf(named.activity()),
                true,
                "",
                null,
                problems,
                null,
                proposal,
                "",
                plan,
                null,
                null,
                addresses(new MeasureAddress(named.assessment(), null), figure, wording));
    }

    /** A measure as it stands. */
    MeasurePage recorded(
            AssessmentId id, Activity activity, @Nullable String done, Methodology methodology, Wording wording) {
        return new MeasurePage(
                title(id, wording),
                activity.id().value(),
                false,
                Integer.toString(activity.plan().number()),
                done,
                List.of(),
                null,
                null,
                PlanStateCodec.mark(activity),
                MeasurePage.recorded(activity, methodology, wording),
                MeasurePage.progress(activity, wording),
                MeasurePage.outcome(activity),
                addresses(new MeasureAddress(id, activity.id()), null, wording));
    }

    /** The same page with what was entered of the plan. */
    static MeasurePage withPlan(
            MeasurePage page, MeasureEntry entry, List<Wrong> problems, Methodology methodology, Wording wording) {
        return page.with(problems, MeasurePage.entered(entry, methodology, wording), page.progress(), page.outcome());
    }

    /** The same page with what was entered of the progress. */
    static MeasurePage withProgress(
            MeasurePage page, Activity activity, MeasureEntry entry, List<Wrong> problems, Wording wording) {
        return page.with(problems, page.plan(), MeasurePage.progress(activity, entry, wording), page.outcome());
    }

    /** The same page with what was entered of the outcome. */
    static MeasurePage withOutcome(MeasurePage page, MeasureEntry entry, List<Wrong> problems) {
        return page.with(
                problems,
                page.plan(),
                page.progress(),
                new OutcomeFields(entry.entered("summary"), entry.entered("outcome")));
    }

    private static Optional<Integer> indicator(String figure, @Nullable AnsweredFigure answered) {
        if (answered != null) {
            return Optional.of(answered.indicator().number());
        }
        return FigureName.parse(figure)
                .filter(name ->
                        name.kind() == FigureName.Kind.INDICATOR && name.id().matches("[1-9]\\d?"))
                .map(name -> Integer.valueOf(name.id()));
    }

    private static @Nullable Proposed told(@Nullable Proposal proposal, Methodology methodology, Wording wording) {
        if (proposal == null) {
            return null;
        }
        return new Proposed(
                methodology
                        .indicator(proposal.indicator())
                        .map(indicator -> wording.text(
                                "response.indicator",
                                Integer.toString(indicator.number()),
                                wording.name(indicator.name())))
                        .orElse(""),
                wording.name(proposal.guideline()),
                wording.name(proposal.evidence()));
    }

    private Title title(AssessmentId id, Wording wording) {
        var name = agencies.name(id.agencyId(), wording.language());
        return new Title(name.text(), name.language().tag(), id.fiscalYear().toString());
    }

    private static Addresses addresses(MeasureAddress address, @Nullable String figure, Wording wording) {
        var other = wording.language().other();
        return new Addresses(
                address.href(),
                address.progress(),
                address.outcome(),
                address.plan(),
                address.agency(),
                address.in(other, figure),
                other.tag());
    }
}
