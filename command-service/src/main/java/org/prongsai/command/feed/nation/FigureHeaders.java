package org.prongsai.command.feed.nation;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.form.Headers;

/** Reads the headers of published figures. */
final class FigureHeaders {
    private static final Pattern INSTRUMENT = Pattern.compile(
            "(?:คะแนน)?(?:แบบ|แบบวัด|เครื่องมือ)?(iit|eit|oit)(?:(?:[-_.]|part|ส่วนที่)?([12]))?(?:score|คะแนน)?");
    private static final Pattern INDICATOR = Pattern.compile(
            "(?:คะแนน)?(?:ตัวชี้วัดที่|ตัวชี้วัด|indicator|ind\\.?)[-_.]?0*([1-9]\\d?)(?:[^.\\d].*|\\.(?:\\D.*)?)?");
    private static final Pattern NUMBERED = Pattern.compile("0*([1-9]\\d?)(?:[.)](?:\\D.*)?)?");
    private static final Pattern AMBIGUOUS = Pattern.compile("[IE][1-9]\\d{0,2}");

    private FigureHeaders() {}

    /** Null when the header names no figure. */
    static @Nullable Role role(String header) {
        var item = ItemCode.inResults(header);
        if (item != null) {
            return item;
        }
        var folded = Headers.fold(header);
        var instrument = INSTRUMENT.matcher(folded);
        if (instrument.matches()) {
            var code = instrument.group(1).toUpperCase(Locale.ROOT);
            return new Role.Instrument(instrument.group(2) == null ? code : code + "-" + instrument.group(2));
        }
        for (var pattern : new Pattern[] {INDICATOR, NUMBERED}) {
            var indicator = pattern.matcher(folded);
            if (indicator.matches()) {
                return new Role.Indicator(Integer.parseInt(indicator.group(1)));
            }
        }
        return null;
    }

    /** Whether a header may mean a question, as {@code i5} does, or an indicator: only a person can tell. */
    static boolean isAmbiguous(String header) {
        return AMBIGUOUS.matcher(header.strip()).matches();
    }
}
