package org.prongsai.query.past;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.event.AgencyRegistered;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.FiscalYear;
import org.prongsai.engine.score.Basis;
import org.prongsai.engine.score.FlatFigures;
import org.prongsai.engine.score.SampleCheck;
import org.prongsai.engine.score.ScoreProgram;
import org.prongsai.engine.score.ScoreSheet;
import org.prongsai.engine.tape.AssessmentFold;

/** Makes ranking lines of folds, one after the other; for one thread. */
final class LineMaker {
    /** A survey's sample as far as it does not depend on who answered. */
    private record Sample(int survey, @Nullable Integer population) {}

    private final Map<ScoreProgram, FlatFigures> figures = new HashMap<>();
    private final Map<ScoreProgram, Map<Sample, SampleCheck>> samples = new HashMap<>();
    private int[] bases = {};
    private byte[] verdicts = {};

    PastLine line(AssessmentFold fold, Rules rules, AgencyRegistered agency, Supplier<ScoreSheet> sheet) {
        var flat = figures.computeIfAbsent(rules.program(), ScoreProgram::figures);
        if (bases.length != rules.surveys() || verdicts.length != rules.items()) {
            bases = new int[rules.surveys()];
            verdicts = new byte[rules.items()];
        }
        flat.of(fold.counts(), rules.bases(fold, bases), rules.verdicts(fold, verdicts), 0);
        var published = fold.published();
        boolean announced = published != null && !published.result().isEmpty();
        if (announced && !flat.isComplete()) {
            return ofSheet(fold, rules, agency, sheet);
        }
        return ofFigures(fold, rules, agency, sheet, flat, announced);
    }

    /** Computed figures lead: where nothing was announced, or where everything is there to be computed. */
    private PastLine ofFigures(
            AssessmentFold fold,
            Rules rules,
            AgencyRegistered agency,
            Supplier<ScoreSheet> sheet,
            FlatFigures flat,
            boolean announced) {
        var methodology = rules.methodology();
        Map<String, BigDecimal> instruments = new LinkedHashMap<>();
        Map<String, Double> nearly = new HashMap<>();
        for (int number = 0; number < methodology.instruments().size(); number++) {
            var score = decimal(flat.instrument(number), methodology.decimals());
            if (score != null) {
                var code = methodology.instruments().get(number).code();
                instruments.put(code, score);
                nearly.put(code, flat.nearlyInstrument(number));
            }
        }
        Map<Integer, BigDecimal> indicators = new LinkedHashMap<>();
        for (int number = 0; number < methodology.indicators().size(); number++) {
            var score = decimal(flat.indicator(number), methodology.decimals());
            if (score != null) {
                indicators.put(methodology.indicators().get(number).number(), score);
            }
        }
        if (flat.hasTotal()) {
            nearly.put(PastLine.TOTAL, flat.nearlyTotal());
        }
        int level = flat.level();
        var published = fold.published();
        var stated = published == null ? null : published.result().level();
        return new PastLine(
                id(fold, agency),
                agency,
                methodology.ref(),
                fold.phase(),
                basis(!instruments.isEmpty(), announced),
                flat.isComplete(),
                decimal(flat.total(), methodology.decimals()),
                level < 0 ? stated : methodology.levels().rules().get(level).level(),
                flat.hasTotal() ? flat.passed() : null,
                instruments,
                nearly,
                indicators,
                responses(fold, rules),
                sample(fold, rules),
                fold.position(),
                sheet);
    }

    /** Put together from what is known: reading the name again would take longer than working the score out. */
    private static AssessmentId id(AssessmentFold fold, AgencyRegistered agency) {
        var name = fold.name();
        int year = Integer.parseInt(name, name.lastIndexOf('-') + 1, name.length(), 10);
        return new AssessmentId(agency.agencyId(), new FiscalYear(year));
    }

    private static Basis basis(boolean computed, boolean announced) {
        if (computed) {
            return announced ? Basis.BOTH : Basis.COMPUTED;
        }
        return announced ? Basis.PUBLISHED : Basis.NONE;
    }

    private static @Nullable BigDecimal decimal(long units, int decimals) {
        return units == FlatFigures.ABSENT ? null : BigDecimal.valueOf(units, decimals);
    }

    /** Announced and computed figures stand side by side: the sheet knows how. */
    private PastLine ofSheet(AssessmentFold fold, Rules rules, AgencyRegistered agency, Supplier<ScoreSheet> supplier) {
        var figures = SheetFigures.of(supplier.get());
        return new PastLine(
                id(fold, agency),
                agency,
                rules.methodology().ref(),
                fold.phase(),
                figures.basis(),
                figures.complete(),
                figures.total(),
                figures.level(),
                figures.passed(),
                figures.instruments(),
                figures.nearly(),
                figures.indicators(),
                responses(fold, rules),
                sample(fold, rules),
                fold.position(),
                supplier);
    }

    private static TreeMap<String, Integer> responses(AssessmentFold fold, Rules rules) {
        var responses = new TreeMap<String, Integer>();
        for (int number = 0; number < rules.surveys(); number++) {
            responses.put(rules.methodology().surveys().get(number).value(), respondents(fold, rules, number));
        }
        return responses;
    }

    private static int respondents(AssessmentFold fold, Rules rules, int number) {
        int there = rules.survey(number);
        return there < 0 ? 0 : fold.respondents(there);
    }

    private SampleCheck.Verdict sample(AssessmentFold fold, Rules rules) {
        var weakest = rules.surveys() == 0 ? SampleCheck.Verdict.UNKNOWN : SampleCheck.Verdict.ENOUGH;
        for (int number = 0; number < rules.surveys(); number++) {
            switch (check(fold, rules, number).verdict()) {
                case SHORT -> {
                    return SampleCheck.Verdict.SHORT;
                }
                case UNKNOWN -> weakest = SampleCheck.Verdict.UNKNOWN;
                case ENOUGH -> {}
            }
        }
        return weakest;
    }

    /** The rule is looked up once for each size: thousands of agencies have a few hundred sizes. */
    private SampleCheck check(AssessmentFold fold, Rules rules, int number) {
        int there = rules.survey(number);
        int n = respondents(fold, rules, number);
        var population = there < 0 ? null : fold.population(there);
        var minimum = there < 0 ? null : fold.minimum(there);
        var survey = rules.methodology().surveys().get(number);
        if (minimum != null) {
            return SampleCheck.of(rules.methodology(), survey, n, population, minimum);
        }
        var known = samples.computeIfAbsent(rules.program(), _ -> new HashMap<>())
                .computeIfAbsent(
                        new Sample(number, population),
                        _ -> SampleCheck.of(rules.methodology(), survey, 0, population, null));
        return new SampleCheck(n, population, known.required(), known.provenance());
    }
}
