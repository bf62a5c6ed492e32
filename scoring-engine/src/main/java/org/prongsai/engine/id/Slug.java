package org.prongsai.engine.id;

import java.util.regex.Pattern;

/** The one shape of names that go into paths and stream names: no escaping is ever needed. */
final class Slug {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

    private Slug() {}

    static void check(String field, String value, int lengthMax) {
        if (value.length() < 2
                || value.length() > lengthMax
                || !SHAPE.matcher(value).matches()) {
            throw new MalformedId(
                    field,
                    "'%s' is not a usable name: write 2 to %d lower-case Latin letters, digits and single hyphens"
                            .formatted(abbreviated(value), lengthMax));
        }
    }

    static String abbreviated(String value) {
        return value.length() <= 80 ? value : value.substring(0, 77) + "...";
    }
}
