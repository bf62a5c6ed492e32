package org.prongsai.command.feed.template;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.prongsai.command.feed.table.TemplateMarks;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.methodology.Methodology;

/**
 * A workbook in which people fill in what was answered: a sheet that explains it, one per survey, and one with the words that
 * the drop-down lists offer.
 *
 * <p>On a survey's sheet, row 1 holds {@code respondentKey}, {@code submittedOn} and the ids of all answer slots. Row 2 says in
 * words what each column asks; its first cell begins with {@value TemplateMarks#DESCRIPTION}, and so it is nobody's answer.
 * From row 3 on, each row is one respondent. An answer is the level and label of an option, or the level alone.
 */
public final class SurveyTemplate {
    public static final String RESPONDENT_KEY = "respondentKey";
    public static final String SUBMITTED_ON = "submittedOn";

    private SurveyTemplate() {}

    /** Whether it is known what the survey asks. */
    public static boolean isPossible(Methodology methodology, SurveyCode survey) {
        return !methodology.slots(survey).isEmpty();
    }

    /**
     * The workbook for these surveys.
     *
     * @param surveys those of which it {@link #isPossible is known} what they ask
     */
    public static byte[] write(Methodology methodology, List<SurveyCode> surveys) {
        var file = new ByteArrayOutputStream();
        try (var workbook = new Workbook(file, "Prongsai", null)) {
            workbook.setGlobalDefaultFont("Tahoma", 11); // Has Thai letters on the machines that people have.
            var explanation = new Explanation(workbook.newWorksheet(TemplateMarks.EXPLANATION_SHEET));
            SurveyExplanation.write(explanation, methodology, surveys);
            var sheets = surveys.stream()
                    .map(survey -> new SurveySheet(methodology, survey, workbook.newWorksheet("แบบสำรวจ " + survey)))
                    .toList();
            var choices = new Choices(workbook.newWorksheet(TemplateMarks.CHOICES_SHEET));
            sheets.forEach(sheet -> sheet.write(choices));
            workbook.setActiveTab(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // There is nothing in memory that could break off.
        }
        return file.toByteArray();
    }
}
