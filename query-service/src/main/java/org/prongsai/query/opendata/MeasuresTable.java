package org.prongsai.query.opendata;

import java.util.List;
import org.prongsai.engine.assessment.Activity;
import org.prongsai.engine.methodology.Label;
import org.prongsai.query.table.Column;

/** One row per measure. */
final class MeasuresTable {
    /** One measure of one assessment. */
    record Row(OpenAssessment assessment, Activity activity) implements AssessmentRow {}

    static final OpenTable<Row> TABLE = new OpenTable<>(
            "measures",
            new Label("มาตรการ/กิจกรรม หนึ่งแถวต่อหนึ่งมาตรการ", "Measures, one row per measure"),
            "มาตรการ",
            List.of("assessment_id", "measure_id"),
            MeasuresTable::rows,
            AssessmentRow.columns(List.of(
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
                    AssessmentRow.paragraphs(
                            "method",
                            "วิธีดำเนินการ",
                            "Method",
                            row -> row.activity().plan().method()),
                    Column.text(
                            "period",
                            "ระยะเวลาในการดำเนินการ",
                            "Period",
                            row -> row.activity().plan().period()),
                    AssessmentRow.names(
                            "owners",
                            "ผู้รับผิดชอบ",
                            "Responsible units",
                            row -> row.activity().plan().owners()),
                    AssessmentRow.names(
                            "indicators",
                            "ตัวชี้วัดที่มุ่งยกระดับ",
                            "Indicators it is meant to raise",
                            row -> row.activity().plan().indicators().stream()
                                    .map(String::valueOf)
                                    .toList()),
                    Column.text(
                            "status", "สถานะ", "Status", row -> row.activity().status()),
                    Column.text(
                            "progress_note",
                            "หมายเหตุความก้าวหน้า",
                            "Note on progress",
                            row -> row.activity().progressNote()),
                    AssessmentRow.paragraphs(
                            "summary",
                            "สรุปผลการดำเนินการ",
                            "What was done",
                            row -> row.activity().summary()),
                    AssessmentRow.paragraphs(
                            "outcome",
                            "ผลลัพธ์หรือความสำเร็จในการดำเนินการ",
                            "What came of it",
                            row -> row.activity().outcome()))));

    private MeasuresTable() {}

    private static List<Row> rows(OpenAssessment assessment) {
        return assessment.plan().activities().stream()
                .map(activity -> new Row(assessment, activity))
                .toList();
    }
}
