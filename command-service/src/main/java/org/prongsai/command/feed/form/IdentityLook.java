package org.prongsai.command.feed.form;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.text.ThaiText;

/** Tells by their look values that say who somebody is, wherever in a text they stand. */
public final class IdentityLook {
    public static final String MASK = "***";
    private static final int LENGTH_MIN = 6;
    private static final int LENGTH_MAX = 4_096;
    private static final int SHOWN_MAX = 60;

    /** What is left of two addresses in one may look like one again. */
    private static final int MASKED_TIMES_MAX = 10;

    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@,;<>()]{1,64}@[^\\s@,;<>()]{1,190}\\.[^\\s@,;<>().\\d]{2,}");
    private static final String BYTE = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";
    private static final Pattern IP_4 = Pattern.compile("(?<![\\d.])(?:" + BYTE + "\\.){3}" + BYTE + "(?![\\d.])");
    private static final Pattern IP_6 = Pattern.compile("(?i)(?<![\\w:])(?:(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}"
            + "|(?:[0-9a-f]{1,4}:){1,7}:(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){0,6})?)(?![\\w:])");
    private static final Pattern THIRTEEN_DIGITS = Pattern.compile("(?<!\\d)\\d(?:[ .-]{0,3}\\d){12}(?!\\d)");

    /** A dot before it ends an abbreviation, unless a digit stands before the dot: those are decimals. */
    private static final Pattern PHONE = Pattern.compile("(?<!\\d)(?<!\\d\\.)(?:(?:\\+66|0066|66|0)[ ()-]*"
            + "(?:[689](?:[ .()-]*\\d){8}|[2-7](?:[ .()-]*\\d){7})|0\\d{1,2}/\\d{3}-?\\d{3,4})(?!\\d)");

    /** Hyphens and dashes that word processors and phones make of a plain one. */
    private static final Pattern DASH = Pattern.compile("[\u2010-\u2015\u2212]");

    private static final Pattern POSITION =
            Pattern.compile("(?<![\\d.])-?\\d{1,3}\\.\\d{3,}[\\s,]+-?\\d{1,3}\\.\\d{3,}(?![\\d.])");

    private static final List<Pattern> LOOKS = Stream.concat(
                    Stream.of(EMAIL, IP_4, IP_6, THIRTEEN_DIGITS, PHONE, POSITION), PersonNames.LOOKS.stream())
            .toList();

    private IdentityLook() {}

    /**
     * What it looks like: {@code email}, {@code ip}, {@code citizen-id}, {@code phone}, {@code geo}, or {@code name} for a
     * person's name after a title; null for nothing.
     */
    public static @Nullable String of(String value) {
        var contact = ofContact(value);
        return contact == null && value.length() >= LENGTH_MIN && PersonNames.isIn(legible(value)) ? "name" : contact;
    }

    /** The same without people's names, for the names of things: agencies and schools are named after somebody. */
    public static @Nullable String ofContact(String value) {
        if (value.length() < LENGTH_MIN) {
            return null; // Shorter than any of them, as nearly all values are.
        }
        var text = legible(value);
        if (text.indexOf('@') > 0 && EMAIL.matcher(text).find()) {
            return "email";
        }
        if (IP_4.matcher(text).find() || IP_6.matcher(text).find()) {
            return "ip";
        }
        if (holdsCitizenId(text)) {
            return "citizen-id";
        }
        if (PHONE.matcher(text).find()) {
            return "phone";
        }
        return POSITION.matcher(text).find() ? "geo" : null;
    }

    /** Whether a value may be written down: it looks like nobody's identity, and all of it could be looked at. */
    public static boolean mayBeKept(String value) {
        return value.length() <= LENGTH_MAX && of(value) == null;
    }

    /** A text, with {@code ***} for all that looks like somebody's identity. */
    public static String masked(String text) {
        if (mayBeKept(text)) {
            return text;
        }
        var masked = legible(text);
        for (int times = 0; times < MASKED_TIMES_MAX && of(masked) != null; times++) {
            for (var look : LOOKS) {
                masked = look.matcher(masked).replaceAll(Matcher.quoteReplacement(MASK));
            }
        }
        return of(masked) == null ? masked : MASK;
    }

    /** A value as a message may show it: shortened, or masked where it looks like somebody's identity. */
    public static String shown(String value) {
        if (of(value) != null) {
            return MASK;
        }
        return VisibleText.of(value, SHOWN_MAX);
    }

    /** The beginning of a text, in one way of writing. */
    private static String legible(String text) {
        var begun = text.substring(0, Math.min(text.length(), LENGTH_MAX));
        return DASH.matcher(digits(ThaiText.canonical(begun))).replaceAll("-");
    }

    /** With Arabic digits for Thai ones. */
    public static String digits(String text) {
        var arabic = new StringBuilder(text.length());
        text.chars().map(c -> c >= '๐' && c <= '๙' ? c - '๐' + '0' : c).forEach(c -> arabic.append((char) c));
        return arabic.toString();
    }

    private static boolean holdsCitizenId(String text) {
        var matcher = THIRTEEN_DIGITS.matcher(text);
        while (matcher.find()) {
            if (checks(matcher.group().replaceAll("\\D", ""))) {
                return true;
            }
        }
        return false;
    }

    /** The thirteenth digit follows from the twelve before it. */
    private static boolean checks(String digits) {
        int sum = 0;
        for (int at = 0; at < 12; at++) {
            sum += (13 - at) * (digits.charAt(at) - '0');
        }
        return digits.charAt(0) != '0' && (11 - sum % 11) % 10 == digits.charAt(12) - '0';
    }
}
