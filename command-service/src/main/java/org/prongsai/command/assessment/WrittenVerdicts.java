package org.prongsai.command.assessment;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;
import org.prongsai.engine.answer.AnswerWords;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.methodology.Scale;

/**
 * What people write for a verdict, turned into the codes of an item's scale. Events hold codes only. A cross and a slash are
 * left to people: on some forms they tick a box, on others they strike it out.
 */
public final class WrittenVerdicts {
    private static final Rational FULL = Rational.of(100);
    private static final Set<String> GOOD = Set.of("pass", "yes", "true", "มี", "ผ่าน", "1", "100", "✓", "✔", "☑", "√");
    private static final Set<String> BAD = Set.of("fail", "no", "false", "ไม่มี", "ไม่ผ่าน", "0", "✗", "✘");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:\\.0{1,6})?");
    private static final int LENGTH_MAX = 200;

    private WrittenVerdicts() {}

    /** The code of the option that is meant; what is no word for any is given back as it is, for the decision to refuse. */
    public static String code(Scale scale, String written) {
        for (var option : scale.options()) {
            if (option.code().equalsIgnoreCase(written)) {
                return option.code();
            }
        }
        if (written.length() > LENGTH_MAX) {
            return written;
        }
        var word = plain(AnswerWords.fold(written));
        for (var option : scale.options()) {
            var label = option.label();
            if (word.equals(AnswerWords.fold(label.th())) || word.equals(AnswerWords.fold(label.en()))) {
                return option.code();
            }
        }
        if (GOOD.contains(word)) {
            return worth(scale, FULL, written);
        }
        return BAD.contains(word) ? worth(scale, Rational.ZERO, written) : written;
    }

    /** Spreadsheets write 100.00 for 100, and some people put the sign of the variation selector behind a tick. */
    private static String plain(String word) {
        var bare = word.replace("\ufe0f", "").replace("\ufe0e", "");
        return NUMBER.matcher(bare).matches()
                ? new BigDecimal(bare).stripTrailingZeros().toPlainString()
                : bare;
    }

    private static String worth(Scale scale, Rational value, String written) {
        return scale.options().stream()
                .filter(option -> option.value().equals(value))
                .map(Scale.Option::code)
                .findFirst()
                .orElse(written);
    }
}
