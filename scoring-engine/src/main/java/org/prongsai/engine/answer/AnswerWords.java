package org.prongsai.engine.answer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.prongsai.engine.methodology.Label;
import org.prongsai.engine.methodology.Scale;
import org.prongsai.engine.text.ThaiText;

/**
 * Reads the options of one scale from what survey tools write for them: digits, option codes such as {@code A4}, Thai and
 * English labels, and both together ({@code 4 - มากที่สุด}). Where number and label disagree, neither is believed.
 *
 * <p>More than {@link AnswerSheet#pack} takes, because an export says in its own way what a program would say in digits.
 */
public final class AnswerWords {
    /** Not answered. */
    public static final int NONE = AnswerLevel.NONE;

    /** Not an option of this scale. */
    public static final int UNKNOWN = AnswerLevel.UNREADABLE;

    private static final int LENGTH_MAX = 200;

    /** Said of no option by anybody: "do not know" and "none" are left to people, because a scale may mean them. */
    private static final Set<String> NOT_ANSWERED = Set.of(
            "-",
            "--",
            "–",
            "—",
            "n/a",
            "na",
            "n.a.",
            "#n/a",
            "null",
            "nan",
            "ไม่ตอบ",
            "ไม่ระบุ",
            "ไม่ประสงค์ตอบ",
            "ไม่ประสงค์จะตอบ");

    private static final Set<String> YES = Set.of("y", "yes", "true", "ใช่", "มี");
    private static final Set<String> NO = Set.of("n", "no", "false", "ไม่ใช่", "ไม่", "ไม่มี");

    private static final Pattern DECIMAL = Pattern.compile("(\\d+)[.,]0+");
    private static final Pattern CODE = Pattern.compile("(?:a|ao|l|c|opt|option|choice|level|ระดับ|ข้อ)[_.-]?0*(\\d)");
    private static final String NUMBER = "(?:a|ao|ระดับ)?0*(\\d)";
    private static final Pattern NUMBER_FIRST = Pattern.compile("[(\\[]?" + NUMBER + "[)\\]]?[-–—.:=)]*(\\D.*)");
    private static final Pattern NUMBER_LAST = Pattern.compile("(.*?)[-–—:=]*[(\\[]?" + NUMBER + "[)\\]]?");
    private static final Pattern ALTERNATIVES = Pattern.compile("หรือ|\\bor\\b");

    private final Scale scale;
    private final int levels;
    private final Map<String, Integer> words = new HashMap<>();

    private AnswerWords(Scale scale) {
        this.scale = scale;
        levels = scale.levels();
        for (var option : scale.options()) {
            put(option.code(), option.level());
            put(option.label().th(), option.level());
            put(option.label().en(), option.level());
        }
        putAlternatives(scale);
        if (levels == 2) {
            putYesAndNo(scale.options().getFirst(), scale.options().getLast());
        }
    }

    static AnswerWords of(Scale scale) {
        return new AnswerWords(scale);
    }

    /** The level of an answer; {@link #NONE}, or {@link #UNKNOWN}. Never fails, whatever is given. */
    public int read(String text) {
        int plain = AnswerLevel.of(text);
        if (plain != UNKNOWN) {
            return plain <= levels ? plain : UNKNOWN;
        }
        if (text.length() > LENGTH_MAX) {
            return UNKNOWN;
        }
        var folded = fold(text);
        if (folded.isEmpty()) {
            return NONE;
        }
        var known = words.get(folded);
        if (known != null) {
            return known;
        }
        return NOT_ANSWERED.contains(folded) ? NONE : composed(folded);
    }

    /** The options, to be shown to whoever wrote something else. */
    public Scale scale() {
        return scale;
    }

    /** One way of writing for words that look the same: blanks, case, digits and what cannot be seen make no difference. */
    public static String fold(String text) {
        var canonical = ThaiText.canonical(text).toLowerCase(Locale.ROOT);
        var folded = new StringBuilder(canonical.length());
        canonical
                .chars()
                .filter(c -> !Character.isWhitespace(c))
                .map(c -> c >= '๐' && c <= '๙' ? c - '๐' + '0' : c)
                .forEach(c -> folded.append((char) c));
        return folded.toString();
    }

    private int composed(String folded) {
        for (var digits : List.of(DECIMAL, CODE)) {
            var matcher = digits.matcher(folded);
            if (matcher.matches()) {
                return level(matcher.group(1));
            }
        }
        var first = NUMBER_FIRST.matcher(folded);
        if (first.matches()) {
            return agreed(first.group(1), first.group(2));
        }
        var last = NUMBER_LAST.matcher(folded);
        if (last.matches()) {
            return agreed(last.group(2), last.group(1));
        }
        return UNKNOWN;
    }

    private int agreed(String number, String label) {
        int level = level(number);
        return words.getOrDefault(label, UNKNOWN) == level ? level : UNKNOWN;
    }

    private int level(String digits) {
        int level = AnswerLevel.of(digits);
        return level >= 1 && level <= levels ? level : UNKNOWN;
    }

    private void put(String word, int level) {
        words.putIfAbsent(fold(word), level);
    }

    /**
     * A label may offer two words for one option, as "least or none at all" does; each will do where no other option has it.
     */
    private void putAlternatives(Scale scale) {
        var known = new HashSet<>(words.keySet());
        var found = new HashMap<String, Integer>();
        for (var option : scale.options()) {
            for (var label : List.of(option.label().th(), option.label().en())) {
                for (var part : ALTERNATIVES.split(label, -1)) {
                    found.merge(fold(part), option.level(), (a, b) -> a.equals(b) ? a : Integer.valueOf(UNKNOWN));
                }
            }
        }
        found.forEach((part, level) -> {
            if (!known.contains(part) && !part.isEmpty() && level != UNKNOWN) {
                words.put(part, level);
            }
        });
    }

    private void putYesAndNo(Scale.Option one, Scale.Option other) {
        if (isOneOf(YES, one.label()) && isOneOf(NO, other.label())) {
            YES.forEach(word -> put(word, one.level()));
            NO.forEach(word -> put(word, other.level()));
        } else if (isOneOf(NO, one.label()) && isOneOf(YES, other.label())) {
            NO.forEach(word -> put(word, one.level()));
            YES.forEach(word -> put(word, other.level()));
        }
    }

    private static boolean isOneOf(Set<String> words, Label label) {
        return words.contains(fold(label.th())) || words.contains(fold(label.en()));
    }
}
