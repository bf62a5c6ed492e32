package org.prongsai.query.nation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.FiscalYear;
import org.prongsai.engine.score.SampleCheck;
import org.prongsai.log.AsOf;
import org.prongsai.log.methodology.Methodologies;
import org.prongsai.query.assessment.AssessmentReader;
import org.prongsai.query.assessment.LogPoint;
import org.prongsai.query.ranking.RankingReader;
import org.prongsai.query.score.ScoreReader;
import org.prongsai.query.score.ScoredAssessment;
import org.springframework.stereotype.Component;

/**
 * Adds up a year of the nation and what it is narrowed to. A handful of questions of the database whatever the number of
 * agencies; to be asked within one transaction, so that all of them see the same.
 */
@Component
public class NationOverviewReader {
    private static final int GAPS_SHOWN = 10;
    private static final int DECIMALS = 2;

    private final NationLines lines;
    private final RankingReader ranking;
    private final AssessmentReader assessments;
    private final ScoreReader scores;
    private final Methodologies methodologies;

    NationOverviewReader(
            NationLines lines,
            RankingReader ranking,
            AssessmentReader assessments,
            ScoreReader scores,
            Methodologies methodologies) {
        this.lines = lines;
        this.ranking = ranking;
        this.assessments = assessments;
        this.scores = scores;
        this.methodologies = methodologies;
    }

    /**
     * A year, or the latest.
     *
     * @param year null for the latest
     * @param past null for now
     * @return empty where no year was asked for and there is none
     */
    public Optional<NationOverview> read(@Nullable FiscalYear year, Narrowing narrowing, @Nullable LogPoint past) {
        var years = ranking.years();
        var shown = year == null && !years.isEmpty() ? years.getFirst() : year;
        if (shown == null) {
            return Optional.empty();
        }
        return Optional.of(
                past == null
                        ? overview(
                                shown,
                                years,
                                narrowing,
                                assessments.point(AsOf.latest()),
                                lines.now(shown),
                                AsOf.latest())
                        : overview(
                                shown,
                                years,
                                narrowing,
                                past,
                                lines.past(shown, past),
                                AsOf.position(past.position())));
    }

    private NationOverview overview(
            FiscalYear year,
            List<FiscalYear> years,
            Narrowing narrowing,
            LogPoint point,
            List<NationLine> all,
            AsOf asOf) {
        var rules = methodologies.latest(year.toString()).orElse(null);
        var levels = rules == null ? List.<String>of() : NationReader.levels(rules);
        var chosen = narrowing.isNone()
                ? all
                : all.stream().filter(line -> line.isWithin(narrowing)).toList();
        var nation = averages(all, levels);
        var moverList = new MoverList(methodologies);
        return new NationOverview(
                year,
                years,
                point,
                rules,
                nation,
                narrowing.isNone() ? nation : averages(chosen, levels),
                groups(all, line -> narrowing.takesType(line.type()), NationGroup.Line::province, true, levels),
                groups(all, line -> narrowing.takesProvince(line.province()), NationGroup.Line::type, false, levels),
                moverList.movers(chosen),
                samples(chosen, asOf),
                moverList.forms(chosen));
    }

    private static NationOverview.Averages averages(List<NationLine> lines, List<String> levels) {
        var group = new NationGroup(null, null, NationReader.INSTRUMENTS);
        lines.forEach(line -> group.add(line.figures()));
        return new NationOverview.Averages(group.group(levels), indicators(lines));
    }

    private static SequencedMap<Integer, BigDecimal> indicators(List<NationLine> lines) {
        var sums = new TreeMap<Integer, BigDecimal>();
        var counts = new HashMap<Integer, Integer>();
        for (var line : lines) {
            line.indicators().forEach((number, score) -> {
                sums.merge(number, score, BigDecimal::add);
                counts.merge(number, 1, Integer::sum);
            });
        }
        var means = new TreeMap<Integer, BigDecimal>();
        counts.forEach((number, count) -> means.put(
                number,
                Objects.requireNonNull(sums.get(number))
                        .divide(BigDecimal.valueOf(count), DECIMALS, RoundingMode.HALF_UP)));
        return means;
    }

    private static List<Nation.Group> groups(
            List<NationLine> lines,
            Predicate<NationGroup.Line> which,
            Function<NationGroup.Line, String> common,
            boolean byProvince,
            List<String> levels) {
        var groups = new HashMap<String, NationGroup>();
        for (var line : lines) {
            var figures = line.figures();
            if (which.test(figures)) {
                groups.computeIfAbsent(
                                common.apply(figures),
                                name -> new NationGroup(
                                        byProvince ? name : null, byProvince ? null : name, NationReader.INSTRUMENTS))
                        .add(figures);
            }
        }
        return groups.values().stream()
                .map(group -> group.group(levels))
                .sorted(NationReader.IN_THAI_ORDER)
                .toList();
    }

    private Samples samples(List<NationLine> lines, AsOf asOf) {
        Map<SampleCheck.Verdict, Integer> counts = new HashMap<>();
        lines.forEach(line -> counts.merge(line.sample(), 1, Integer::sum));
        var shown = lines.stream()
                .filter(line -> line.sample() == SampleCheck.Verdict.SHORT)
                .sorted(Comparator.comparingInt(NationLine::responses)
                        .thenComparing(line -> line.listed().agencyId()))
                .limit(GAPS_SHOWN)
                .map(NationLine::listed)
                .toList();
        return new Samples(
                counts.getOrDefault(SampleCheck.Verdict.ENOUGH, 0),
                counts.getOrDefault(SampleCheck.Verdict.SHORT, 0),
                counts.getOrDefault(SampleCheck.Verdict.UNKNOWN, 0),
                gaps(shown, asOf));
    }

    private List<Samples.Gap> gaps(List<Listed> shown, AsOf asOf) {
        Map<String, ScoredAssessment> found = new HashMap<>();
        scores.findAll(
                        shown.stream()
                                .map(listed -> AssessmentId.parse(listed.assessmentId()))
                                .toList(),
                        asOf)
                .forEach(scored -> found.put(scored.sheet().assessmentId().value(), scored));
        return shown.stream()
                .flatMap(listed -> Optional.ofNullable(found.get(listed.assessmentId()))
                        .map(scored -> new Samples.Gap(listed, lacking(scored)))
                        .stream())
                .toList();
    }

    private static List<Samples.Survey> lacking(ScoredAssessment scored) {
        return scored.sheet().instruments().stream()
                .flatMap(instrument -> instrument.surveys().stream())
                .filter(survey -> survey.sample().verdict() == SampleCheck.Verdict.SHORT)
                .map(survey -> new Samples.Survey(survey.survey(), survey.sample()))
                .toList();
    }
}
