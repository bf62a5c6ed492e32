package org.prongsai.command.feed.form;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the methodology's own ids in headers, in whatever dress a tool gives them: {@code I1}, {@code i5_2},
 * {@code i5[SQ002]}, {@code grp/i5/i5_2}, {@code i5.SQ002.}, {@code i5[SQ002]. ข้อความ}.
 */
final class QuestionIds {
    private static final int LENGTH_MAX = 300;

    private static final Pattern ID = Pattern.compile("([a-z]+)[ _.-]?0*(\\d{1,3})"
            + "(?:[\\[(/._\\- :]+(?:sq|sub|s|q|\\1[ _.-]?0*\\2[._\\-/ ])?0*(\\d{1,3}))?[\\])._ :]*");

    /** The id that stands before a question's text, as headings with codes and texts have it. */
    private static final Pattern BEFORE_TEXT =
            Pattern.compile("([a-z0-9_\\[\\]./-]+?)[.:|)–—-]*\\s+\\D.*", Pattern.DOTALL);

    private static final Pattern NUMBERED =
            Pattern.compile("(?:ข้อที่|ข้อคำถามที่|คำถามที่|ข้อ|คำถาม|question|no|q)[ ._-]*0*(\\d{1,3})"
                    + "(?:[\\[(/._\\- :]+(?:sq|sub|s|ข้อย่อย)?[ ._-]*0*(\\d{1,3}))?[\\])._ :]*");

    /** In the middle of other words, only letters and digits without a gap are an id: "part I 5" names none. */
    private static final Pattern STARTS_WITH_ID = Pattern.compile("[a-z]+\\d");

    private static final String STARTS_A_PART = "/[-. ";

    private final Map<Spoken, String> keys = new HashMap<>();
    private final Set<String> letters;
    private final boolean open;

    /** An id in its parts. */
    private record Spoken(String letters, int question, int sub) {}

    /**
     * @param keys the ids to look for
     * @param open whether any id of the usual shape will do, because the surveys are not all known
     */
    QuestionIds(Collection<String> keys, boolean open) {
        keys.forEach(key -> {
            var spoken = spoken(ID.matcher(key));
            if (spoken != null) {
                this.keys.put(spoken, key);
            }
        });
        letters = Set.of("i", "e");
        this.open = open;
    }

    /** The key that a header names; null when it names none. */
    @Nullable
    String find(String header) {
        var lowered = lowered(header);
        var whole = inParts(lowered);
        if (whole != null) {
            return whole;
        }
        var before = BEFORE_TEXT.matcher(lowered);
        return before.matches() ? inParts(before.group(1)) : null;
    }

    private @Nullable String inParts(String lowered) {
        for (int from = 0; from >= 0; from = nextPart(lowered, from)) {
            var part = lowered.substring(from);
            var key = from == 0 || STARTS_WITH_ID.matcher(part).lookingAt() ? key(spoken(ID.matcher(part))) : null;
            if (key != null) {
                return key;
            }
        }
        return null;
    }

    /** The number that a header gives instead of an id, as {@code 5} or {@code 5.2}; null when it gives none. */
    static @Nullable String number(String header) {
        var lowered = lowered(header);
        for (int from = 0; from >= 0; from = nextPart(lowered, from)) {
            var matcher = NUMBERED.matcher(lowered.substring(from));
            if (matcher.matches()) {
                int question = Integer.parseInt(matcher.group(1));
                return matcher.group(2) == null ? "" + question : question + "." + Integer.parseInt(matcher.group(2));
            }
        }
        return null;
    }

    private static String lowered(String header) {
        var begun = header.substring(0, Math.min(header.length(), LENGTH_MAX));
        return IdentityLook.digits(begun).toLowerCase(Locale.ROOT).strip();
    }

    private @Nullable String key(@Nullable Spoken spoken) {
        if (spoken == null) {
            return null;
        }
        var known = keys.get(spoken);
        if (known == null && open && letters.contains(spoken.letters())) {
            return spoken.letters() + spoken.question() + (spoken.sub() == 0 ? "" : "." + spoken.sub());
        }
        return known;
    }

    private static @Nullable Spoken spoken(Matcher matcher) {
        if (!matcher.matches()) {
            return null;
        }
        var sub = matcher.group(3);
        return new Spoken(
                matcher.group(1), Integer.parseInt(matcher.group(2)), sub == null ? 0 : Integer.parseInt(sub));
    }

    private static int nextPart(String header, int from) {
        for (int at = from; at < header.length() - 1; at++) {
            if (STARTS_A_PART.indexOf(header.charAt(at)) >= 0) {
                return at + 1;
            }
        }
        return -1;
    }
}
