package org.prongsai.command.feed.source;

import java.util.List;
import java.util.stream.Collectors;
import org.prongsai.command.feed.form.ColumnRole;
import org.prongsai.command.feed.form.Form;
import org.prongsai.engine.problem.FieldProblem;

/** What can be wrong with a record as a whole, in words that say how to mend the source. */
final class FeedProblems {
    private static final int LISTED_MAX = 20;

    private FeedProblems() {}

    static FieldProblem keyMissing() {
        return new FieldProblem(
                "_uuid",
                "key-missing",
                "ไม่มี _uuid หรือ meta/rootUuid จึงรู้ไม่ได้ว่าเป็นคำตอบเดิมหรือไม่ ถ้าเลือกส่งบางช่องใน REST Services ให้เพิ่ม _uuid",
                "neither _uuid nor meta/rootUuid is there, so nobody can tell whether it was here before: where the REST"
                        + " service sends some fields only, add _uuid to them");
    }

    static FieldProblem rootMissing() {
        return new FieldProblem(
                "meta/rootUuid",
                "root-missing",
                "คำตอบนี้ถูกแก้ไขแล้ว แต่ KoboToolbox รุ่นนี้ไม่บอกรหัสเดิม (meta/rootUuid) ให้แก้คำตอบที่หน้าคำตอบแทน",
                "this submission was edited, and this version of KoboToolbox does not tell its first identifier"
                        + " (meta/rootUuid): correct the response by hand instead");
    }

    static FieldProblem otherForm(String field) {
        return new FieldProblem(
                field,
                "form-differs",
                "คำตอบนี้มาจากแบบฟอร์มอื่น ไม่ใช่แบบที่ตั้งไว้ของสายข้อมูลนี้",
                "this is of another form than the one this feed was made for");
    }

    /** One problem for each column that nobody understands, with the best guess. */
    static List<FieldProblem> mapNeeded(Form form) {
        return form.columns().stream()
                .filter(column -> column.role() instanceof ColumnRole.Unknown)
                .limit(LISTED_MAX)
                .map(column -> {
                    var guesses = column.guesses().stream()
                            .limit(3)
                            .map(guess -> guess.target())
                            .collect(Collectors.joining(", "));
                    return new FieldProblem(
                            column.name(),
                            "column-unknown",
                            "ไม่รู้ว่าคอลัมน์นี้คือข้อใด ให้ระบุใน columns ของสายข้อมูล (ข้อ หรือ ignore)%s"
                                    .formatted(guesses.isEmpty() ? "" : " อาจเป็น " + guesses),
                            "nobody knows what this column is: say so in the feed's columns (a question, or ignore)%s"
                                    .formatted(guesses.isEmpty() ? "" : "; perhaps " + guesses));
                })
                .toList();
    }

    /** The same about a whole page of records. */
    static SourceFailure unusable(List<FieldProblem> problems) {
        var th = problems.stream()
                .map(problem -> problem.field() + ": " + problem.messageTh())
                .collect(Collectors.joining("; "));
        var en = problems.stream()
                .map(problem -> problem.field() + ": " + problem.messageEn())
                .collect(Collectors.joining("; "));
        return new SourceFailure(problems.getFirst().code(), th, en);
    }
}
