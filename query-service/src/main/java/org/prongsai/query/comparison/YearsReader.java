package org.prongsai.query.comparison;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.comparison.Comparison;
import org.prongsai.engine.comparison.Trend;
import org.prongsai.engine.id.AgencyId;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.FiscalYear;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.score.ScoreSheet;
import org.prongsai.log.AsOf;
import org.prongsai.log.methodology.Methodologies;
import org.prongsai.query.agency.AgencyReader;
import org.prongsai.query.assessment.AssessmentReader;
import org.prongsai.query.assessment.LogPoint;
import org.prongsai.query.problem.QuestionRefused;
import org.prongsai.query.score.ScoreReader;
import org.prongsai.query.score.ScoredAssessment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts years of one agency side by side, all of them as of the same point of the log. */
@Component
public class YearsReader {
    private final AgencyReader agencies;
    private final AssessmentReader assessments;
    private final ScoreReader scores;
    private final Methodologies methodologies;
    private final TransactionTemplate atOnePoint;

    YearsReader(
            AgencyReader agencies,
            AssessmentReader assessments,
            ScoreReader scores,
            Methodologies methodologies,
            PlatformTransactionManager transactions) {
        this.agencies = agencies;
        this.assessments = assessments;
        this.scores = scores;
        this.methodologies = methodologies;
        this.atOnePoint = new TransactionTemplate(transactions);
        this.atOnePoint.setReadOnly(true);
        this.atOnePoint.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * Compares two years; one or both may have nothing by then.
     *
     * @throws QuestionRefused when there is no such agency, or no rules for one of the years
     */
    public ComparedYears compare(AgencyId id, FiscalYear from, FiscalYear to, AsOf asOf) {
        return Objects.requireNonNull(atOnePoint.execute(_ -> {
            var agency = agencies.get(id);
            var earlier = year("from", id, from, asOf);
            var later = year("to", id, to, asOf);
            return new ComparedYears(
                    agency,
                    earlier,
                    later,
                    point(
                            Stream.of(earlier, later)
                                    .map(ComparedYears.Year::scored)
                                    .filter(Objects::nonNull)
                                    .toList(),
                            asOf),
                    Comparison.between(
                            earlier.methodology(),
                            sheet(earlier.scored()),
                            later.methodology(),
                            sheet(later.scored())));
        }));
    }

    /**
     * All years of an agency that were opened by then.
     *
     * @throws QuestionRefused when there is no such agency
     */
    public AgencyTrend trend(AgencyId id, AsOf asOf) {
        return Objects.requireNonNull(atOnePoint.execute(_ -> {
            var agency = agencies.get(id);
            var scored = scores.findAll(assessments.ofAgency(id), asOf);
            return new AgencyTrend(
                    agency,
                    point(scored, asOf),
                    Trend.of(scored.stream().map(ScoredAssessment::sheet).toList()));
        }));
    }

    private ComparedYears.Year year(String parameter, AgencyId agency, FiscalYear year, AsOf asOf) {
        var scored = scores.find(new AssessmentId(agency, year), asOf).orElse(null);
        var methodology =
                scored == null ? usual(parameter, year) : scored.sheet().methodology();
        return new ComparedYears.Year(year, methodology, scored);
    }

    /** The rules of a year that nothing was opened in. */
    private Methodology usual(String parameter, FiscalYear year) {
        return methodologies
                .latest(year.toString())
                .orElseThrow(() -> QuestionRefused.parameter(
                        parameter,
                        "no-methodology",
                        "ไม่มีระเบียบวิธีประเมินของปี %s".formatted(year),
                        "there is no methodology of fiscal year %s".formatted(year)));
    }

    private LogPoint point(List<ScoredAssessment> scored, AsOf asOf) {
        return scored.stream()
                .map(ScoredAssessment::asOf)
                .max(Comparator.comparingLong(LogPoint::position))
                .orElseGet(() -> assessments.point(asOf));
    }

    private static @Nullable ScoreSheet sheet(@Nullable ScoredAssessment scored) {
        return scored == null ? null : scored.sheet();
    }
}
