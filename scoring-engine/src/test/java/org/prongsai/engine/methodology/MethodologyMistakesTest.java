package org.prongsai.engine.methodology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MethodologyMistakesTest {

    /** One case of {@code mistakes.txt}. */
    private record Mistake(String name, List<String> out, List<String> in, List<String> messages) {
        @Override
        public String toString() {
            return name;
        }

        String spoiled() {
            var end = in.isEmpty() ? "\n" : "";
            return SmallFile.with(String.join("\n", out) + end, String.join("\n", in));
        }
    }

    static Stream<Mistake> mistakes() {
        var mistakes = new ArrayList<Mistake>();
        for (var line : SmallFile.resource("mistakes.txt").lines().toList()) {
            if (line.startsWith("== ")) {
                mistakes.add(new Mistake(line.substring(3), new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                var mistake = mistakes.getLast();
                var lines = line.startsWith("-") ? mistake.out : line.startsWith("+") ? mistake.in : mistake.messages;
                lines.add(line.substring(1));
            }
        }
        return mistakes.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void saysWhereWhatAndHowToMend(Mistake mistake) {
        assertThat(refusal(mistake.spoiled(), SmallFile.NAME).getMessage().lines())
                .containsExactlyElementsOf(mistake.messages);
    }

    @Test
    void listsAllMistakesAtOnceByLine() {
        var spoiled = SmallFile.with("revision: 3", "revision: x")
                .replace("topic_en: time, scale: degree", "topic_en: time, scale: likert7")
                .replace("  pass_min: 50\n", "");

        assertThat(refusal(spoiled, "2566.yaml").problems())
                .containsExactly(
                        new MethodologyProblem(
                                "2566.yaml",
                                4,
                                "revision",
                                "is the text 'x', not a number",
                                "write a whole number from 1 to 999999"),
                        new MethodologyProblem(
                                "2566.yaml",
                                63,
                                "indicators[0].questions[0].scale",
                                "'likert7' is not a scale of this file",
                                "known scales: degree, verdict"),
                        new MethodologyProblem(
                                "2566.yaml",
                                96,
                                "levels.pass_min",
                                "is missing",
                                "write a number from 0 to 100, such as 0.3 or 1/3"));
    }

    @Test
    void refusesTabsAsIndents() {
        assertThat(refusal(SmallFile.with("note: For tests.", "note: For tests.\n\tx: 1"), "x.yaml"))
                .hasMessage(
                        "x.yaml:10: is not YAML: found character '\\t(TAB)' that cannot start any token. (Do not use "
                                + "\\t(TAB) for indentation); check indents, colons and quotes in this line and the one above");
    }

    @Test
    void refusesControlCharacters() {
        assertThat(refusal(SmallFile.with("title_en: Sample", "title_en: Sa\u0007mple"), "x.yaml"))
                .hasMessage("x.yaml:7: is not YAML: character U+0007 cannot stand here; "
                        + "check indents, colons and quotes in this line and the one above");
    }

    @Test
    void refusesHalfSurrogatePairs() {
        assertThat(refusal(SmallFile.with("title_en: Sample", "title_en: \"Sa\\uD800mple\""), "x.yaml"))
                .hasMessage("x.yaml:7: title_en: has the unprintable character U+D800; take it out");
    }

    @Test
    void refusesDeepNesting() {
        var deep = "[".repeat(100_000) + "]".repeat(100_000);

        assertThat(refusal(SmallFile.with("note: For tests.", "note: " + deep), "x.yaml"))
                .hasMessage(
                        "x.yaml:9: note" + "[0]".repeat(16) + ": is nested too deeply; take brackets or indents out");
    }

    @Test
    void refusesMoreThanOneMebibyte() {
        assertThat(refusal("#" + "x".repeat(1 << 20), "x.yaml"))
                .hasMessage("x.yaml:1: the document is larger than 1 MiB; shorten it");
        assertThat(refusal("#" + "ก".repeat(350_000), "x.yaml"))
                .hasMessage("x.yaml:1: the document is larger than 1 MiB; shorten it");
    }

    @Test
    void refusesDocumentsOfNothing() {
        var empty = "x.yaml:1: the document is empty; write the methodology's keys, from schema on";
        assertThat(refusal("", "x.yaml")).hasMessage(empty);
        assertThat(refusal("# Nothing yet.\n", "x.yaml")).hasMessage(empty);
    }

    @Test
    void refusesDocumentsThatAreNoGroupOfKeys() {
        assertThat(refusal("\n- a\n- b\n", "x.yaml"))
                .hasMessage("x.yaml:2: the document is not a group of keys; begin with schema, id and revision");
    }

    @Test
    void refusesAliasesThatWouldUnfoldIntoBillions() {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int at = 1; at < 30; at++) {
            bomb.append("a%d: &a%d [*a%d, *a%d, *a%d]\n".formatted(at, at, at - 1, at - 1, at - 1));
        }

        assertThat(refusal(bomb.toString(), "x.yaml").problems())
                .contains(new MethodologyProblem(
                        "x.yaml", 30, "a29[2]", "'*a28' is a YAML anchor or alias", "write the value out"));
    }

    @Test
    void stopsListingAtTwoHundred() {
        var unknown = new StringBuilder();
        for (int at = 0; at < 1_000; at++) {
            unknown.append("zzzzzz").append(at).append(": 1\n");
        }

        assertThat(refusal(unknown.toString(), "x.yaml").problems()).hasSize(200);
    }

    @Test
    void showsLongKeysAndTextsShortened() {
        var refusal = refusal(
                SmallFile.with("revision: 3", "revision: " + "x".repeat(500) + "\n" + "k".repeat(500) + ": 1"),
                "x.yaml");

        assertThat(refusal.problems())
                .extracting(MethodologyProblem::path, MethodologyProblem::what)
                .containsExactly(
                        tuple("revision", "is the text '" + "x".repeat(37) + "...', not a number"),
                        tuple("k".repeat(57) + "...", "is not a key that stands here"));
    }

    private static InvalidMethodology refusal(String text, String file) {
        return catchThrowableOfType(InvalidMethodology.class, () -> MethodologyReader.read(text, file));
    }
}
