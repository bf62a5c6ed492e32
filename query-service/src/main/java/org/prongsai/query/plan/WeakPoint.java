package org.prongsai.query.plan;

import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.methodology.Indicator;
import org.prongsai.engine.methodology.Label;

/**
 * Something an agency scored low in.
 *
 * @param kind what it is
 * @param id of the question or item, or the indicator's number
 * @param survey where several surveys ask the question; null elsewhere
 * @param indicator the one it belongs to, or is
 */
public record WeakPoint(
        Kind kind, String id, Label topic, @Nullable SurveyCode survey, Indicator indicator, Rational score) {

    /** How deep the figure is. */
    public enum Kind {
        QUESTION("question"),
        ITEM("item"),
        INDICATOR("indicator");

        private final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    /** As the figure is named elsewhere, such as {@code question:i5}, without its survey. */
    public String figure() {
        return kind.word + ":" + id;
    }
}
