package org.prongsai.command.feed.form;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.form.ColumnRole.Complete;
import org.prongsai.command.feed.form.ColumnRole.Withdrawn;
import org.prongsai.command.feed.table.TableRow;
import org.prongsai.engine.answer.AnswerWords;
import org.prongsai.engine.problem.FieldProblem;

/** Reads whether a row counts: finished or not, and whether the source took it back. */
final class RowState {
    private static final Set<String> YES =
            Set.of("1", "y", "yes", "true", "ใช่", "ถอน", "ถอนแล้ว", "ถอนคำตอบ", "withdrawn", "x", "✓");
    private static final Set<String> NO = Set.of("", "0", "n", "no", "false", "ไม่", "ไม่ใช่", "ไม่ถอน", "-");
    private static final Set<String> UNFINISHED =
            Set.of("0", "n", "no", "false", "ไม่", "ไม่ใช่", "ไม่สมบูรณ์", "ยังไม่เสร็จ", "incomplete", "draft");
    private static final Set<String> DRAFTS = Set.of("draft", "incomplete", "inprogress", "notsubmitted", "ร่าง");
    private static final Set<String> PREVIEWS = Set.of("surveypreview", "preview", "surveytest", "spam", "1", "2", "8");

    private static final Set<String> SEALED = Set.of("notdecrypted", "encrypted");

    private final List<Column> columns;

    RowState(List<Column> columns) {
        this.columns = columns.stream()
                .filter(column -> column.role() instanceof Complete || column.role() instanceof Withdrawn)
                .toList();
    }

    /** Null unless only the source could read what the row says. */
    @Nullable
    FieldProblem sealed(TableRow row) {
        for (var column : columns) {
            if (column.role() instanceof Complete(var word)
                    && word
                    && SEALED.contains(AnswerWords.fold(shortened(Cells.at(row.cells(), column.index()))))) {
                return FormProblems.encrypted(column.name());
            }
        }
        return null;
    }

    /** Why a row does not count, as {@link Reading.Skipped} says it; null when it does. */
    @Nullable
    String skipped(TableRow row) {
        for (var column : columns) {
            if (column.role() instanceof Complete(var word)) {
                var value = AnswerWords.fold(shortened(Cells.at(row.cells(), column.index())));
                if (word && PREVIEWS.contains(value)) {
                    return "preview";
                }
                if (word ? DRAFTS.contains(value) : UNFINISHED.contains(value)) {
                    return "incomplete";
                }
            }
        }
        return null;
    }

    /** Why the source took a row back, in words for the log; null when it did not. */
    @Nullable
    String withdrawn(TableRow row, List<FieldProblem> problems) {
        for (var column : columns) {
            if (column.role() instanceof Withdrawn(var sign)) {
                var value = Cells.at(row.cells(), column.index());
                var folded = AnswerWords.fold(shortened(value));
                var reason = reason(sign, folded);
                if (reason != null) {
                    return reason;
                }
                if (sign == Withdrawn.Sign.YES && !NO.contains(folded)) {
                    problems.add(FormProblems.unclearWord(column.name(), value));
                }
            }
        }
        return null;
    }

    private static @Nullable String reason(Withdrawn.Sign sign, String folded) {
        return switch (sign) {
            case ANYTHING -> folded.isEmpty() ? null : "ถูกลบที่ต้นทาง / deleted at the source";
            case REJECTION ->
                isRejection(folded) ? "ไม่ผ่านการตรวจสอบที่ต้นทาง / rejected by the source's reviewer" : null;
            case YES -> YES.contains(folded) ? "ต้นทางแจ้งถอน / withdrawn at the source" : null;
        };
    }

    private static boolean isRejection(String folded) {
        return folded.equals("rejected")
                || folded.contains("notapproved")
                || folded.contains("not_approved")
                || folded.equals("ปฏิเสธ")
                || folded.equals("ไม่อนุมัติ")
                || folded.equals("ไม่ผ่าน");
    }

    private static String shortened(String value) {
        return value.substring(0, Math.min(value.length(), 1_000));
    }
}
