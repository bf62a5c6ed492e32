package org.prongsai.command.feed.form;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.table.TableRow;
import org.prongsai.engine.answer.AnswerSheet;
import org.prongsai.engine.id.AgencyId;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.MalformedId;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.problem.FieldProblem;

/** Reads which survey of which assessment a row is of. */
final class Places {
    private final Target target;
    private final @Nullable Column assessment;
    private final @Nullable Column agency;
    private final @Nullable Column year;
    private final @Nullable Column survey;
    private final YearColumn years;

    Places(List<Column> columns, Target target) {
        this.target = target;
        assessment = first(columns, ColumnRole.Assessment.class);
        agency = first(columns, ColumnRole.Agency.class);
        year = first(columns, ColumnRole.FiscalYear.class);
        survey = first(columns, ColumnRole.Survey.class);
        years = new YearColumn(year == null ? "" : year.name());
    }

    private static @Nullable Column first(List<Column> columns, Class<? extends ColumnRole> role) {
        return columns.stream()
                .filter(column -> role.isInstance(column.role()))
                .findFirst()
                .orElse(null);
    }

    /** Where a row belongs. */
    sealed interface Place {
        record Found(AssessmentId assessmentId, AnswerSheet sheet) implements Place {}

        record Refused(List<FieldProblem> problems) implements Place {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    /** Null when the fiscal years of the first rows are of one era. */
    @Nullable
    FieldProblem study(List<TableRow> sample) {
        for (var row : sample) {
            var problem = year == null ? null : years.study(row.number(), value(year, row));
            if (problem != null) {
                return problem;
            }
        }
        return null;
    }

    Place read(TableRow row) {
        var problems = new ArrayList<FieldProblem>();
        var written = assessmentOf(row, problems);
        var code = surveyOf(row, problems);
        return switch (target) {
            case Target.One one -> here(one, written, code); // What is no name of another place says nothing.
            case Target.Anywhere _ when !problems.isEmpty() -> new Place.Refused(problems);
            case Target.Anywhere anywhere -> somewhere(anywhere, written, code);
        };
    }

    private Place here(Target.One one, @Nullable AssessmentId written, @Nullable SurveyCode code) {
        if (written != null && !written.equals(one.assessmentId())) {
            var column = assessment != null ? assessment : agency;
            return refused(FormProblems.elsewhere(
                    name(column), written.value(), one.assessmentId().value()));
        }
        var wanted = one.sheet().survey();
        if (code != null && !code.equals(wanted) && !wanted.value().startsWith(code.value() + "-")) {
            return refused(FormProblems.elsewhere(name(survey), code.value(), wanted.value()));
        }
        return new Place.Found(one.assessmentId(), one.sheet());
    }

    private Place somewhere(Target.Anywhere anywhere, @Nullable AssessmentId written, @Nullable SurveyCode code) {
        var problems = new ArrayList<FieldProblem>();
        if (written == null) {
            problems.add(FormProblems.required(assessment != null ? name(assessment) : name(agency)));
        }
        if (code == null) {
            problems.add(FormProblems.required(name(survey)));
        }
        if (written == null || code == null) {
            return new Place.Refused(problems);
        }
        var sheet = anywhere.sheets().sheet(written, code);
        return sheet == null
                ? refused(FormProblems.surveyUnknown(name(survey), written, code))
                : new Place.Found(written, sheet);
    }

    /** What a row writes about its place, whatever that means. */
    String written(TableRow row) {
        return value(assessment, row) + "\n" + value(agency, row) + "\n" + value(year, row) + "\n" + value(survey, row)
                + "\n";
    }

    private @Nullable AssessmentId assessmentOf(TableRow row, List<FieldProblem> problems) {
        var value = value(assessment, row);
        if (assessment != null && !value.isEmpty()) {
            try {
                return AssessmentId.parse(value);
            } catch (MalformedId _) {
                problems.add(FormProblems.malformedAssessment(assessment.name(), value));
                return null;
            }
        }
        var agencyId = value(agency, row);
        var fiscalYear = value(year, row);
        if (agency == null || year == null || agencyId.isEmpty() || fiscalYear.isEmpty()) {
            return null;
        }
        var buddhist = years.read(row.number(), fiscalYear, problems);
        if (buddhist == null) {
            return null;
        }
        try {
            return new AssessmentId(new AgencyId(agencyId), buddhist);
        } catch (MalformedId _) {
            problems.add(FormProblems.malformedAssessment(agency.name(), agencyId));
            return null;
        }
    }

    private @Nullable SurveyCode surveyOf(TableRow row, List<FieldProblem> problems) {
        var value = value(survey, row);
        if (survey == null || value.isEmpty()) {
            return null;
        }
        var code = SurveyNames.read(value);
        if (code == null) {
            problems.add(FormProblems.malformedSurvey(survey.name(), value));
        }
        return code;
    }

    private static String value(@Nullable Column column, TableRow row) {
        if (column == null) {
            return "";
        }
        var value = Cells.at(row.cells(), column.index());
        return Cells.isBlank(value) ? "" : value.strip();
    }

    private static String name(@Nullable Column column) {
        return column == null ? "" : column.name();
    }

    private static Place refused(FieldProblem problem) {
        return new Place.Refused(List.of(problem));
    }
}
