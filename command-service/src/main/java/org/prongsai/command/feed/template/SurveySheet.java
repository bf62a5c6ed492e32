package org.prongsai.command.feed.template;

import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Worksheet;
import org.prongsai.command.feed.table.TemplateMarks;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.methodology.Label;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.methodology.Question;
import org.prongsai.engine.methodology.Slot;

/** The sheet of one survey. */
final class SurveySheet {
    private static final int ANSWERS_FROM_ROW = 2;
    private static final int RESPONDENTS_MAX = 20_000;
    private static final String HEADER_COLOUR = "D9E8F5";
    private static final String DESCRIPTION_COLOUR = "F3F3F3";
    private static final int WORDS_FORMAT_COLUMN = 0;

    private final Methodology methodology;
    private final SurveyCode survey;
    private final Worksheet sheet;

    SurveySheet(Methodology methodology, SurveyCode survey, Worksheet sheet) {
        this.methodology = methodology;
        this.survey = survey;
        this.sheet = sheet;
    }

    private record Column(Slot slot, String description) {}

    void write(Choices choices) {
        writeCell(0, SurveyTemplate.RESPONDENT_KEY, marker(), 30);
        writeCell(1, SurveyTemplate.SUBMITTED_ON, "วันที่ตอบ (เว้นว่างได้) / day of the answer (may be empty)", 16);
        int column = 2;
        for (var asked : columns()) {
            writeCell(column, asked.slot().id(), asked.description(), 28);
            offer(column, asked.slot(), choices);
            column++;
        }
        sheet.style(WORDS_FORMAT_COLUMN).format("@").set(); // A key such as 007 is to stay as it is typed.
        sheet.style(1).format("yyyy-mm-dd").set();
        sheet.range(0, 0, 0, column - 1).style().bold().fillColor(HEADER_COLOUR).set();
        sheet.range(1, 0, 1, column - 1)
                .style()
                .fillColor(DESCRIPTION_COLOUR)
                .wrapText(true)
                .verticalAlignment("top")
                .set();
        sheet.rowHeight(1, 96);
        sheet.freezePane(1, ANSWERS_FROM_ROW);
    }

    private void writeCell(int column, String id, String description, int width) {
        sheet.value(0, column, id);
        sheet.value(1, column, description);
        sheet.width(column, width);
    }

    private String marker() {
        return "%s1 %s/%d %s · รหัสผู้ตอบที่ไม่บอกว่าเป็นใคร คนละรหัส / a code per respondent that tells nobody who it is"
                .formatted(
                        TemplateMarks.DESCRIPTION,
                        methodology.ref().id(),
                        methodology.ref().revision(),
                        survey);
    }

    private List<Column> columns() {
        var columns = new ArrayList<Column>();
        var instrument = methodology.instrumentOf(survey).orElseThrow();
        for (var question : methodology.questionsOf(instrument)) {
            for (var slot : question.slots()) {
                columns.add(new Column(slot, description(question, slot)));
            }
        }
        return columns;
    }

    private static String description(Question question, Slot slot) {
        return slot.id().equals(question.id())
                ? inBoth(question.topic())
                : inBoth(new Label(
                        question.topic().th() + ": " + slot.topic().th(),
                        question.topic().en() + ": " + slot.topic().en()));
    }

    private static String inBoth(Label label) {
        return label.th() + " / " + label.en();
    }

    private void offer(int column, Slot slot, Choices choices) {
        sheet.range(ANSWERS_FROM_ROW, column, ANSWERS_FROM_ROW + RESPONDENTS_MAX - 1, column)
                .validateWithList(choices.of(slot.scale()))
                .allowBlank(true)
                .errorStyle(DataValidationErrorStyle.WARNING) // The digit alone is right, and quicker to type.
                .showErrorMessage(true)
                .errorTitle(slot.id())
                .error("เลือกจากรายการ หรือพิมพ์เฉพาะเลข 1 ถึง %d / choose from the list, or type a digit from 1 to %d"
                        .formatted(slot.scale().levels(), slot.scale().levels()));
    }
}
