package org.prongsai.command.feed.form;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.form.ColumnRole.Agency;
import org.prongsai.command.feed.form.ColumnRole.Answer;
import org.prongsai.command.feed.form.ColumnRole.Assessment;
import org.prongsai.command.feed.form.ColumnRole.FiscalYear;
import org.prongsai.command.feed.form.ColumnRole.Survey;
import org.prongsai.command.feed.table.TableRow;
import org.prongsai.engine.answer.AnswerSheet;
import org.prongsai.engine.problem.FieldProblem;

/** What may be wrong with a form as a whole. */
final class FormChecks {
    private FormChecks() {}

    /** What keeps a table from being read, by its header alone; null when nothing does. */
    static @Nullable FieldProblem ofHeader(
            List<String> headers, List<TableRow> head, SourceDetection detection, Target target) {
        var unreadable = head.get(detection.headerAt()).problem();
        if (unreadable != null) {
            return unreadable;
        }
        if (headers.size() > Headers.COLUMNS_MAX) {
            return FormProblems.ofForm(
                    "too-many-columns",
                    "มีเกิน %,d คอลัมน์".formatted(Headers.COLUMNS_MAX),
                    "there are more than %,d columns".formatted(Headers.COLUMNS_MAX));
        }
        if (headers.stream().noneMatch(header -> header.codePoints().anyMatch(Character::isLetter))) {
            return FormProblems.ofForm(
                    "no-header",
                    "แถวแรกไม่ใช่หัวตาราง ให้ใส่ชื่อคอลัมน์ในแถวแรก เช่น respondentKey, i1, i2",
                    "the first row is no header: put the columns' names there, such as respondentKey, i1, i2");
        }
        if (headers.stream().anyMatch(header -> Headers.fold(header).equals("parent_key"))) {
            return FormProblems.ofForm(
                    "repeat-group",
                    "ไฟล์นี้เป็นกลุ่มซ้ำ (repeat) ของแบบฟอร์ม ไม่ใช่คำตอบหลัก ให้ส่งไฟล์ที่ชื่อเดียวกับแบบฟอร์ม",
                    "this file holds a repeat group, not the responses: send the file named after the form itself");
        }
        if (detection.source() == Source.TEMPLATE && target instanceof Target.One one) {
            return ofAnotherSurvey(head.get(detection.headerAt() + 1).cells().getFirst(), one.sheet());
        }
        return null;
    }

    /** What keeps a form without unknown columns from being read; null when nothing does. */
    static @Nullable FieldProblem ofColumns(Form form, Universe universe) {
        if (form.columns().stream().anyMatch(column -> column.role() instanceof Answer)) {
            return null;
        }
        return FormProblems.ofForm(
                "no-questions",
                "ไม่มีคอลัมน์ใดเป็นข้อคำถามของ %s ให้ใช้รหัสข้อ (เช่น i1) หรือข้อความคำถามเป็นหัวคอลัมน์"
                        .formatted(universe.surveys()),
                "no column is a question of %s: use the question's id (such as i1) or its text as header"
                        .formatted(universe.surveys()));
    }

    /** Says so where all that a form asks is asked by another survey; null where it is not. */
    static @Nullable FieldProblem ofSurvey(Form form, Universe universe) {
        if (form.columns().stream().anyMatch(column -> column.role() instanceof Answer)) {
            return null;
        }
        for (var column : form.columns()) {
            var other = universe.otherSurvey(column.name());
            if (other != null) {
                return FormProblems.ofForm(
                        "form-of-another-survey",
                        "ไฟล์นี้เป็นของแบบ %s ไม่ใช่ %s ให้ส่งไปที่แบบนั้น".formatted(other, universe.surveys()),
                        "this is a form of %s, not of %s: send it there".formatted(other, universe.surveys()));
            }
        }
        return null;
    }

    /** What keeps the rows of a form from being placed; null when nothing does. */
    static @Nullable FieldProblem ofPlaces(Form form, Target target) {
        var roles = new HashSet<Class<?>>();
        form.columns().forEach(column -> roles.add(column.role().getClass()));
        boolean placed = roles.contains(Survey.class)
                && (roles.contains(Assessment.class)
                        || roles.contains(Agency.class) && roles.contains(FiscalYear.class));
        return target instanceof Target.One || placed
                ? null
                : FormProblems.ofForm(
                        "no-assessment-columns",
                        "ไฟล์นี้ไม่บอกว่าแต่ละแถวเป็นของการประเมินและแบบวัดใด ให้เพิ่มคอลัมน์ "
                                + "assessmentId (หรือ agencyId กับ fiscalYear) และ survey "
                                + "หรือส่งไปที่แบบวัดโดยตรง",
                        "nothing says which assessment and survey each row is of: add columns "
                                + "assessmentId (or agencyId and fiscalYear) and survey, or send the file to "
                                + "its survey");
    }

    /** The mark of our template ends in {@code <methodology>/<revision> <survey> · ...}. */
    private static @Nullable FieldProblem ofAnotherSurvey(String mark, AnswerSheet sheet) {
        var words = mark.strip().split("\\s+");
        if (words.length < 3 || words[2].equals(sheet.survey().value())) {
            return null;
        }
        var survey = IdentityLook.shown(words[2]);
        return FormProblems.ofForm(
                "form-of-another-survey",
                "ไฟล์แม่แบบนี้เป็นของแบบ %s ไม่ใช่ %s ให้ส่งไปที่แบบนั้น".formatted(survey, sheet.survey()),
                "this template is of %s, not of %s: send it there".formatted(survey, sheet.survey()));
    }
}
