package org.prongsai.query.page;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.assessment.PlanState;
import org.prongsai.engine.id.AgencyId;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.FiscalYear;
import org.prongsai.log.AsOf;
import org.prongsai.query.agency.Agency;
import org.prongsai.query.agency.AgencyReader;
import org.prongsai.query.assessment.AssessmentReader;
import org.prongsai.query.assessment.PlanAsOf;
import org.prongsai.query.score.ScoreReader;
import org.prongsai.query.score.ScoredAssessment;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads plans with the scores beside them, at one point of the log. */
@Component
class PlanReadings {
    private static final ZoneId THAILAND = ZoneId.of("Asia/Bangkok");

    private final AgencyReader agencies;
    private final AssessmentReader assessments;
    private final ScoreReader scores;
    private final Clock clock;
    private final TransactionTemplate atOnePoint;

    PlanReadings(
            AgencyReader agencies,
            AssessmentReader assessments,
            ScoreReader scores,
            @Qualifier("pageClock") Clock clock,
            PlatformTransactionManager transactions) {
        this.agencies = agencies;
        this.assessments = assessments;
        this.scores = scores;
        this.clock = clock;
        this.atOnePoint = new TransactionTemplate(transactions);
        this.atOnePoint.setReadOnly(true);
        this.atOnePoint.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * The plan of a year.
     *
     * @param year null for the latest
     * @param asked the parameter that asked for the past; null for now
     * @return empty when there is no such agency or it has no such year
     */
    Optional<PlanReading> plan(AgencyId agency, @Nullable FiscalYear year, AsOf asOf, @Nullable String asked) {
        return Objects.requireNonNull(atOnePoint.execute(_ -> agencies.find(agency)
                .flatMap(known -> {
                    var years = assessments.ofAgency(agency).stream()
                            .map(AssessmentId::fiscalYear)
                            .toList();
                    return YearChoice.of(years, year, null).map(choice -> {
                        var chosen = year == null ? choice.later() : year;
                        var moment = moment(asOf, asked);
                        return reading(known, new Years(years, chosen), asOf, moment);
                    });
                })));
    }

    private record Years(List<FiscalYear> all, FiscalYear chosen) {
        @Nullable
        FiscalYear before() {
            int at = all.indexOf(chosen);
            return at > 0 ? all.get(at - 1) : null;
        }
    }

    private PlanReading reading(Agency agency, Years years, AsOf asOf, Moment moment) {
        var facts = AgencyReadings.facts(agency);
        var id = new AssessmentId(facts.id(), years.chosen());
        var own = scores.find(id, asOf).orElse(null);
        var yearBefore = years.before();
        var before = yearBefore == null ? null : new AssessmentId(facts.id(), yearBefore);
        return new PlanReading(
                facts,
                years.all(),
                id,
                (own == null ? scores.get(id, AsOf.latest(), null) : own)
                        .sheet()
                        .methodology(),
                own,
                before == null ? null : scored(before, asOf),
                plan(id, asOf),
                before == null ? PlanState.EMPTY : plan(before, asOf),
                moment,
                today(moment));
    }

    private @Nullable ScoredAssessment scored(AssessmentId id, AsOf asOf) {
        return scores.find(id, asOf).orElse(null);
    }

    private PlanState plan(AssessmentId id, AsOf asOf) {
        return assessments.plan(id, asOf).map(PlanAsOf::plan).orElse(PlanState.EMPTY);
    }

    private Moment moment(AsOf asOf, @Nullable String asked) {
        var point = assessments.point(asOf);
        return new Moment(point.position(), point.instant(), asked);
    }

    /** Of the past, what was late on that day. */
    private LocalDate today(Moment moment) {
        var instant = moment.instant();
        return moment.isPast() && instant != null
                ? LocalDate.ofInstant(instant, THAILAND)
                : LocalDate.ofInstant(clock.instant(), THAILAND);
    }
}
