package org.prongsai.command.feed.nation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.agency.RegisterAgency;
import org.prongsai.command.assessment.OpenAssessment;
import org.prongsai.command.feed.form.FormProblems;
import org.prongsai.command.feed.table.TableRow;
import org.prongsai.command.feed.table.TemplateMarks;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.problem.FieldProblem;

/** Reads the rows of one file. */
final class NationRowReader {
    private final Layout layout;
    private final Places places;
    private final ChecklistRows checklists;
    private final ResultRows results;

    /** @param rules whose template the file is; null when it is none */
    NationRowReader(
            Layout layout, @Nullable AssessmentId here, Defaults defaults, TemplateMarks.@Nullable Rules rules) {
        this.layout = layout;
        places = new Places(layout, here);
        checklists = new ChecklistRows(layout, places, defaults.reason(), rules);
        results = new ResultRows(layout, places, defaults);
    }

    /** Null when the first rows fit together. */
    @Nullable
    FieldProblem study(List<TableRow> sample) {
        return places.study(sample);
    }

    RowReading read(TableRow row) {
        int surplus = row.cells().size();
        while (surplus > layout.columns().size() && row.cells().get(surplus - 1).isBlank()) {
            surplus--;
        }
        if (surplus > layout.columns().size()) {
            return new RowReading.Refused(
                    List.of(FormProblems.surplusCells(layout.columns().size(), surplus)));
        }
        return switch (layout.subject()) {
            case AGENCIES -> agency(row);
            case ASSESSMENTS -> assessment(row);
            case DISCLOSURES -> checklists.read(row);
            case PUBLISHED_RESULTS -> results.read(row);
        };
    }

    private RowReading agency(TableRow row) {
        var problems = new ArrayList<FieldProblem>();
        var id = places.agency(row, problems);
        var nameTh = required(Field.NAME_TH, row, problems);
        var nameEn = name(Field.NAME_EN, row, problems);
        var type = required(Field.TYPE, row, problems);
        var province = required(Field.PROVINCE, row, problems);
        var district = name(Field.DISTRICT, row, problems);
        if (id == null || nameTh == null || type == null || province == null || !problems.isEmpty()) {
            return new RowReading.Refused(problems);
        }
        return new RowReading.Usable(new NationRequest.Registration(
                new RegisterAgency(id, nameTh, nameEn, type, province, district), layout));
    }

    private RowReading assessment(TableRow row) {
        var problems = new ArrayList<FieldProblem>();
        var id = places.assessment(row, problems);
        var methodology = name(Field.METHODOLOGY, row, problems);
        return id == null || !problems.isEmpty()
                ? new RowReading.Refused(problems)
                : new RowReading.Usable(new NationRequest.Opening(new OpenAssessment(id, methodology), layout));
    }

    private @Nullable String required(Field field, TableRow row, List<FieldProblem> problems) {
        if (layout.value(field, row).isEmpty()) {
            problems.add(FormProblems.required(layout.header(field)));
            return null;
        }
        return name(field, row, problems);
    }

    private @Nullable String name(Field field, TableRow row, List<FieldProblem> problems) {
        return CellTexts.name(layout.header(field), layout.value(field, row), problems);
    }
}
