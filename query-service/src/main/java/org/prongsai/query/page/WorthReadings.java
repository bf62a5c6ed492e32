package org.prongsai.query.page;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.log.AsOf;
import org.prongsai.query.agency.AgencyReader;
import org.prongsai.query.assessment.AssessmentReader;
import org.prongsai.query.improvement.Improvement;
import org.prongsai.query.improvement.ImprovementReader;
import org.prongsai.query.problem.QuestionRefused;
import org.prongsai.query.problem.Reason;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads what the page about what pays most shows, at one point of the log: a handful of queries. */
@Component
class WorthReadings {
    private final AgencyReader agencies;
    private final AssessmentReader assessments;
    private final ImprovementReader improvements;
    private final TransactionTemplate atOnePoint;

    WorthReadings(
            AgencyReader agencies,
            AssessmentReader assessments,
            ImprovementReader improvements,
            PlatformTransactionManager transactions) {
        this.agencies = agencies;
        this.assessments = assessments;
        this.improvements = improvements;
        this.atOnePoint = new TransactionTemplate(transactions);
        this.atOnePoint.setReadOnly(true);
        this.atOnePoint.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** @return empty when there is no such agency, or it has no such year */
    Optional<WorthReading> read(HistoryData.Place place) {
        return Objects.requireNonNull(atOnePoint.execute(_ -> find(place)));
    }

    private Optional<WorthReading> find(HistoryData.Place place) {
        var agency = agencies.find(place.agency());
        var years = assessments.ofAgency(place.agency()).stream()
                .map(AssessmentId::fiscalYear)
                .toList();
        return agency.flatMap(known -> YearChoice.of(years, place.year(), null).map(choice -> {
            var year = place.year() == null ? choice.later() : place.year();
            var id = new AssessmentId(place.agency(), year);
            var point = assessments.point(place.asOf());
            return new WorthReading(
                    AgencyReadings.facts(known),
                    id,
                    new Moment(point.position(), point.instant(), place.asked()),
                    improvement(id, place.asOf()));
        }));
    }

    private @Nullable Improvement improvement(AssessmentId id, AsOf asOf) {
        try {
            return improvements.read(id, asOf, null);
        } catch (QuestionRefused refused) {
            if (refused.reason() == Reason.ASSESSMENT_NOT_YET_OPENED) {
                return null;
            }
            throw refused;
        }
    }
}
