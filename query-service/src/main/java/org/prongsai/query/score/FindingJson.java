package org.prongsai.query.score;

import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.score.Finding;

/**
 * Something in the figures that does not fit together, in words.
 *
 * @param figure {@code total}, {@code level} or an instrument's code
 * @param stated as announced: a figure, or a level's name
 * @param derived as it follows from the other figures
 */
record FindingJson(
        String code,
        String figure,
        @Nullable Object stated,
        @Nullable Object derived,
        String messageTh,
        String messageEn) {
    private static final String TOTAL = "total";

    static FindingJson of(Finding finding, int decimals) {
        return switch (finding) {
            case Finding.PublishedFiguresDisagree(var figure, var stated, var derived) ->
                figures(
                        "published-figures-disagree",
                        figure,
                        new Pair(stated, derived, decimals),
                        "ประกาศ%sเป็น %s แต่ตัวเลขย่อยที่ประกาศคำนวณได้ %s",
                        "%s was announced as %s; the announced figures below it make %s");
            case Finding.PublishedLevelDisagrees(var stated, var derived) ->
                new FindingJson(
                        "published-level-disagrees",
                        "level",
                        stated,
                        derived,
                        "ประกาศระดับ %s แต่ตัวเลขให้ระดับ %s".formatted(stated, derived),
                        "the level was announced as %s; the figures give %s".formatted(stated, derived));
            case Finding.ComputedDiffersFromPublished(var computed, var published) ->
                figures(
                        "computed-differs-from-published",
                        TOTAL,
                        new Pair(published, computed, decimals),
                        "ประกาศ%sเป็น %s แต่คำนวณจากคำตอบและผลการตรวจได้ %s",
                        "%s was announced as %s; responses and verdicts make %s");
        };
    }

    private record Pair(Rational stated, Rational derived, int decimals) {}

    private static FindingJson figures(String code, String figure, Pair pair, String th, String en) {
        var stated = pair.stated().rounded(pair.decimals());
        var derived = pair.derived().rounded(pair.decimals());
        return new FindingJson(
                code,
                figure,
                stated,
                derived,
                th.formatted(inThai(figure), stated, derived),
                en.formatted(figure, stated, derived));
    }

    /** Thai sets off what is in Latin letters, and nothing else. */
    private static String inThai(String figure) {
        return figure.equals(TOTAL) ? "คะแนนรวม" : " " + figure + " ";
    }
}
