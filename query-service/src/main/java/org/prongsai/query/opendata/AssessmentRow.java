package org.prongsai.query.opendata;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.prongsai.query.table.Column;

/** A row of which an assessment has several: which assessment it is of comes first. */
interface AssessmentRow {
    OpenAssessment assessment();

    /** The columns of a table of such rows, its own behind those that all of them have. */
    static <R extends AssessmentRow> List<Column<R>> columns(List<Column<R>> own) {
        Stream<Column<R>> ofAll = Stream.of(
                Column.integer(
                        "fiscal_year",
                        "ปีงบประมาณ (พ.ศ.)",
                        "Fiscal year (Buddhist era)",
                        row -> row.assessment().id().fiscalYear().value()),
                Column.text(
                        "assessment_id",
                        "รหัสการประเมิน",
                        "Assessment id",
                        row -> row.assessment().id().value()));
        return Stream.concat(ofAll, own.stream()).toList();
    }

    /** A column of names in one cell. */
    static <R extends AssessmentRow> Column<R> names(
            String name, String th, String en, Function<R, List<String>> value) {
        return Column.text(name, th, en, row -> String.join(", ", value.apply(row)));
    }

    /** A column of paragraphs in one cell, a line each. */
    static <R extends AssessmentRow> Column<R> paragraphs(
            String name, String th, String en, Function<R, List<String>> value) {
        return Column.text(name, th, en, row -> String.join("\n", value.apply(row)));
    }
}
