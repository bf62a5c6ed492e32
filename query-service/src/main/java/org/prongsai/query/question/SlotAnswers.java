package org.prongsai.query.question;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.methodology.Label;
import org.prongsai.engine.score.SlotScore;

/**
 * How one slot was answered in one survey.
 *
 * @param shares of the answers, what is worth least first; empty where nobody answered or they may not be shown
 * @param margin of the score, in points; empty where there is none or it may not be shown
 */
public record SlotAnswers(SlotScore score, List<Share> shares, OptionalDouble margin) {

    /**
     * How many chose one option.
     *
     * @param worth what choosing it is worth at this slot, 0 to 100
     * @param share of all answers to the slot, 0 to 1
     */
    public record Share(Label option, Rational worth, int count, Rational share) {}

    public SlotAnswers {
        shares = List.copyOf(shares);
    }

    static SlotAnswers hidden(SlotScore score) {
        return new SlotAnswers(score, List.of(), OptionalDouble.empty());
    }

    static SlotAnswers shown(SlotScore score, @Nullable Integer population) {
        if (score.n() == 0) {
            return hidden(score);
        }
        var slot = score.slot();
        var shares = IntStream.rangeClosed(1, slot.scale().levels())
                .mapToObj(level -> new Share(
                        slot.scale().options().get(level - 1).label(),
                        slot.value(level),
                        score.counts().get(level - 1),
                        Rational.of(score.counts().get(level - 1), score.n())))
                .sorted(Comparator.comparing(Share::worth))
                .toList();
        return new SlotAnswers(score, shares, MarginOfError.of(score, population));
    }

    /** The share of what is worth so much here; null where there is no such option. */
    public @Nullable Share worth(Rational worth) {
        return shares.stream()
                .filter(share -> share.worth().equals(worth))
                .findFirst()
                .orElse(null);
    }

    /** Whether this is the whole question. */
    boolean isWhole(QuestionAnswers question) {
        return score.slot().id().equals(question.score().question().id());
    }
}
