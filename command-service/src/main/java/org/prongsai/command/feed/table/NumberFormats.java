package org.prongsai.command.feed.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which styles of a workbook show a number as a date; nothing else in a file says that it is one. */
final class NumberFormats {
    /** Quoted and escaped texts, fill characters, and what stands in brackets but for hours, minutes and seconds gone by. */
    private static final Pattern NO_CODE = Pattern.compile("\"[^\"]*\"?|[\\\\_*].|\\[(?![hHmMsS]+\\])[^\\]]*\\]?");

    private static final Pattern DATE_CODE = Pattern.compile("[yYmMdDhHsSbB]");
    private static final int CODE_LENGTH_MAX = 1_000;

    private final BitSet dateStyles = new BitSet();

    /** @param part null when the workbook has no styles */
    static NumberFormats read(@Nullable InputStream part) throws IOException {
        var formats = new NumberFormats();
        if (part == null) {
            return formats;
        }
        Map<Integer, String> codes = new HashMap<>();
        int style = 0;
        boolean inCellStyles = false;
        try (var xml = new Xml(part, "styles.xml")) {
            while (xml.nextTag()) {
                if (xml.begins("cellXfs") || xml.ends("cellXfs")) {
                    inCellStyles = xml.begins("cellXfs");
                } else if (xml.begins("numFmt")) {
                    codes.putIfAbsent(
                            number(xml, "numFmtId"), xml.attribute("formatCode") instanceof String code ? code : "");
                } else if (inCellStyles && xml.begins("xf")) {
                    int id = number(xml, "numFmtId");
                    formats.dateStyles.set(style++, isDate(id, codes.get(id)));
                }
            }
        }
        return formats;
    }

    private static int number(Xml xml, String attribute) {
        var value = xml.attribute(attribute);
        try {
            return value == null ? 0 : Integer.parseInt(value);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    boolean isDate(@Nullable String style) {
        try {
            return style != null && !dateStyles.isEmpty() && dateStyles.get(Integer.parseInt(style));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            return false;
        }
    }

    /** Ids below 164 are built in: 14 to 22 and 45 to 47 everywhere, the others in East Asia (27 to 58) and Thailand. */
    static boolean isDate(int id, @Nullable String code) {
        if (code != null) {
            return isDateCode(code);
        }
        return id >= 14 && id <= 22
                || id >= 27 && id <= 36
                || id >= 45 && id <= 47
                || id >= 50 && id <= 58
                || id >= 71 && id <= 81;
    }

    private static boolean isDateCode(String code) {
        if (code.length() > CODE_LENGTH_MAX) {
            return false;
        }
        var bare = NO_CODE.matcher(code).replaceAll("");
        int section = bare.indexOf(';');
        return DATE_CODE
                .matcher(section < 0 ? bare : bare.substring(0, section))
                .find();
    }
}
