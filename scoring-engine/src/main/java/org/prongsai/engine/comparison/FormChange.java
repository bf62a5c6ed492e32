package org.prongsai.engine.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.prongsai.engine.methodology.Instrument;
import org.prongsai.engine.methodology.Label;
import org.prongsai.engine.methodology.LevelScheme;
import org.prongsai.engine.methodology.Methodology;

/**
 * What changed in the rules between two methodologies, and what that forbids to compare.
 *
 * @param breaks in the order of instruments, the total's own last
 */
public record FormChange(List<Break> breaks) {
    /** The scope of a break that concerns the total alone. */
    public static final String TOTAL = "total";

    /** How much a break weighs. */
    public enum Severity {
        /** The figures of the two years do not measure the same thing. */
        CHANGED,
        /** Nothing says that they differ, but nothing reliable says that they do not. */
        CAUTION
    }

    /** Why figures are not plainly comparable. */
    public enum Kind {
        FORM_CHANGED,
        COLLECTION_CHANGED,
        WEIGHT_CHANGED,
        LEVELS_CHANGED,
        INSTRUMENT_MISSING,
        FORM_UNSOURCED;

        /** The word used in the API, such as {@code form-changed}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * One reason.
     *
     * @param scope an instrument's code, or {@link #TOTAL}
     */
    public record Break(String scope, Kind kind, Severity severity, Label reason) {}

    public FormChange {
        breaks = List.copyOf(breaks);
    }

    /** What changed from one methodology to another; no break when they are the same. */
    public static FormChange between(Methodology from, Methodology to) {
        var breaks = new ArrayList<Break>();
        if (!from.ref().equals(to.ref())) {
            for (var instrument : to.instruments()) {
                from.instrument(instrument.code())
                        .ifPresentOrElse(
                                earlier -> new InstrumentChange(from, earlier, to, instrument).addTo(breaks),
                                () -> breaks.add(missing(instrument, from)));
            }
            from.instruments().stream()
                    .filter(earlier -> to.instrument(earlier.code()).isEmpty())
                    .forEach(earlier -> breaks.add(missing(earlier, to)));
            if (!sameLevels(from.levels(), to.levels())) {
                breaks.add(new Break(
                        TOTAL,
                        Kind.LEVELS_CHANGED,
                        Severity.CHANGED,
                        new Label(
                                "เกณฑ์ระดับเปลี่ยนจาก %s เป็น %s"
                                        .formatted(names(from.levels(), Label::th), names(to.levels(), Label::th)),
                                "the levels changed from %s to %s"
                                        .formatted(names(from.levels(), Label::en), names(to.levels(), Label::en)))));
            }
        }
        return new FormChange(breaks);
    }

    /** The breaks that concern one instrument and every indicator in it. */
    public List<Break> of(String instrument) {
        return breaks.stream().filter(found -> found.scope().equals(instrument)).toList();
    }

    /** Whether an instrument's figures measure the same thing in both years. */
    public boolean isComparable(String instrument) {
        return of(instrument).stream().noneMatch(found -> found.severity() == Severity.CHANGED);
    }

    /** Whether the totals measure the same thing in both years: every instrument does, with the same weights. */
    public boolean isComparable() {
        return breaks.stream()
                .noneMatch(found -> found.severity() == Severity.CHANGED && found.kind() != Kind.LEVELS_CHANGED);
    }

    /** Whether the levels mean the same in both years. */
    public boolean levelsAreComparable() {
        return breaks.stream().noneMatch(found -> found.kind() == Kind.LEVELS_CHANGED);
    }

    private static boolean sameLevels(LevelScheme from, LevelScheme to) {
        return from.id().equals(to.id()) && from.rules().equals(to.rules());
    }

    private static String names(LevelScheme scheme, Function<Label, String> language) {
        return language.apply(scheme.rules().getFirst().label()) + "–"
                + language.apply(scheme.rules().getLast().label());
    }

    private static Break missing(Instrument instrument, Methodology where) {
        return new Break(
                instrument.code(),
                Kind.INSTRUMENT_MISSING,
                Severity.CHANGED,
                new Label(
                        "ปี %s ไม่มี %s".formatted(where.fiscalYear(), instrument.code()),
                        "%s has no %s".formatted(where.fiscalYear(), instrument.code())));
    }
}
