package org.prongsai.engine.score;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.assessment.SurveyState;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.methodology.Confidence;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.methodology.Provenance;
import org.prongsai.engine.methodology.SampleRule;

/** Holds samples against the methodology's rules. */
public final class SampleChecks {
    private static final Provenance NO_RULE =
            new Provenance(Confidence.UNKNOWN, List.of(), "the methodology has no rule for this survey");
    private static final Provenance DECLARED = new Provenance(Confidence.ONE_SOURCE, List.of(), "set for this agency");

    private SampleChecks() {}

    static SampleCheck check(Methodology methodology, SurveyCode survey, @Nullable SurveyState state) {
        return state == null
                ? check(methodology, survey, 0, null, null)
                : check(methodology, survey, state.tally().respondents(), state.population(), state.minimum());
    }

    static SampleCheck check(
            Methodology methodology,
            SurveyCode survey,
            int n,
            @Nullable Integer population,
            @Nullable Integer minimum) {
        if (minimum != null) {
            return new SampleCheck(n, population, minimum, DECLARED);
        }
        return methodology.samples().stream()
                .filter(rule -> rule.survey().equals(survey))
                .findFirst()
                .map(rule -> new SampleCheck(n, population, required(rule, population), rule.provenance()))
                .orElseGet(() -> new SampleCheck(n, population, null, NO_RULE));
    }

    /** The smallest sample; null where the rule is unknown or needs a population or group that was not declared. */
    static @Nullable Integer required(SampleRule rule, @Nullable Integer population) {
        return switch (rule) {
            case SampleRule.Share share -> population == null ? null : ofShare(share, population);
            case SampleRule.PerGroup _, SampleRule.Unknown _ -> null;
        };
    }

    private static int ofShare(SampleRule.Share rule, int population) {
        if (population <= rule.floor()) {
            return population;
        }
        var share = rule.share().times(Rational.of(population));
        int required = Math.max(rule.floor(), roundedUp(share));
        for (var step : rule.atLeast()) {
            if (population > step.above()) {
                required = Math.max(required, step.minimum());
            }
        }
        return rule.cap() == null ? required : Math.min(required, rule.cap());
    }

    private static int roundedUp(Rational people) {
        return people.numerator()
                .add(people.denominator().subtract(BigInteger.ONE))
                .divide(people.denominator())
                .intValueExact();
    }
}
