package org.prongsai.query.opendata;

import java.util.List;
import org.prongsai.engine.methodology.Indicator;
import org.prongsai.engine.methodology.Label;
import org.prongsai.query.table.Column;

/** One row per assessment and indicator, whatever the methodology's indicators are. */
final class IndicatorsTable {
    /** One indicator of one assessment. */
    record Row(OpenAssessment assessment, Indicator indicator) {
        OpenFigure figure() {
            return assessment.indicator(indicator.number());
        }
    }

    static final OpenTable<Row> TABLE = new OpenTable<>(
            "indicators",
            new Label("คะแนนรายตัวชี้วัด หนึ่งแถวต่อหนึ่งตัวชี้วัด", "Scores by indicator, one row per indicator"),
            "ตัวชี้วัด",
            List.of("assessment_id", "indicator"),
            IndicatorsTable::rows,
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
                            "instrument",
                            "เครื่องมือ",
                            "Instrument",
                            row -> row.indicator().instrument()),
                    Column.integer(
                            "indicator",
                            "ตัวชี้วัดที่",
                            "Indicator",
                            row -> row.indicator().number()),
                    Column.text(
                            "name_th",
                            "ชื่อตัวชี้วัด",
                            "Name in Thai",
                            row -> row.indicator().name().th()),
                    Column.text(
                            "name_en",
                            "ชื่อตัวชี้วัดภาษาอังกฤษ",
                            "Name in English",
                            row -> row.indicator().name().en()),
                    Column.decimal(
                            "score",
                            "คะแนน (0–100)",
                            "Score (0 to 100)",
                            row -> row.figure().score()),
                    Column.text(
                            "basis",
                            "ที่มาของคะแนน: ANNOUNCED ตามประกาศ, DERIVED คำนวณจากส่วนที่ประกาศ, COMPUTED คำนวณจากคำตอบและผลตรวจที่รับรองแล้ว",
                            "Basis: ANNOUNCED, DERIVED from announced parts, or COMPUTED from certified answers and verdicts",
                            row -> row.figure().kind()),
                    Column.decimal(
                            "computed",
                            "คะแนนที่คำนวณได้",
                            "Score as computed",
                            row -> row.figure().computed()),
                    Column.decimal(
                            "difference",
                            "คะแนนที่คำนวณได้ ลบที่ประกาศ",
                            "Score as computed less as announced",
                            row -> row.figure().difference())));

    private IndicatorsTable() {}

    private static List<Row> rows(OpenAssessment assessment) {
        return assessment.methodology().indicators().stream()
                .map(indicator -> new Row(assessment, indicator))
                .filter(row -> !row.figure().equals(OpenFigure.NONE))
                .toList();
    }
}
