package org.prongsai.query.sidebyside;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.comparison.FormChange;
import org.prongsai.engine.methodology.Methodology;

/** Whether figures of two columns measure the same thing. */
enum Likeness {
    SAME,
    /** Nothing says that they differ, but nothing reliable says that they do not. */
    UNSURE,
    DIFFERENT;

    /** For messages and the style sheet. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param instrument whose figures are meant; null for the total */
    static Likeness of(FormChange form, @Nullable String instrument) {
        var breaks = instrument == null ? form.breaks() : form.of(instrument);
        if (instrument == null ? !form.isComparable() : !form.isComparable(instrument)) {
            return DIFFERENT;
        }
        return breaks.stream().anyMatch(found -> found.severity() == FormChange.Severity.CAUTION) ? UNSURE : SAME;
    }

    /** What changed between two rules, from those of the earlier year to those of the later. */
    static FormChange form(Methodology one, Methodology other) {
        return one.fiscalYear().compareTo(other.fiscalYear()) <= 0
                ? FormChange.between(one, other)
                : FormChange.between(other, one);
    }
}
