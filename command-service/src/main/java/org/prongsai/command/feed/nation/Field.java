package org.prongsai.command.feed.nation;

import static org.prongsai.command.feed.nation.Subject.AGENCIES;
import static org.prongsai.command.feed.nation.Subject.ASSESSMENTS;
import static org.prongsai.command.feed.nation.Subject.DISCLOSURES;
import static org.prongsai.command.feed.nation.Subject.PUBLISHED_RESULTS;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.form.Headers;

/** What a column may hold, and the headers that say so. The first header is the one that messages name. */
enum Field {
    ASSESSMENT(
            "assessmentId",
            EnumSet.of(ASSESSMENTS, DISCLOSURES, PUBLISHED_RESULTS),
            "assessmentId",
            "assessment id",
            "assessment_id",
            "รหัสการประเมิน"),
    AGENCY(
            "agencyId",
            EnumSet.allOf(Subject.class),
            "agencyId",
            "agency id",
            "agency_id",
            "agency code",
            "รหัสหน่วยงาน",
            "รหัส หน่วยงาน"),
    YEAR(
            "fiscalYear",
            EnumSet.of(ASSESSMENTS, DISCLOSURES, PUBLISHED_RESULTS),
            "fiscalYear",
            "fiscal year",
            "fiscal_year",
            "fiscal_year_be",
            "ปีงบประมาณ",
            "ปีงบประมาณ พ.ศ.",
            "ปีงบประมาณ (พ.ศ.)",
            "ปี"),
    METHODOLOGY("methodology", EnumSet.of(ASSESSMENTS), "methodology", "ระเบียบวิธี"),
    NAME_TH(
            "nameTh",
            EnumSet.of(AGENCIES),
            "nameTh",
            "name th",
            "name_th",
            "ชื่อหน่วยงาน",
            "ชื่อหน่วยงาน (ไทย)",
            "ชื่อหน่วยงานภาษาไทย",
            "หน่วยงาน"),
    NAME_EN(
            "nameEn",
            EnumSet.of(AGENCIES),
            "nameEn",
            "name en",
            "name_en",
            "ชื่อหน่วยงาน (อังกฤษ)",
            "ชื่อหน่วยงานภาษาอังกฤษ"),
    TYPE("type", EnumSet.of(AGENCIES), "type", "agency type", "agency_type", "ประเภท", "ประเภทหน่วยงาน"),
    PROVINCE("province", EnumSet.of(AGENCIES), "province", "จังหวัด"),
    DISTRICT("district", EnumSet.of(AGENCIES), "district", "อำเภอ", "อำเภอ/เขต", "เขต/อำเภอ"),
    ITEM(
            "item",
            EnumSet.of(DISCLOSURES),
            "item",
            "itemId",
            "item code",
            "ข้อ",
            "ข้อที่",
            "รหัสข้อ",
            "ข้อตรวจ",
            "ข้อ OIT"),
    VERDICT(
            "verdict",
            EnumSet.of(DISCLOSURES),
            "verdict",
            "result",
            "ผล",
            "ผลการตรวจ",
            "ผลตรวจ",
            "ผลการประเมิน",
            "ผลการพิจารณา"),
    EVIDENCE(
            "evidenceUrl",
            EnumSet.of(DISCLOSURES),
            "evidenceUrl",
            "evidence url",
            "evidence_url",
            "url",
            "link",
            "ลิงก์หลักฐาน",
            "ลิงก์",
            "ลิงค์",
            "ลิงค์หลักฐาน",
            "หลักฐาน"),
    NOTE("note", EnumSet.of(DISCLOSURES), "note", "notes", "remark", "remarks", "หมายเหตุ", "บันทึก"),
    REASON(
            "reason",
            EnumSet.of(DISCLOSURES, PUBLISHED_RESULTS),
            "reason",
            "เหตุผล",
            "เหตุผลที่แก้ไข",
            "เหตุผลการแก้ไข"),
    TOTAL(
            "total",
            EnumSet.of(PUBLISHED_RESULTS),
            "total",
            "total score",
            "score",
            "คะแนนรวม",
            "คะแนน",
            "คะแนน ITA",
            "ผลคะแนน",
            "คะแนนเฉลี่ย"),
    LEVEL(
            "level",
            EnumSet.of(PUBLISHED_RESULTS),
            "level",
            "ระดับ",
            "ระดับผลการประเมิน",
            "ผลการประเมิน",
            "ผลการประเมินระดับ",
            "เกรด"),
    SOURCE(
            "source",
            EnumSet.of(PUBLISHED_RESULTS),
            "source",
            "source_url",
            "source url",
            "แหล่งที่มา",
            "ที่มา",
            "แหล่งข้อมูล",
            "อ้างอิง");

    private static final Map<Subject, Map<String, Field>> BY_HEADER = new HashMap<>();

    static {
        for (var field : values()) {
            for (var subject : field.subjects) {
                var fields = BY_HEADER.computeIfAbsent(subject, _ -> new HashMap<>());
                field.headers.forEach(header -> fields.put(Headers.fold(header), field));
            }
        }
    }

    private final String target;
    private final Set<Subject> subjects;
    private final List<String> headers;

    Field(String target, Set<Subject> subjects, String... headers) {
        this.target = target;
        this.subjects = subjects;
        this.headers = Arrays.asList(headers);
    }

    /** Its name in the API. */
    String target() {
        return target;
    }

    /** Null when no field has such a header. */
    static @Nullable Field of(Subject subject, String header) {
        return BY_HEADER.getOrDefault(subject, Map.of()).get(Headers.fold(header));
    }

    /** Its headers in both languages, for messages. */
    String said() {
        var thai = headers.stream()
                .filter(header -> header.codePoints().anyMatch(c -> c >= 0x0e00 && c <= 0x0e7f))
                .findFirst();
        return thai.map(header -> target + " (" + header + ")").orElse(target);
    }
}
