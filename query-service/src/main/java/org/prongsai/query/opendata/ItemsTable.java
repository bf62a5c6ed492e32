package org.prongsai.query.opendata;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.methodology.Label;
import org.prongsai.engine.methodology.SubIndicator;
import org.prongsai.engine.score.ItemScore;
import org.prongsai.query.table.Column;

/** One row per assessment and checklist item that was judged or announced. */
final class ItemsTable {
    /** One item of one assessment. */
    record Row(OpenAssessment assessment, int indicator, SubIndicator sub, ItemScore item) {
        @Nullable
        BigDecimal score() {
            return item.score().rounded(assessment.methodology().decimals());
        }

        @Nullable
        String verdict() {
            var verdict = item.verdict();
            return verdict == null ? null : verdict.verdict();
        }

        @Nullable
        String evidence() {
            var verdict = item.verdict();
            return verdict == null ? null : verdict.evidenceUrl();
        }
    }

    static final OpenTable<Row> TABLE = new OpenTable<>(
            "items",
            new Label(
                    "ผลตรวจการเปิดเผยข้อมูล (OIT) หนึ่งแถวต่อหนึ่งข้อตรวจ",
                    "Disclosure verdicts (OIT), one row per item"),
            "ข้อตรวจ OIT",
            List.of("assessment_id", "item"),
            ItemsTable::rows,
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
                    Column.integer("indicator", "ตัวชี้วัดที่", "Indicator", Row::indicator),
                    Column.text(
                            "sub_indicator",
                            "ตัวชี้วัดย่อย",
                            "Sub-indicator",
                            row -> row.sub().id()),
                    Column.text(
                            "item", "ข้อตรวจ", "Item", row -> row.item().item().id()),
                    Column.text(
                            "topic_th",
                            "เรื่องที่ต้องเปิดเผย",
                            "Topic in Thai",
                            row -> row.item().item().topic().th()),
                    Column.text(
                            "topic_en",
                            "เรื่องที่ต้องเปิดเผย ภาษาอังกฤษ",
                            "Topic in English",
                            row -> row.item().item().topic().en()),
                    Column.text("verdict", "ผลการตรวจ", "Verdict", Row::verdict),
                    Column.decimal("score", "คะแนน (0–100)", "Score (0 to 100)", Row::score),
                    Column.address("evidence_url", "ลิงก์หลักฐาน", "Evidence", Row::evidence)));

    private ItemsTable() {}

    private static List<Row> rows(OpenAssessment assessment) {
        return assessment.sheet().indicators().stream()
                .flatMap(indicator -> indicator.subIndicators().stream()
                        .flatMap(sub -> sub.items().stream()
                                .filter(item -> item.score().value() != null)
                                .map(item -> new Row(
                                        assessment, indicator.indicator().number(), sub.subIndicator(), item))))
                .toList();
    }
}
