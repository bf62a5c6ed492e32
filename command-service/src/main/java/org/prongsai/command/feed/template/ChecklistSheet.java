package org.prongsai.command.feed.template;

import java.util.List;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Worksheet;
import org.prongsai.command.feed.table.TemplateMarks;
import org.prongsai.engine.methodology.Instrument;
import org.prongsai.engine.methodology.Item;
import org.prongsai.engine.methodology.Label;
import org.prongsai.engine.methodology.Methodology;

/** What both sheets of checklists look like. Rows and columns are counted from 0. */
final class ChecklistSheet {
    static final int FIRST_ROW = 2;
    static final String GIVEN_COLOUR = "F3F3F3";
    private static final String HEADER_COLOUR = "D9E8F5";
    private static final String LINE_COLOUR = "BFBFBF";
    private static final String TEXT = "@";

    private final Worksheet sheet;
    private final Choices choices;
    private int columns;

    ChecklistSheet(Worksheet sheet, Choices choices) {
        this.sheet = sheet;
        this.choices = choices;
    }

    /** The next column, and its index. What is typed into it stays as it is typed. */
    int column(String header, String description, int width) {
        sheet.value(0, columns, header);
        sheet.value(1, columns, description);
        sheet.width(columns, width);
        sheet.style(columns).format(TEXT).set();
        return columns++;
    }

    /** Finishes header and description; they stay in sight, and so do the first columns. */
    void head(int columnsInSight, int descriptionHeight) {
        var last = columns - 1;
        sheet.range(0, 0, 0, last)
                .style()
                .bold()
                .fillColor(HEADER_COLOUR)
                .borderStyle("thin")
                .borderColor(LINE_COLOUR)
                .set();
        sheet.range(1, 0, 1, last)
                .style()
                .fillColor(GIVEN_COLOUR)
                .wrapText(true)
                .verticalAlignment("top")
                .borderStyle("thin")
                .borderColor(LINE_COLOUR)
                .set();
        sheet.rowHeight(1, descriptionHeight);
        sheet.freezePane(columnsInSight, FIRST_ROW);
        sheet.pageOrientation("landscape");
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.repeatRows(0, FIRST_ROW - 1);
    }

    /** Lines around the cells of some rows, so that it can be seen where something belongs. */
    void lines(int rows) {
        sheet.range(FIRST_ROW, 0, FIRST_ROW + rows - 1, columns - 1)
                .style()
                .format(TEXT)
                .wrapText(true)
                .verticalAlignment("top")
                .borderStyle("thin")
                .borderColor(LINE_COLOUR)
                .set();
    }

    /** Offers what an item may be found to be. */
    void offer(Item item, int firstRow, int lastRow, int column) {
        var words = Choices.verdicts(item.scale());
        sheet.range(firstRow, column, lastRow, column)
                .validateWithList(choices.of(words))
                .allowBlank(true)
                .errorStyle(DataValidationErrorStyle.WARNING) // Other words for the same are right, too.
                .showErrorMessage(true)
                .errorTitle(item.id())
                .error("เลือกจากรายการ: %s / choose from the list".formatted(String.join(", ", words)));
    }

    /** The first description: what the workbook is, for programs, and what the column holds. */
    static String mark(Methodology methodology, Instrument checklist, Label description) {
        var ref = methodology.ref();
        return "%s1 %s/%d %s · %s"
                .formatted(TemplateMarks.DESCRIPTION, ref.id(), ref.revision(), checklist.code(), inBoth(description));
    }

    static String inBoth(Label label) {
        return label.th() + " / " + label.en();
    }

    /** How sure it is what an item is called, in Thai. */
    static String sureness(Item item) {
        return Explanation.word(item.provenance().confidence()).th();
    }

    static boolean isSure(Item item) {
        return item.provenance().confidence().isSourced();
    }

    /** All items of a checklist, in order. */
    static List<Item> items(Methodology methodology, Instrument checklist) {
        return methodology.indicatorsOf(checklist).stream()
                .flatMap(indicator -> indicator.subIndicators().stream())
                .flatMap(sub -> sub.items().stream())
                .toList();
    }
}
