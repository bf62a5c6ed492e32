package org.prongsai.query.ranking;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.prongsai.engine.problem.NearestName;
import org.prongsai.query.problem.QuestionRefused;

/**
 * The order of the ranking's lines. What is not known comes last either way; equal lines follow each other by name, then by
 * year, the latest first, then by id.
 */
public record RankingSort(Key key, boolean descending) {
    /** What lines can be ordered by. */
    public enum Key {
        TOTAL("total", "s.total"),
        CHANGE("change", "s.total - before.total"),
        NAME("name", "s.sort_key"),
        PROVINCE("province", "s.province_key"),
        TYPE("type", "s.type_key"),
        YEAR("fiscalYear", "s.fiscal_year"),
        IIT("iit", "s.iit"),
        EIT("eit", "s.eit"),
        OIT("oit", "s.oit");

        private final String word;
        private final String column;

        Key(String word, String column) {
            this.word = word;
            this.column = column;
        }
    }

    /** Best first. */
    public static final RankingSort USUAL = new RankingSort(Key.TOTAL, true);

    private static final String TIES = ", s.sort_key, s.fiscal_year desc, s.assessment_id";

    /**
     * Reads a key, with a hyphen before it for descending.
     *
     * @throws QuestionRefused when there is no such key
     */
    public static RankingSort read(String written) {
        boolean descending = written.startsWith("-");
        var word = descending ? written.substring(1) : written;
        return Arrays.stream(Key.values())
                .filter(key -> key.word.equals(word))
                .findFirst()
                .map(key -> new RankingSort(key, descending))
                .orElseThrow(() -> refused(word));
    }

    /** As {@link #read} takes it. */
    public String written() {
        return (descending ? "-" : "") + key.word;
    }

    String orderBy() {
        return key.column + (descending ? " desc" : "") + " nulls last" + TIES;
    }

    private static QuestionRefused refused(String word) {
        var words = Stream.of(Key.values()).map(key -> key.word).toList();
        var list = words.stream().collect(Collectors.joining(", "));
        Optional<String> nearest = NearestName.of(word, words);
        return QuestionRefused.parameter(
                "sort",
                "not-a-choice",
                "sort ต้องเป็นหนึ่งใน %s ใส่ - ข้างหน้าเพื่อเรียงจากมากไปน้อย".formatted(list),
                "sort is one of %s, with - before it for descending%s"
                        .formatted(
                                list,
                                nearest.map("; did you mean %s?"::formatted).orElse("")));
    }
}
