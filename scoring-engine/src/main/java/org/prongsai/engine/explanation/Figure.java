package org.prongsai.engine.explanation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.methodology.Label;
import org.prongsai.engine.methodology.Provenance;
import org.prongsai.engine.score.ItemScore;
import org.prongsai.engine.score.Score;
import org.prongsai.engine.score.SlotScore;

/**
 * One figure of a score sheet with what stands directly below it.
 *
 * @param label what it is about; its kind and number are in its name
 * @param links what it is made of; empty for what is answered or judged itself
 * @param n responses it rests on; for a checklist, items judged; null for the total, which rests on both
 * @param survey the survey it is answered in; null where there is none, or several
 * @param slot where it is answered; null elsewhere
 * @param item where it is judged; null elsewhere
 */
public record Figure(
        FigureName name,
        Label label,
        Score score,
        List<Link> links,
        @Nullable Integer n,
        Provenance provenance,
        @Nullable SurveyCode survey,
        @Nullable SlotScore slot,
        @Nullable ItemScore item) {

    /**
     * A figure below, with its weight among those beside it.
     *
     * @param weight 1 where all count alike
     */
    public record Link(FigureName name, Rational weight) {}

    public Figure {
        links = List.copyOf(links);
    }
}
