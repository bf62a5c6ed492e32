package org.prongsai.command.feed.form;

import java.util.List;

/** Cells of rows that may be shorter than their header. */
public final class Cells {
    private Cells() {}

    public static String at(List<String> cells, int index) {
        return index < cells.size() ? cells.get(index) : "";
    }

    /** Whether there is nothing that anybody could see. */
    public static boolean isBlank(String value) {
        for (int at = 0; at < value.length(); at++) {
            char c = value.charAt(at);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && Character.getType(c) != Character.FORMAT) {
                return false;
            }
        }
        return true;
    }
}
