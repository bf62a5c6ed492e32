package org.prongsai.command.feed.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.prongsai.engine.answer.AnswerWords;

/** Names of columns: one way of writing, and no two alike. */
public final class Headers {
    static final int COLUMNS_MAX = 2_000;
    private static final int NAME_LENGTH_MAX = 300;

    private Headers() {}

    /** Lower case, Arabic digits, no blanks and nothing invisible; a required question's asterisk is no part of its name. */
    public static String fold(String header) {
        var folded = AnswerWords.fold(shortened(header));
        int end = folded.length();
        while (end > 0 && "*:?".indexOf(folded.charAt(end - 1)) >= 0) {
            end--;
        }
        return folded.substring(0, end);
    }

    /** The names as people see them; a second column of the same name ends in {@code (2)}. */
    public static List<String> unique(List<String> headers) {
        var counts = new HashMap<String, Integer>();
        var taken = new HashSet<String>();
        var names = new ArrayList<String>(headers.size());
        for (int at = 0; at < headers.size(); at++) {
            var shown = VisibleText.of(headers.get(at), NAME_LENGTH_MAX);
            var name = shown.isEmpty() ? "คอลัมน์ %d / column %d".formatted(at + 1, at + 1) : shown;
            var unique = name;
            while (!taken.add(unique)) {
                unique = "%s (%d)".formatted(name, counts.merge(name, 1, Integer::sum) + 1);
            }
            names.add(unique);
        }
        return names;
    }

    private static String shortened(String header) {
        return header.length() <= NAME_LENGTH_MAX ? header : header.substring(0, NAME_LENGTH_MAX);
    }
}
