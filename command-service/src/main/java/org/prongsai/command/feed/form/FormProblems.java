package org.prongsai.command.feed.form;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.answer.AnswerWords;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.problem.FieldProblem;

/** What can be wrong with a form or a row of it, in words, with the mend. Values are shown only where they name nobody. */
public final class FormProblems {
    private FormProblems() {}

    static FieldProblem unknownAnswer(String column, String key, String value, @Nullable AnswerWords words) {
        var shown = IdentityLook.shown(value);
        if (words == null) {
            return new FieldProblem(
                    column,
                    "answer-needs-sub-items",
                    "ข้อย่อยของ '%s' ให้คะแนนต่างกัน คำตอบเดียว '%s' จึงใช้ไม่ได้ ให้มีหนึ่งคอลัมน์ต่อข้อย่อย"
                            .formatted(key, shown),
                    ("the sub-items of '%s' are scored differently, so one answer '%s' cannot stand "
                                    + "for them; give each sub-item a column")
                            .formatted(key, shown));
        }
        if (IdentityLook.of(value) != null) {
            return identity(column);
        }
        var allowed = words.scale().options().stream()
                .map(option -> "%d = %s / %s"
                        .formatted(
                                option.level(),
                                option.label().th(),
                                option.label().en()))
                .collect(Collectors.joining(", "));
        return new FieldProblem(
                column,
                "answer-unknown-word",
                ("'%s' ไม่ใช่คำตอบของข้อ %s ใช้ได้คือ %s หรือเว้นว่าง ให้แก้ในไฟล์ "
                                + "หรือกำหนดความหมายของคำนี้ในการจับคู่คอลัมน์")
                        .formatted(shown, key, allowed),
                ("'%s' is no answer to %s; write one of %s, or nothing; mend the file, or say in the "
                                + "column map what this word means")
                        .formatted(shown, key, allowed));
    }

    public static FieldProblem identity(String column) {
        return new FieldProblem(
                column,
                "looks-like-identity",
                "ค่าในช่องนี้ดูเหมือนข้อมูลระบุตัวบุคคล (ชื่อ อีเมล โทรศัพท์ เลขบัตร ฯลฯ) "
                        + "จึงไม่รับและไม่แสดง ให้ลบออกหรือแก้ให้เป็นคำตอบ",
                "this value looks like somebody's identity (name, e-mail, phone, citizen id, ...): it is "
                        + "neither taken nor shown; take it out, or write the answer");
    }

    static FieldProblem unreadableDay(String column, String value) {
        return new FieldProblem(
                column,
                "date-unreadable",
                "'%s' อ่านเป็นวันที่ไม่ได้ ให้เขียนปีสี่หลัก เช่น 3/2/2568, 3 ก.พ. 2568 หรือ 2025-02-03"
                        .formatted(IdentityLook.shown(value)),
                "'%s' is no date; write a year of four digits, such as 3/2/2568, 3 Feb 2025 or 2025-02-03"
                        .formatted(IdentityLook.shown(value)));
    }

    static FieldProblem mixedEras(String column, EraWatch.Seen first, EraWatch.Seen other) {
        return new FieldProblem(
                column,
                "mixed-eras",
                "คอลัมน์นี้มีทั้ง %s (แถว %d: %s) และ %s (แถว %d: %s) ให้ใช้ศักราชเดียวกันทั้งคอลัมน์"
                        .formatted(
                                first.era().th, first.row(), first.shown(), other.era().th, other.row(), other.shown()),
                ("this column has years of the %s (row %d: %s) and of the %s (row %d: %s); use one "
                                + "era in the whole column")
                        .formatted(
                                first.era().en,
                                first.row(),
                                first.shown(),
                                other.era().en,
                                other.row(),
                                other.shown()));
    }

    static FieldProblem mixedDayOrder(String column) {
        return new FieldProblem(
                column,
                "mixed-day-order",
                "คอลัมน์นี้มีทั้งวัน/เดือน/ปี และเดือน/วัน/ปี ให้ใช้แบบเดียวทั้งคอลัมน์ เช่น ปปปป-ดด-วว",
                "this column has both day/month/year and month/day/year; use one order in the whole "
                        + "column, such as yyyy-mm-dd");
    }

    static FieldProblem unclearWord(String column, String value) {
        return new FieldProblem(
                column,
                "unclear-word",
                "'%s' ไม่ชัดเจน ให้เขียน ใช่ หรือ ไม่".formatted(IdentityLook.shown(value)),
                "'%s' is not clear: write yes or no".formatted(IdentityLook.shown(value)));
    }

    public static FieldProblem surplusCells(int columns, int cells) {
        return new FieldProblem(
                "",
                "surplus-cells",
                ("แถวนี้มี %d ช่อง แต่หัวตารางมี %d คอลัมน์ ค่าอาจเลื่อนช่อง "
                                + "ให้ตรวจเครื่องหมายคั่นและเครื่องหมายคำพูดในแถวนี้")
                        .formatted(cells, columns),
                ("this row has %d cells, but the header has %d columns: values may have shifted; "
                                + "check separators and quotes in this row")
                        .formatted(cells, columns));
    }

    static FieldProblem columnUnknown(String column) {
        return new FieldProblem(
                column,
                "column-unknown",
                "ไม่รู้จักคอลัมน์นี้ และแถวแรก ๆ ของคอลัมน์ว่างอยู่ ให้ย้ายแถวที่มีค่าขึ้นมาก่อน "
                        + "หรือกำหนดในการจับคู่คอลัมน์",
                "this column is not known, and its first rows were blank: move rows that have a "
                        + "value there to the top, or say in the column map what it is");
    }

    static FieldProblem encrypted(String column) {
        return new FieldProblem(
                column,
                "encrypted",
                "คำตอบนี้เข้ารหัสไว้ที่ต้นทาง จึงอ่านไม่ได้ ให้ส่งออกใหม่โดยใส่รหัสผ่านของโครงการ",
                "this response is encrypted at its source and cannot be read: export it again with "
                        + "the project's passphrase");
    }

    public static FieldProblem required(String column) {
        return new FieldProblem(
                column, "required", "ต้องระบุ ให้เติมข้อมูลในช่องนี้", "is required: fill this cell in");
    }

    static FieldProblem keyDamaged(String column) {
        return new FieldProblem(
                column,
                "key-damaged",
                "โปรแกรมตารางคำนวณย่อรหัสนี้เป็นตัวเลขแบบ 1.23E+12 รหัสของหลายคนจึงกลายเป็นรหัสเดียวกัน ให้จัดรูปแบบคอลัมน์เป็นข้อความแล้วส่งออกใหม่",
                "a spreadsheet program cut this key down to a number such as 1.23E+12, so that several people share it: format the column as text and export it again");
    }

    static FieldProblem keyTooLong(String column, int max) {
        return new FieldProblem(
                column,
                "too-long",
                "รหัสผู้ตอบยาวเกิน %d ตัวอักษร ให้ใช้รหัสที่สั้นกว่า".formatted(max),
                "the respondent's key is longer than %d characters: use a shorter one".formatted(max));
    }

    public static FieldProblem malformedAssessment(String column, String value) {
        return new FieldProblem(
                column,
                "malformed",
                "'%s' ไม่ใช่รหัสการประเมิน ให้เขียนรหัสหน่วยงาน ขีด (-) และปีงบประมาณ พ.ศ. เช่น mueang-phai-2566"
                        .formatted(IdentityLook.shown(value)),
                "'%s' is no assessment: write the agency's id, a hyphen and the fiscal year, as in mueang-phai-2566"
                        .formatted(IdentityLook.shown(value)));
    }

    static FieldProblem malformedFiscalYear(String column, String value) {
        return new FieldProblem(
                column,
                "malformed",
                "'%s' ไม่ใช่ปีงบประมาณ ให้เขียนปีสี่หลัก เช่น 2566 หรือ 2023".formatted(IdentityLook.shown(value)),
                "'%s' is no fiscal year: write four digits, such as 2566 or 2023".formatted(IdentityLook.shown(value)));
    }

    static FieldProblem malformedSurvey(String column, String value) {
        return new FieldProblem(
                column,
                "malformed",
                "'%s' ไม่ใช่แบบวัด ให้เขียน IIT, EIT, EIT-1 หรือ EIT-2".formatted(IdentityLook.shown(value)),
                "'%s' is no survey: write IIT, EIT, EIT-1 or EIT-2".formatted(IdentityLook.shown(value)));
    }

    static FieldProblem surveyUnknown(String column, AssessmentId assessment, SurveyCode survey) {
        return new FieldProblem(
                column,
                "survey-unknown",
                "ไม่มีแบบวัด %s ของการประเมิน %s ให้เปิดการประเมินก่อน หรือแก้รหัส".formatted(survey, assessment),
                "there is no survey %s of assessment %s: open the assessment first, or mend the codes"
                        .formatted(survey, assessment));
    }

    public static FieldProblem elsewhere(String column, String is, String wanted) {
        return new FieldProblem(
                column,
                "other-target",
                "แถวนี้เป็นของ %s แต่ไฟล์นี้ส่งให้ %s ให้ส่งไปที่นั้น หรือแก้ช่องนี้".formatted(is, wanted),
                "this row is of %s, but the file was sent to %s: send it there, or mend this cell"
                        .formatted(is, wanted));
    }

    static FieldProblem answerOfAnotherSurvey(String column, String key, SurveyCode survey) {
        return new FieldProblem(
                column,
                "answer-of-another-survey",
                "ข้อ %s ไม่ใช่ของแบบ %s ให้ลบคำตอบนี้ หรือแก้แบบวัดของแถว".formatted(key, survey),
                "%s is no question of %s: take this answer out, or mend the row's survey".formatted(key, survey));
    }

    public static FieldProblem ofForm(String code, String messageTh, String messageEn) {
        return new FieldProblem("", code, messageTh, messageEn);
    }

    public static String list(List<String> names) {
        int shown = Math.min(names.size(), 12);
        var list = String.join(", ", names.subList(0, shown));
        return shown == names.size() ? list : "%s, … (%d)".formatted(list, names.size());
    }
}
