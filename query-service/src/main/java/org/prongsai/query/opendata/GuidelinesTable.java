package org.prongsai.query.opendata;

import java.util.List;
import org.prongsai.engine.assessment.Guideline;
import org.prongsai.engine.methodology.Label;
import org.prongsai.query.table.Column;

/** One row per indicator that has a guideline. */
final class GuidelinesTable {
    /** The guideline of one indicator of one assessment. */
    record Row(OpenAssessment assessment, Guideline guideline) implements AssessmentRow {}

    static final OpenTable<Row> TABLE = new OpenTable<>(
            "guidelines",
            new Label("แนวทางในการยกระดับ หนึ่งแถวต่อหนึ่งตัวชี้วัด", "Guidelines, one row per indicator"),
            "แนวทางยกระดับ",
            List.of("assessment_id", "indicator"),
            GuidelinesTable::rows,
            AssessmentRow.columns(List.of(
                    Column.integer(
                            "indicator",
                            "ตัวชี้วัดที่",
                            "Indicator",
                            row -> row.guideline().indicator()),
                    AssessmentRow.paragraphs(
                            "guidelines",
                            "แนวทางในการยกระดับ",
                            "How the agency means to raise it",
                            row -> row.guideline().guidelines()),
                    AssessmentRow.names(
                            "owners",
                            "ผู้รับผิดชอบ",
                            "Responsible units",
                            row -> row.guideline().owners()),
                    Column.text(
                            "period",
                            "ระยะเวลา",
                            "Period",
                            row -> row.guideline().period()),
                    AssessmentRow.paragraphs(
                            "progress",
                            "ความก้าวหน้าผลการดำเนินการ",
                            "Progress",
                            row -> row.guideline().progress()),
                    Column.text(
                            "status", "สถานะ", "Status", row -> row.guideline().status()))));

    private GuidelinesTable() {}

    private static List<Row> rows(OpenAssessment assessment) {
        return assessment.plan().guidelines().stream()
                .map(guideline -> new Row(assessment, guideline))
                .toList();
    }
}
