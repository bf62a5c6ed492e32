package org.prongsai.command.feed.template;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.prongsai.command.feed.table.TemplateMarks;
import org.prongsai.engine.methodology.Instrument;
import org.prongsai.engine.methodology.Methodology;

/**
 * A workbook in which assessors fill in what they found on the disclosure checklist: a sheet that explains it, one to fill in,
 * and one with the words that the drop-down lists offer.
 *
 * <p>On the sheet to fill in, row 1 names the columns. Row 2 says in words what belongs in each; its first cell begins with
 * {@value TemplateMarks#DESCRIPTION}, so it is nobody's verdict, and goes on with the methodology. The sheet holds a row for
 * each item, for one agency, or a row for each agency with three columns for each item.
 */
public final class ChecklistTemplate {
    private ChecklistTemplate() {}

    /** The checklist whose items are known; a year of which only published figures are known has none. */
    public static Optional<Instrument> checklist(Methodology methodology) {
        return methodology.instruments().stream()
                .filter(Instrument::isChecklist)
                .filter(instrument -> methodology.indicatorsOf(instrument).stream()
                        .anyMatch(indicator -> indicator.subIndicators().stream()
                                .anyMatch(sub -> !sub.items().isEmpty())))
                .findFirst();
    }

    /**
     * For one agency, a row for each item.
     *
     * @param checklist the methodology's
     */
    public static byte[] ofItems(Methodology methodology, Instrument checklist) {
        return write(methodology, checklist, new ItemRows(methodology, checklist), ChecklistExplanation.OF_ITEMS);
    }

    /** For many agencies, a row for each. */
    public static byte[] ofAgencies(Methodology methodology, Instrument checklist) {
        return write(methodology, checklist, new AgencyRows(methodology, checklist), ChecklistExplanation.OF_AGENCIES);
    }

    /** What a sheet to fill in holds. */
    interface Rows {
        void write(Worksheet sheet, Choices choices);
    }

    private static byte[] write(
            Methodology methodology, Instrument checklist, Rows rows, ChecklistExplanation explanation) {
        var file = new ByteArrayOutputStream();
        try (var workbook = new Workbook(file, "Prongsai", null)) {
            workbook.setGlobalDefaultFont("Tahoma", 11); // Has Thai letters on the machines that people have.
            explanation.write(
                    new Explanation(workbook.newWorksheet(TemplateMarks.EXPLANATION_SHEET)), methodology, checklist);
            var sheet = workbook.newWorksheet("แบบตรวจ " + checklist.code());
            rows.write(sheet, new Choices(workbook.newWorksheet(TemplateMarks.CHOICES_SHEET)));
            workbook.setActiveTab(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // There is nothing in memory that could break off.
        }
        return file.toByteArray();
    }
}
