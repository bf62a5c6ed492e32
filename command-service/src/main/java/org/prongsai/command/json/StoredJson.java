package org.prongsai.command.json;

import java.util.regex.Pattern;

/** JSON as the store takes it. */
public final class StoredJson {
    /** An escaped NUL; not the letters of one, before which the backslash itself is escaped. */
    private static final Pattern NUL = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*+)\\\\u0000");

    private StoredJson() {}

    /** The same JSON where PostgreSQL's {@code jsonb} takes no NUL: a character that nobody can type stands for it. */
    public static String withoutNul(String json) {
        return json.contains("\\u0000") ? NUL.matcher(json).replaceAll("$1\ufffd") : json;
    }
}
