package org.prongsai.command.feed.nation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.form.IdentityLook;
import org.prongsai.command.json.Kinds;
import org.prongsai.engine.answer.AnswerWords;
import org.prongsai.engine.problem.FieldProblem;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads scores as they were printed. */
final class CellScores {
    private static final Pattern PRINTED = Pattern.compile("(\\d{1,20}(?:\\.\\d{1,40})?)%?");
    private static final Pattern WITH_COMMA = Pattern.compile("\\d{1,20}[,،]\\d{1,40}");
    private static final Set<String> NOT_ANNOUNCED =
            Set.of("", "-", "--", "–", "—", "n/a", "na", "ไม่ระบุ", "ไม่มีข้อมูล");
    private static final int LENGTH_MAX = 80;

    private CellScores() {}

    /** Null when none was announced, or when something is wrong with it. */
    static @Nullable BigDecimal read(String header, String value, List<FieldProblem> problems) {
        var folded = AnswerWords.fold(value.substring(0, Math.min(value.length(), LENGTH_MAX)));
        if (NOT_ANNOUNCED.contains(folded)) {
            return null;
        }
        var printed = PRINTED.matcher(folded);
        if (printed.matches()) {
            return Kinds.score()
                    .read(header, JsonNodeFactory.instance.numberNode(new BigDecimal(printed.group(1))), problems::add);
        }
        problems.add(WITH_COMMA.matcher(folded).matches() ? comma(header, folded) : unreadable(header, value));
        return null;
    }

    private static FieldProblem comma(String header, String folded) {
        var meant = folded.replaceAll("[,،]", ".");
        return new FieldProblem(
                header,
                "decimal-comma",
                "'%s' ใช้จุลภาคแทนจุดทศนิยม ให้เขียน %s".formatted(folded, meant),
                "'%s' has a comma where the decimal point belongs: write %s".formatted(folded, meant));
    }

    private static FieldProblem unreadable(String header, String value) {
        var shown = IdentityLook.shown(value);
        return new FieldProblem(
                header,
                "not-a-score",
                "'%s' ไม่ใช่คะแนน ให้เขียนตัวเลขตามที่ประกาศ เช่น 92.85 หรือเว้นว่างถ้าไม่ได้ประกาศ".formatted(shown),
                "'%s' is no score: write the figure as it was announced, such as 92.85, or nothing where none was"
                        .formatted(shown));
    }
}
