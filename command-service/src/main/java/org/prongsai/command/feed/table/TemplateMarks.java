package org.prongsai.command.feed.table;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How sheets of our own template are known: by words that {@code feed.template} writes. */
public final class TemplateMarks {
    /** The row under the header of a survey's sheet begins with this, and says what each column asks. */
    public static final String DESCRIPTION = "#ita-template/";

    /** The sheet that explains how to fill the template in. */
    public static final String EXPLANATION_SHEET = "คำอธิบาย";

    /** The sheet that holds what the drop-down lists offer. */
    public static final String CHOICES_SHEET = "ตัวเลือก";

    private static final Pattern RULES = Pattern.compile(Pattern.quote(DESCRIPTION) + "1 (\\S{1,60})/(\\d{1,6}) .*");

    private TemplateMarks() {}

    /** The methodology that a template was made by; its hash stands nowhere in it. */
    public record Rules(String id, int revision) {}

    /** Whose rules a table was made by, if it is a template and still says so. */
    public static Optional<Rules> rules(List<TableRow> rows) {
        return rows.stream()
                .filter(TemplateMarks::isDescription)
                .map(row -> RULES.matcher(row.cells().getFirst().strip()))
                .filter(Matcher::matches)
                .map(found -> new Rules(found.group(1), Integer.parseInt(found.group(2))))
                .findFirst();
    }

    /** Whether a row is there for people, and nobody's answers. */
    public static boolean isDescription(TableRow row) {
        return !row.cells().isEmpty() && row.cells().getFirst().strip().startsWith(DESCRIPTION);
    }
}
