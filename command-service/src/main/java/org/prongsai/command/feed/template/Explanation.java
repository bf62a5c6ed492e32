package org.prongsai.command.feed.template;

import org.dhatim.fastexcel.Worksheet;
import org.prongsai.engine.methodology.Confidence;
import org.prongsai.engine.methodology.Label;
import org.prongsai.engine.methodology.Methodology;

/** A sheet that explains the others. All of it stands in one column, so that nobody takes it for a table. */
final class Explanation {
    private static final String THAI_COLOUR = "000000";
    private static final String ENGLISH_COLOUR = "666666";
    private static final int WIDTH = 84;

    /** Fewer than fit: what is taken for too long stands in a row that is too high, and nothing is cut off. */
    private static final int LETTERS_IN_LINE = 80;

    private static final double LINE_HEIGHT = 17;

    private final Worksheet sheet;
    private int row;

    Explanation(Worksheet sheet) {
        this.sheet = sheet;
        sheet.width(0, WIDTH);
    }

    /** Says whose rules the workbook is made by. */
    void rules(Methodology methodology) {
        var ref = methodology.ref();
        text(methodology.title());
        text(new Label(
                "ระเบียบวิธี %s ฉบับที่ %d".formatted(ref.id(), ref.revision()),
                "Methodology %s, revision %d".formatted(ref.id(), ref.revision())));
    }

    void heading(Label label) {
        sheet.style(row, 0).bold().fontSize(14).wrapText(true).set();
        sheet.value(row++, 0, label.th() + " / " + label.en());
    }

    void text(Label label) {
        line(label.th(), THAI_COLOUR);
        line(label.en(), ENGLISH_COLOUR);
    }

    void skip() {
        row++;
    }

    private void line(String text, String colour) {
        sheet.style(row, 0)
                .fontColor(colour)
                .wrapText(true)
                .verticalAlignment("top")
                .set();
        sheet.rowHeight(row, lines(text) * LINE_HEIGHT); // Not every program makes room for what it wraps.
        sheet.value(row++, 0, text);
    }

    /** How many lines a text takes; vowels and tone marks above and below a letter take no room of their own. */
    private static int lines(String text) {
        long letters = text.codePoints()
                .filter(letter -> Character.getType(letter) != Character.NON_SPACING_MARK)
                .count();
        return (int) Math.ceilDiv(letters, LETTERS_IN_LINE);
    }

    static Label word(Confidence confidence) {
        return switch (confidence) {
            case CONFIRMED -> new Label("ยืนยันแล้ว", "confirmed");
            case ONE_SOURCE -> new Label("มีแหล่งเดียว", "one source");
            case INFERRED -> new Label("อนุมาน", "inferred");
            case UNSOURCED -> new Label("ไม่มีแหล่งอ้างอิง", "no source");
            case UNKNOWN -> new Label("ไม่ทราบ", "unknown");
        };
    }
}
