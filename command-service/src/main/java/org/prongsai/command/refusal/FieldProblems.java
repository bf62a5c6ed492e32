package org.prongsai.command.refusal;

import java.util.Collection;
import java.util.Optional;
import org.prongsai.engine.problem.FieldProblem;
import org.prongsai.engine.problem.NearestName;

/** The common things that can be wrong with a field, in words. */
public final class FieldProblems {
    private static final int SHOWN_MAX = 60;

    private FieldProblems() {}

    public static FieldProblem required(String field) {
        return new FieldProblem(field, "required", "ต้องระบุ " + field, field + " is required");
    }

    public static FieldProblem unknown(String field, Collection<String> known) {
        var name = field.substring(field.lastIndexOf('.') + 1);
        var nearest = NearestName.of(name, known);
        return new FieldProblem(
                shown(field),
                "unknown-field",
                "ไม่รู้จักช่อง %s ให้ตัดออก%s"
                        .formatted(
                                shown(name),
                                nearest.map(" หรือหมายถึง %s"::formatted).orElse("")),
                "there is no field %s here: leave it out%s"
                        .formatted(
                                shown(name),
                                nearest.map("; did you mean %s?"::formatted).orElse("")));
    }

    public static FieldProblem wrongType(String field, String wantedTh, String wantedEn) {
        return new FieldProblem(field, "wrong-type", "ต้องเป็น" + wantedTh, "has to be " + wantedEn);
    }

    public static FieldProblem empty(String field) {
        return new FieldProblem(field, "empty", "ต้องไม่เว้นว่าง", "must not be empty");
    }

    public static FieldProblem tooLong(String field, int max) {
        return new FieldProblem(
                field, "too-long", "ยาวเกิน %d ตัวอักษร".formatted(max), "is longer than %d characters".formatted(max));
    }

    public static FieldProblem tooMany(String field, int max) {
        return new FieldProblem(
                field,
                "too-many",
                "มีได้ไม่เกิน %d รายการ".formatted(max),
                "holds more than %d entries".formatted(max));
    }

    public static FieldProblem unusableCharacter(String field) {
        return new FieldProblem(
                field,
                "unusable-character",
                "มีอักขระควบคุมหรืออักขระที่เสียหาย ให้พิมพ์ข้อความใหม่",
                "holds a control character or half a character: type the text again");
    }

    public static FieldProblem outOfRange(String field, Object min, Object max) {
        return new FieldProblem(
                field,
                "out-of-range",
                "ต้องอยู่ระหว่าง %s ถึง %s".formatted(min, max),
                "has to be between %s and %s".formatted(min, max));
    }

    public static FieldProblem notAChoice(String field, String written, Collection<String> choices) {
        return notAChoice(field, written, choices, choices);
    }

    /** @param thai the choices as a Thai reader knows them */
    public static FieldProblem notAChoice(
            String field, String written, Collection<String> choices, Collection<String> thai) {
        var list = String.join(", ", choices);
        Optional<String> nearest = NearestName.of(written, choices);
        return new FieldProblem(
                field,
                "not-a-choice",
                "'%s' ใช้ไม่ได้ ให้เลือกจาก %s".formatted(shown(written), String.join(", ", thai)),
                "'%s' is not one of %s%s"
                        .formatted(
                                shown(written),
                                list,
                                nearest.map("; did you mean %s?"::formatted).orElse("")));
    }

    public static FieldProblem malformed(String field, String th, String en) {
        return new FieldProblem(field, "malformed", th, en);
    }

    private static String shown(String text) {
        return text.length() <= SHOWN_MAX ? text : text.substring(0, SHOWN_MAX - 1) + "…";
    }
}
