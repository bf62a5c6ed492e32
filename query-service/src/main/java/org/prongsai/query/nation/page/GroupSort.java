package org.prongsai.query.nation.page;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prongsai.page.Language;
import org.prongsai.query.nation.Nation;
import org.prongsai.query.problem.QuestionRefused;
import org.prongsai.query.text.ThaiOrder;

/** The order of a table of groups. What is not known comes last either way; equal groups follow each other by name. */
record GroupSort(Key key, boolean descending) {
    /** What groups can be ordered by. */
    enum Key {
        NAME("name", _ -> null),
        ASSESSMENTS("assessments", group -> BigDecimal.valueOf(group.assessments())),
        AVERAGE("average", Nation.Group::average),
        IIT("iit", group -> group.instruments().get("IIT")),
        EIT("eit", group -> group.instruments().get("EIT")),
        OIT("oit", group -> group.instruments().get("OIT")),
        PASSED("passed", Nation.Group::passedShare);

        private final String word;
        private final Function<Nation.Group, @Nullable BigDecimal> figure;

        Key(String word, Function<Nation.Group, @Nullable BigDecimal> figure) {
            this.word = word;
            this.figure = figure;
        }

        String word() {
            return word;
        }
    }

    /** By name. */
    static final GroupSort USUAL = new GroupSort(Key.NAME, false);

    /**
     * Reads a key, with a hyphen before it for descending.
     *
     * @throws QuestionRefused when there is no such key
     */
    static GroupSort read(String parameter, @Nullable String written) {
        if (written == null || written.isBlank()) {
            return USUAL;
        }
        boolean descending = written.startsWith("-");
        var word = descending ? written.substring(1) : written;
        return Arrays.stream(Key.values())
                .filter(key -> key.word.equals(word))
                .findFirst()
                .map(key -> new GroupSort(key, descending))
                .orElseThrow(() -> refused(parameter));
    }

    private static QuestionRefused refused(String parameter) {
        var words = Arrays.stream(Key.values()).map(Key::word).collect(Collectors.joining(", "));
        return QuestionRefused.parameter(
                parameter,
                "not-a-choice",
                "%s ต้องเป็นหนึ่งใน %s ใส่ - ข้างหน้าเพื่อเรียงจากมากไปน้อย".formatted(parameter, words),
                "%s is one of %s, with - before it for descending".formatted(parameter, words));
    }

    /** As it stands in an address. */
    String written() {
        return (descending ? "-" : "") + key.word;
    }

    /** @param name how the page calls a group */
    List<Nation.Group> sorted(List<Nation.Group> groups, Function<Nation.Group, String> name, Language language) {
        Comparator<String> words = language == Language.TH
                ? ThaiOrder.comparator()
                : String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder());
        Comparator<Nation.Group> byName = Comparator.comparing(name, words);
        if (key == Key.NAME) {
            return groups.stream()
                    .sorted(descending ? byName.reversed() : byName)
                    .toList();
        }
        Comparator<BigDecimal> direction = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
        Comparator<Nation.Group> byFigure =
                (one, other) -> Comparator.nullsLast(direction).compare(key.figure.apply(one), key.figure.apply(other));
        return groups.stream().sorted(byFigure.thenComparing(byName)).toList();
    }
}
