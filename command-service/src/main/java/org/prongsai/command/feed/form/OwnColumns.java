package org.prongsai.command.feed.form;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.form.ColumnRole.Agency;
import org.prongsai.command.feed.form.ColumnRole.Answer;
import org.prongsai.command.feed.form.ColumnRole.Assessment;
import org.prongsai.command.feed.form.ColumnRole.Complete;
import org.prongsai.command.feed.form.ColumnRole.FiscalYear;
import org.prongsai.command.feed.form.ColumnRole.Ignored;
import org.prongsai.command.feed.form.ColumnRole.RespondentKey;
import org.prongsai.command.feed.form.ColumnRole.SubmittedOn;
import org.prongsai.command.feed.form.ColumnRole.Suggestion;
import org.prongsai.command.feed.form.ColumnRole.Survey;
import org.prongsai.command.feed.form.ColumnRole.Withdrawn;

/** This service's own names for columns, in Thai and English, and what people commonly call them. */
final class OwnColumns {
    private static final Map<String, ColumnRole> ROLES = new HashMap<>();
    private static final Map<String, ColumnRole> MAPPED = new HashMap<>();

    static {
        nameWho();
        nameWhen();
        nameWhere();
        nameTheRest();
        nameTargets();
    }

    private OwnColumns() {}

    private static void nameWho() {
        put(
                new RespondentKey(1, false),
                "respondentKey",
                "respondent key",
                "respondent_key",
                "respondentId",
                "respondent id");
        put(
                new RespondentKey(1, false),
                "responseId",
                "response id",
                "response_id",
                "รหัสผู้ตอบ",
                "รหัสผู้ตอบแบบสอบถาม");
        put(new RespondentKey(1, false), "รหัสผู้ตอบแบบสำรวจ", "รหัสคำตอบ", "เลขที่แบบสอบถาม", "เลขที่แบบสำรวจ");
        put(new RespondentKey(2, false), "id", "key", "uuid");
    }

    private static void nameWhen() {
        put(
                new SubmittedOn(false, false),
                "submittedOn",
                "submitted on",
                "submitted_on",
                "submittedAt",
                "submitted at");
        put(
                new SubmittedOn(false, false),
                "date",
                "วันที่ตอบ",
                "วันที่ส่ง",
                "วันที่ตอบแบบสอบถาม",
                "วันที่ตอบแบบสำรวจ",
                "วันที่");
        put(new SubmittedOn(false, false), "timestamp", "ประทับเวลา");
        put(new Complete(false), "complete", "completed", "finished", "ตอบครบ", "สมบูรณ์");
        put(new Withdrawn(Withdrawn.Sign.YES), "withdrawn", "ถอน", "ถอนคำตอบ", "ถอนแล้ว");
    }

    private static void nameWhere() {
        put(new Assessment(), "assessmentId", "assessment id", "assessment_id", "assessment", "รหัสการประเมิน");
        put(new Agency(), "agencyId", "agency id", "agency_id", "agency", "รหัสหน่วยงาน");
        put(
                new FiscalYear(),
                "fiscalYear",
                "fiscal year",
                "fiscal_year",
                "ปีงบประมาณ",
                "ปีงบประมาณ พ.ศ.",
                "ปีงบประมาณ (พ.ศ.)");
        put(
                new Survey(),
                "survey",
                "surveyCode",
                "survey code",
                "survey_code",
                "part",
                "survey part",
                "ส่วนของแบบสำรวจ",
                "แบบสำรวจ",
                "รหัสแบบสำรวจ",
                "ส่วนของแบบวัด",
                "รหัสแบบวัด",
                "แบบวัด");
    }

    private static void nameTheRest() {
        put(new Ignored(Ignored.OURS), "แถว / row", "ปัญหา / problem");
        put(
                new Ignored(Ignored.NOT_A_QUESTION),
                "ลำดับ",
                "ลำดับที่",
                "no.",
                "no",
                "#",
                "ชื่อหน่วยงาน",
                "หน่วยงาน",
                "agency name",
                "จังหวัด",
                "province",
                "ประเภทหน่วยงาน",
                "agency type",
                "สังกัด",
                "กระทรวง",
                "อำเภอ");
    }

    private static void nameTargets() {
        mapped(new RespondentKey(0, false), "respondentKey");
        mapped(new SubmittedOn(false, false), "submittedOn");
        mapped(new Complete(false), "complete");
        mapped(new Withdrawn(Withdrawn.Sign.YES), "withdrawn");
        mapped(new Assessment(), "assessmentId");
        mapped(new Agency(), "agencyId");
        mapped(new FiscalYear(), "fiscalYear");
        mapped(new Survey(), "survey");
        mapped(new Ignored(Ignored.MAP), ColumnMap.IGNORE);
    }

    /** Null when it is none of them. */
    static @Nullable ColumnRole role(String folded) {
        return ROLES.get(folded);
    }

    /** What a {@link ColumnMap} says a column is; whatever is no name of a role is taken for a question's key. */
    static ColumnRole mapped(String target, boolean suggestions) {
        if (target.equals("suggestion")) {
            return new Suggestion(suggestions);
        }
        var role = MAPPED.get(target);
        return role != null ? role : new Answer(target);
    }

    private static void put(ColumnRole role, String... headers) {
        for (var header : headers) {
            ROLES.put(Headers.fold(header), role);
        }
    }

    private static void mapped(ColumnRole role, String target) {
        MAPPED.put(target, role);
    }
}
