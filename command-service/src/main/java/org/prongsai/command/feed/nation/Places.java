package org.prongsai.command.feed.nation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.form.FormProblems;
import org.prongsai.command.feed.form.YearColumn;
import org.prongsai.command.feed.table.TableRow;
import org.prongsai.command.json.Names;
import org.prongsai.engine.id.AgencyId;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.MalformedId;
import org.prongsai.engine.problem.FieldProblem;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads which agency or assessment a row is of. Only ids say so: names of agencies are written in many ways. */
final class Places {
    private final Layout layout;
    private final YearColumn years;
    private final @Nullable AssessmentId here;

    /** @param here what all rows are of; null when each names its own */
    Places(Layout layout, @Nullable AssessmentId here) {
        this.layout = layout;
        this.here = here;
        years = new YearColumn(layout.header(Field.YEAR));
    }

    /** Null when the fiscal years of the first rows are of one era. */
    @Nullable
    FieldProblem study(List<TableRow> sample) {
        for (var row : sample) {
            var problem = years.study(row.number(), layout.value(Field.YEAR, row));
            if (problem != null) {
                return problem;
            }
        }
        return null;
    }

    /** Null when something is wrong, which then went to {@code problems}. */
    @Nullable
    AgencyId agency(TableRow row, List<FieldProblem> problems) {
        var written = layout.value(Field.AGENCY, row);
        var header = layout.header(Field.AGENCY);
        if (written.isEmpty()) {
            problems.add(FormProblems.required(header));
            return null;
        }
        return Names.agencyId().read(header, JsonNodeFactory.instance.stringNode(written), problems::add);
    }

    /** Null when something is wrong, which then went to {@code problems}. */
    @Nullable
    AssessmentId assessment(TableRow row, List<FieldProblem> problems) {
        var written = layout.value(Field.ASSESSMENT, row);
        if (!written.isEmpty()) {
            return here(layout.header(Field.ASSESSMENT), parse(written, problems), problems);
        }
        if (here != null
                && (layout.value(Field.AGENCY, row).isEmpty()
                        || layout.value(Field.YEAR, row).isEmpty())) {
            return here;
        }
        var agency = agency(row, problems);
        var writtenYear = layout.value(Field.YEAR, row);
        if (writtenYear.isEmpty()) {
            problems.add(FormProblems.required(layout.header(Field.YEAR)));
            return null;
        }
        var year = years.read(row.number(), writtenYear, problems);
        return agency == null || year == null
                ? null
                : here(layout.header(Field.AGENCY), new AssessmentId(agency, year), problems);
    }

    private @Nullable AssessmentId parse(String written, List<FieldProblem> problems) {
        try {
            return AssessmentId.parse(written);
        } catch (MalformedId _) {
            problems.add(FormProblems.malformedAssessment(layout.header(Field.ASSESSMENT), written));
            return null;
        }
    }

    private @Nullable AssessmentId here(String header, @Nullable AssessmentId written, List<FieldProblem> problems) {
        if (here != null && written != null && !written.equals(here)) {
            problems.add(FormProblems.elsewhere(header, written.value(), here.value()));
            return null;
        }
        return written;
    }
}
