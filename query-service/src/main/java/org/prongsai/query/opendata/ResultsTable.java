package org.prongsai.query.opendata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.prongsai.engine.methodology.Label;
import org.prongsai.query.table.Column;

/** One row per assessment. */
final class ResultsTable {
    private static final List<String> INSTRUMENTS = List.of("IIT", "EIT", "OIT");
    private static final int INDICATORS = 10;

    static final OpenTable<OpenAssessment> TABLE = new OpenTable<>(
            "results",
            new Label("ผลการประเมิน หนึ่งแถวต่อหนึ่งการประเมิน", "Results, one row per assessment"),
            "ผลการประเมิน",
            List.of("assessment_id"),
            List::of,
            columns());

    private ResultsTable() {}

    private static List<Column<OpenAssessment>> columns() {
        var columns = new ArrayList<Column<OpenAssessment>>();
        columns.add(Column.integer(
                "fiscal_year",
                "ปีงบประมาณ (พ.ศ.)",
                "Fiscal year (Buddhist era)",
                row -> row.id().fiscalYear().value()));
        columns.add(Column.text(
                "assessment_id",
                "รหัสการประเมิน",
                "Assessment id",
                row -> row.id().value()));
        addAgency(columns);
        columns.add(Column.text(
                "status",
                "สถานะ: ANNOUNCED มีผลที่ประกาศ, CERTIFIED รับรองแล้วโดยไม่มีผลที่ประกาศ",
                "Status: ANNOUNCED by the central assessor, or CERTIFIED without an announcement",
                row -> row.published() == null ? "CERTIFIED" : "ANNOUNCED"));
        columns.add(Column.decimal(
                "total",
                "คะแนนรวม (0–100)",
                "Total (0 to 100)",
                row -> row.total().score()));
        columns.add(Column.text(
                "total_basis",
                "ที่มาของคะแนนรวม: ANNOUNCED ตามประกาศ, DERIVED คำนวณจากส่วนที่ประกาศ, COMPUTED คำนวณจากคำตอบและผลตรวจที่รับรองแล้ว",
                "Basis of the total: ANNOUNCED, DERIVED from announced parts, or COMPUTED from certified answers and verdicts",
                row -> row.total().kind()));
        columns.add(Column.text("level", "ระดับผลการประเมิน", "Level", OpenAssessment::level));
        for (var code : INSTRUMENTS) {
            addInstrument(columns, code);
        }
        for (int number = 1; number <= INDICATORS; number++) {
            addIndicator(columns, number);
        }
        addComputed(columns);
        addSource(columns);
        return columns;
    }

    private static void addAgency(List<Column<OpenAssessment>> columns) {
        columns.add(Column.text(
                "agency_id",
                "รหัสหน่วยงาน",
                "Agency id",
                row -> row.agency().agencyId().value()));
        columns.add(Column.text(
                "agency_name_th",
                "ชื่อหน่วยงาน",
                "Agency name in Thai",
                row -> row.agency().nameTh()));
        columns.add(Column.text(
                "agency_name_en",
                "ชื่อหน่วยงานภาษาอังกฤษ",
                "Agency name in English",
                row -> row.agency().nameEn()));
        columns.add(Column.text(
                "agency_type",
                "ประเภทหน่วยงาน",
                "Agency type",
                row -> row.agency().type()));
        columns.add(Column.text(
                "province", "จังหวัด", "Province", row -> row.agency().province()));
        columns.add(Column.text(
                "district", "อำเภอ/เขต", "District", row -> row.agency().district()));
    }

    private static void addInstrument(List<Column<OpenAssessment>> columns, String code) {
        columns.add(Column.decimal(
                lower(code),
                "คะแนน " + code,
                "Score of " + code,
                row -> row.instrument(code).score()));
    }

    private static void addIndicator(List<Column<OpenAssessment>> columns, int number) {
        columns.add(Column.decimal(
                "indicator_" + number,
                "คะแนนตัวชี้วัดที่ " + number,
                "Score of indicator " + number,
                row -> row.indicator(number).score()));
    }

    private static void addComputed(List<Column<OpenAssessment>> columns) {
        columns.add(Column.decimal(
                "total_computed",
                "คะแนนรวมที่คำนวณได้",
                "Total as computed",
                row -> row.total().computed()));
        columns.add(Column.decimal(
                "total_difference",
                "คะแนนรวมที่คำนวณได้ ลบที่ประกาศ",
                "Total as computed less as announced",
                row -> row.total().difference()));
        for (var code : INSTRUMENTS) {
            columns.add(Column.decimal(
                    lower(code) + "_computed",
                    "คะแนน " + code + " ที่คำนวณได้",
                    "Score of " + code + " as computed",
                    row -> row.instrument(code).computed()));
            columns.add(Column.decimal(
                    lower(code) + "_difference",
                    "คะแนน " + code + " ที่คำนวณได้ ลบที่ประกาศ",
                    "Score of " + code + " as computed less as announced",
                    row -> row.instrument(code).difference()));
        }
        for (var code : List.of("IIT", "EIT")) {
            columns.add(Column.integer(
                    lower(code) + "_respondents",
                    "จำนวนผู้ตอบ " + code + " ที่ใช้คำนวณ",
                    "Respondents that the computed " + code + " rests on",
                    row -> row.respondents(code)));
        }
    }

    private static void addSource(List<Column<OpenAssessment>> columns) {
        columns.add(Column.text("source", "แหล่งที่ประกาศผล", "Where the result was announced", row -> {
            var published = row.published();
            return published == null ? null : published.source();
        }));
        columns.add(Column.text(
                "correction_reason",
                "เหตุผลที่แก้ไขผลที่บันทึกไว้ก่อน",
                "Why an earlier record of the result was corrected",
                row -> {
                    var published = row.published();
                    return published == null ? null : published.correctionReason();
                }));
        columns.add(Column.text(
                "methodology",
                "ระเบียบวิธีประเมิน",
                "Methodology",
                row -> row.methodology().ref().id()));
        columns.add(Column.integer(
                "methodology_revision",
                "ฉบับที่ของระเบียบวิธี",
                "Revision of the methodology",
                row -> row.methodology().ref().revision()));
        columns.add(Column.text(
                "methodology_hash",
                "แฮชของระเบียบวิธี (SHA-256)",
                "Hash of the methodology (SHA-256)",
                row -> row.methodology().ref().hash()));
    }

    private static String lower(String code) {
        return code.toLowerCase(Locale.ROOT);
    }
}
