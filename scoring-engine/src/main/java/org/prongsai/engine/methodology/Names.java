package org.prongsai.engine.methodology;

import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;

/** The shapes of short names and fractions in methodology files. */
final class Names {
    static final String MEND = "write letters and digits, with single '.', '_' or '-' between them, at most 40";

    private static final int LENGTH_MAX = 40;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]+(?:[._-][A-Za-z0-9]+)*");
    private static final Pattern FRACTION = Pattern.compile("(?:0|[1-9][0-9]{0,8})/[1-9][0-9]{0,8}");

    /** Keys of the API form that are worked out from the others. */
    private static final Set<String> DERIVED = Set.of("hash", "slots", "surveys");

    private Names() {}

    static boolean isName(String value) {
        return value.length() <= LENGTH_MAX && NAME.matcher(value).matches();
    }

    static boolean isFraction(String value) {
        return value.length() <= 2 * LENGTH_MAX && FRACTION.matcher(value).matches();
    }

    static String mendUnknownKey(String key, Collection<String> known) {
        return DERIVED.contains(key)
                ? "leave it out: it is worked out from the other keys"
                : "leave it out; known keys: " + String.join(", ", known);
    }
}
