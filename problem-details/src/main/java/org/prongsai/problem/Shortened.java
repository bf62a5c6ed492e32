package org.prongsai.problem;

/** What somebody wrote, as far as it is worth showing. */
final class Shortened {
    private static final int SHOWN_MAX = 60;

    private Shortened() {}

    static String of(String text) {
        return text.length() <= SHOWN_MAX ? text : text.substring(0, SHOWN_MAX - 1) + "…";
    }
}
