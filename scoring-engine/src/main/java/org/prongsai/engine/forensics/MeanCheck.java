package org.prongsai.engine.forensics;

import org.jspecify.annotations.Nullable;
import org.prongsai.engine.methodology.Confidence;
import org.prongsai.engine.score.PrintedFigure;

/**
 * A published mean of answers, and whether answers can make it.
 *
 * @param people how many answered, over all surveys of it; null where nothing may be told of it or nobody did
 * @param reach for those people; null where it is not known how many they are
 * @param counts which numbers of people can make it; null where it is known, or where it depends on several numbers
 * @param confidence how sure the questions and the worth of their options are: the test is no better than they are
 */
public record MeanCheck(
        Figure figure,
        PrintedFigure published,
        @Nullable Integer people,
        @Nullable Reach reach,
        AnswerMeans.@Nullable Counts counts,
        Confidence confidence) {

    /** Whether the people who answered cannot have made it. */
    public boolean isImpossible() {
        return reach != null && reach.outcome() == Reach.Outcome.UNREACHABLE;
    }
}
