package org.prongsai.query.question;

import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.methodology.Indicator;
import org.prongsai.engine.score.QuestionScore;
import org.prongsai.query.privacy.AnswerGate.Hidden;

/**
 * How one question was answered in one survey.
 *
 * @param slots one with the question's own id, or its sub-items
 * @param hidden why answers are not shown; null where they are
 */
public record QuestionAnswers(
        Indicator indicator,
        QuestionScore score,
        List<SlotAnswers> slots,
        @Nullable Hidden hidden) {

    public QuestionAnswers {
        slots = List.copyOf(slots);
    }

    /** The score as it is; null where there is none or it may not be shown. */
    public @Nullable Rational value() {
        return hidden == Hidden.FEW_RESPONDENTS ? null : score.score().value();
    }

    /** The score of one of its slots as it is; null where there is none or it may not be shown. */
    public @Nullable Rational value(SlotAnswers slot) {
        return hidden == Hidden.FEW_RESPONDENTS ? null : slot.score().score().value();
    }

    /** Whether it is made of sub-items. */
    public boolean hasSubItems() {
        return slots.size() != 1 || !slots.getFirst().isWhole(this);
    }

    /**
     * The margin of the score in points: the mean of its slots' margins. The same people answer them all, in ways that the
     * counts do not tell, so this is the most that it can be. Empty where a slot has none.
     */
    public OptionalDouble margin() {
        if (slots.stream().anyMatch(slot -> slot.margin().isEmpty())) {
            return OptionalDouble.empty();
        }
        return slots.stream().mapToDouble(slot -> slot.margin().getAsDouble()).average();
    }
}
