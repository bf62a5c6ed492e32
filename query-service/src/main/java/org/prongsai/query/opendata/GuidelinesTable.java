package org.prongsai.query.opendata;

import java.util.List;
import org.prongsai.engine.assessment.Guideline;
import org.prongsai.engine.methodology.Label;
import org.prongsai.query.table.Column;

/** One row per indicator that has a guideline. */
final class GuidelinesTable {
    /** The guideline of one indicator of one assessment. */
    record Row(OpenAssessment assessment, Guideline guideline) {}

    static final OpenTable<Row> TABLE = new OpenTable<>(
            "guidelines",
            new Label("แนวทางในการยกระดับ หนึ่งแถวต่อหนึ่งตัวชี้วัด", "Guidelines, one row per indicator"),
            "แนวทางยกระดับ",
            List.of("assessment_id", "indicator"),
            GuidelinesTable::rows,
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
                    Column.integer(
                            "indicator",
                            "ตัวชี้วัดที่",
                            "Indicator",
                            row -> row.guideline().indicator()),
                    Column.text(
                            "guidelines",
                            "แนวทางในการยกระดับ",
                            "How the agency means to raise it",
                            row -> MeasuresTable.paragraphs(row.guideline().guidelines())),
                    Column.text(
                            "owners",
                            "ผู้รับผิดชอบ",
                            "Responsible units",
                            row -> String.join(", ", row.guideline().owners())),
                    Column.text(
                            "period",
                            "ระยะเวลา",
                            "Period",
                            row -> row.guideline().period()),
                    Column.text(
                            "progress",
                            "ความก้าวหน้าผลการดำเนินการ",
                            "Progress",
                            row -> MeasuresTable.paragraphs(row.guideline().progress())),
                    Column.text(
                            "status", "สถานะ", "Status", row -> row.guideline().status())));

    private GuidelinesTable() {}

    private static List<Row> rows(OpenAssessment assessment) {
        return assessment.plan().guidelines().stream()
                .map(guideline -> new Row(assessment, guideline))
                .toList();
    }
}
