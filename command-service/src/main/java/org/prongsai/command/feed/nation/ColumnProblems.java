package org.prongsai.command.feed.nation;

import java.util.List;
import org.prongsai.command.feed.nation.Role.Part;
import org.prongsai.command.refusal.CommandRejected;
import org.prongsai.engine.problem.FieldProblem;

/** Says what is wrong with a command in terms of the columns that it was read from. */
final class ColumnProblems {
    private ColumnProblems() {}

    static List<FieldProblem> of(CommandRejected refusal, Layout layout) {
        if (refusal.problems().isEmpty()) {
            return List.of(
                    new FieldProblem(place(layout), refusal.reason().slug(), refusal.messageTh(), refusal.messageEn()));
        }
        return refusal.problems().stream().map(problem -> of(problem, layout)).toList();
    }

    private static FieldProblem of(FieldProblem problem, Layout layout) {
        return switch (layout.subject()) {
            case AGENCIES -> at(named(problem.field(), layout), problem);
            case ASSESSMENTS -> at(named(problem.field(), layout), problem);
            case DISCLOSURES -> ofChecklist(problem, layout);
            case PUBLISHED_RESULTS -> ofResult(problem, layout);
        };
    }

    /** Such as {@code O7}, {@code O7.verdict}, {@code O7.note}. */
    private static FieldProblem ofChecklist(FieldProblem problem, Layout layout) {
        var dot = problem.field().indexOf('.');
        if (dot < 0) {
            return at(layout.header(problem.field(), Part.VERDICT, Field.ITEM), problem);
        }
        var item = problem.field().substring(0, dot);
        return switch (problem.field().substring(dot + 1)) {
            case "evidenceUrl" -> at(layout.header(item, Part.EVIDENCE, Field.EVIDENCE), problem);
            case "note" -> reasonNeeded(item, problem, layout);
            default -> at(layout.header(item, Part.VERDICT, Field.VERDICT), problem);
        };
    }

    private static FieldProblem reasonNeeded(String item, FieldProblem problem, Layout layout) {
        return new FieldProblem(
                layout.header(item, Part.VERDICT, Field.VERDICT),
                "reason-needed",
                "%s: ผลเดิมที่บันทึกไว้ต่างจากไฟล์นี้ ให้ใส่เหตุผลในคอลัมน์ %s หรือส่งพร้อม ?reason= (%s)"
                        .formatted(item, Field.NOTE.said(), problem.messageTh()),
                "%s: the verdict on record is another; give the reason in a column %s, or send the file with ?reason= (%s)"
                        .formatted(item, Field.NOTE.said(), problem.messageEn()));
    }

    /** Such as {@code total}, {@code instruments.IIT}, {@code indicators.1}, {@code items.O1}, {@code reason}. */
    private static FieldProblem ofResult(FieldProblem problem, Layout layout) {
        var field = problem.field();
        if (field.equals("reason") && problem.code().equals("required")) {
            return new FieldProblem(
                    layout.header(Field.REASON),
                    "reason-needed",
                    "ผลที่บันทึกไว้เดิมต่างจากแถวนี้ ให้ใส่เหตุผลในคอลัมน์ %s หรือส่งพร้อม ?reason="
                            .formatted(Field.REASON.said()),
                    "the result on record is another; give the reason in a column %s, or send the file with ?reason="
                            .formatted(Field.REASON.said()));
        }
        var dot = field.indexOf('.');
        var key = field.substring(dot + 1);
        var role = switch (dot < 0 ? "" : field.substring(0, dot)) {
            case "instruments" -> new Role.Instrument(key);
            case "indicators" -> new Role.Indicator(Integer.parseInt(key));
            case "items" -> new Role.OfItem(key, Part.SCORE);
            default -> null;
        };
        var column = role == null ? null : layout.column(role);
        return at(column == null ? named(field, layout) : column.name(), problem);
    }

    private static String named(String target, Layout layout) {
        for (var field : Field.values()) {
            if (field.target().equals(target)) {
                return layout.header(field);
            }
        }
        return target;
    }

    private static String place(Layout layout) {
        return layout.header(layout.has(Field.ASSESSMENT) ? Field.ASSESSMENT : Field.AGENCY);
    }

    private static FieldProblem at(String header, FieldProblem problem) {
        return new FieldProblem(header, problem.code(), problem.messageTh(), problem.messageEn());
    }
}
