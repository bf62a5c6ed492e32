package org.prongsai.query.opendata;

import java.util.List;
import java.util.stream.Collectors;
import org.prongsai.engine.assessment.Activity;
import org.prongsai.engine.methodology.Label;
import org.prongsai.query.table.Column;

/** One row per measure. */
final class MeasuresTable {
    /** Between the paragraphs of one cell. */
    private static final String PARAGRAPH = "\n";

    private static final String LISTED = ", ";

    /** One measure of one assessment. */
    record Row(OpenAssessment assessment, Activity activity) {}

    static final OpenTable<Row> TABLE = new OpenTable<>(
            "measures",
            new Label("มาตรการ/กิจกรรม หนึ่งแถวต่อหนึ่งมาตรการ", "Measures, one row per measure"),
            "มาตรการ",
            List.of("assessment_id", "measure_id"),
            MeasuresTable::rows,
            List.of(
                    Column.integer(
                            "fiscal_year",
                            "ปีงบประมาณ (พ.ศ.)",
                            "Fiscal year (Buddhist era)",
                            row -> row.assessment().id().fiscalYear().value()),
                    Column.text(
                            "assessment_id",
                            "รหัสการประเมิน",
                            "Assessment id",
                            row -> row.assessment().id().value()),
                    Column.text(
                            "measure_id",
                            "รหัสมาตรการ",
                            "Measure id",
                            row -> row.activity().id().value()),
                    Column.integer(
                            "number",
                            "ลำดับ",
                            "Number in the report",
                            row -> row.activity().plan().number()),
                    Column.text(
                            "title",
                            "มาตรการ/กิจกรรม",
                            "Measure",
                            row -> row.activity().plan().title()),
                    Column.text(
                            "method",
                            "วิธีดำเนินการ",
                            "Method",
                            row -> paragraphs(row.activity().plan().method())),
                    Column.text(
                            "period",
                            "ระยะเวลาในการดำเนินการ",
                            "Period",
                            row -> row.activity().plan().period()),
                    Column.text(
                            "owners",
                            "ผู้รับผิดชอบ",
                            "Responsible units",
                            row -> String.join(LISTED, row.activity().plan().owners())),
                    Column.text(
                            "indicators",
                            "ตัวชี้วัดที่มุ่งยกระดับ",
                            "Indicators it is meant to raise",
                            row -> row.activity().plan().indicators().stream()
                                    .map(String::valueOf)
                                    .collect(Collectors.joining(LISTED))),
                    Column.text(
                            "status", "สถานะ", "Status", row -> row.activity().status()),
                    Column.text(
                            "progress_note",
                            "หมายเหตุความก้าวหน้า",
                            "Note on progress",
                            row -> row.activity().progressNote()),
                    Column.text(
                            "summary",
                            "สรุปผลการดำเนินการ",
                            "What was done",
                            row -> paragraphs(row.activity().summary())),
                    Column.text(
                            "outcome",
                            "ผลลัพธ์หรือความสำเร็จในการดำเนินการ",
                            "What came of it",
                            row -> paragraphs(row.activity().outcome()))));

    private MeasuresTable() {}

    private static List<Row> rows(OpenAssessment assessment) {
        return assessment.plan().activities().stream()
                .map(activity -> new Row(assessment, activity))
                .toList();
    }

    static String paragraphs(List<String> texts) {
        return String.join(PARAGRAPH, texts);
    }
}
