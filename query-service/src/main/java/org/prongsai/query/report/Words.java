package org.prongsai.query.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of a form with what they stand for, and what is missing where nothing is known. */
final class Words {
    private static final Pattern NAME = Pattern.compile("\\{([a-zA-Z]+)\\}");

    private final Map<String, String> known = new HashMap<>();
    private final Map<String, String> unknown = new HashMap<>();
    private final List<String> missing = new ArrayList<>();

    /** What a word stands for; any digit becomes a Thai one. */
    void put(String name, String value) {
        known.put(name, ThaiNumerals.of(value));
    }

    /** A code, which is written as it is. */
    void putCode(String name, String code) {
        known.put(name, code);
    }

    /** What a word stands for, or what has to be told where that is not known. */
    void put(String name, @Nullable String value, String what) {
        if (value == null) {
            unknown.put(name, ThaiNumerals.of(what));
        } else {
            put(name, value);
        }
    }

    /** A sentence in which everything is known. */
    String filled(String words) {
        return NAME.matcher(words).replaceAll(found -> Matcher.quoteReplacement(value(found.group(1))));
    }

    private String value(String name) {
        var value = known.get(name);
        if (value == null) {
            throw new IllegalStateException(
                    "a form of the report asks for {%s}, which it is not given".formatted(name));
        }
        return value;
    }

    /** A sentence with marks where something is missing. */
    ReportDocument.Paragraph paragraph(String words) {
        var parts = new ArrayList<ReportDocument.Line>();
        var matcher = NAME.matcher(words);
        var text = new StringBuilder();
        int from = 0;
        while (matcher.find()) {
            text.append(words, from, matcher.start());
            var what = unknown.get(matcher.group(1));
            if (what == null) {
                text.append(value(matcher.group(1)));
            } else {
                parts.add(new ReportDocument.Text(text.toString()));
                text.setLength(0);
                parts.add(missing(what));
            }
            from = matcher.end();
        }
        text.append(words, from, words.length());
        parts.add(new ReportDocument.Text(text.toString()));
        return new ReportDocument.Paragraph(parts);
    }

    /** The mark of something missing, which is remembered. */
    ReportDocument.Missing missing(String what) {
        var told = ThaiNumerals.of(what);
        missing.add(told);
        return new ReportDocument.Missing("[รอข้อมูล: %s]".formatted(told));
    }

    /** All that was found missing, each once, in the order of the report. */
    List<String> missing() {
        return missing.stream().distinct().toList();
    }
}
