package org.prongsai.query.comparison;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.prongsai.engine.methodology.Indicator;
import org.prongsai.query.privacy.QuestionGate;

/** What may be shown of the questions of an indicator in two years: no more than in either of them. */
final class ShownQuestions {
    private final List<QuestionGate> gates;

    ShownQuestions(ComparedYears years, Indicator indicator) {
        gates = Stream.of(years.from(), years.to())
                .map(ComparedYears.Year::scored)
                .filter(Objects::nonNull)
                .flatMap(scored -> scored.sheet().indicators().stream()
                        .filter(score -> score.indicator().number() == indicator.number())
                        .flatMap(score -> score.parts().stream())
                        .map(part ->
                                new QuestionGate(scored.state(), scored.sheet().methodology(), part)))
                .toList();
    }

    /** Whether any may be shown: where some are hidden, they would follow from the others. */
    boolean any() {
        return none(QuestionGate::hidesQuestions);
    }

    /** Whether they may be shown as fractions. */
    boolean exact() {
        return none(QuestionGate::hidesFractions);
    }

    private boolean none(Function<QuestionGate, Optional<?>> hides) {
        return gates.stream().noneMatch(gate -> hides.apply(gate).isPresent());
    }
}
