package org.prongsai.command.feed.table;

/** How sheets of our own template are known: by words that {@code feed.template} writes. */
public final class TemplateMarks {
    /** The row under the header of a survey's sheet begins with this, and says what each column asks. */
    public static final String DESCRIPTION = "#ita-template/";

    /** The sheet that explains how to fill the template in. */
    public static final String EXPLANATION_SHEET = "คำอธิบาย";

    /** The sheet that holds what the drop-down lists offer. */
    public static final String CHOICES_SHEET = "ตัวเลือก";

    private TemplateMarks() {}

    /** Whether a row is there for people, and nobody's answers. */
    public static boolean isDescription(TableRow row) {
        return !row.cells().isEmpty() && row.cells().getFirst().strip().startsWith(DESCRIPTION);
    }
}
