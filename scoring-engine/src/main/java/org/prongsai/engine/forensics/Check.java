package org.prongsai.engine.forensics;

import java.util.List;
import org.prongsai.engine.exact.Interval;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.score.PrintedFigure;

/**
 * A published figure held against what it should follow from.
 *
 * @param published as printed
 * @param computed worked out again, exact
 * @param range where the computed figure lies, as what it is worked out from may have been rounded; one point where nothing was
 * @param terms what it is worked out from; empty for {@link Against#DATA}
 */
public record Check(
        Figure figure,
        PrintedFigure published,
        Against against,
        Rational computed,
        Interval range,
        Verdict verdict,
        List<Term> terms) {

    /** What a figure is held against. */
    public enum Against {
        /** Responses and verdicts in the log. */
        DATA,
        /** Figures published beside it, one step deeper. */
        INSTRUMENTS,
        SURVEYS,
        INDICATORS,
        ITEMS
    }

    /** One part of the sum: its share, and its figure as printed or as it follows from printed ones. */
    public record Term(Figure figure, Rational weight, PrintedFigure value) {}

    public Check {
        terms = List.copyOf(terms);
    }

    /** Computed less published. */
    public Rational difference() {
        return computed.minus(published.value());
    }

    static Check ofParts(
            Figure figure, PrintedFigure published, Against against, PrintedFigure computed, List<Term> terms) {
        return new Check(
                figure,
                published,
                against,
                computed.value(),
                computed.range(),
                verdict(published, computed.value(), computed.range()),
                terms);
    }

    static Check ofData(Figure figure, PrintedFigure published, Rational computed) {
        var point = Interval.of(computed);
        return new Check(
                figure, published, Against.DATA, computed, point, verdict(published, computed, point), List.of());
    }

    static Verdict verdict(PrintedFigure published, Rational computed, Interval range) {
        if (published.range().contains(computed)) {
            return Verdict.REPRODUCES;
        }
        return published.range().closed().meets(range.closed()) ? Verdict.WITHIN_ROUNDING : Verdict.DIFFERS;
    }
}
