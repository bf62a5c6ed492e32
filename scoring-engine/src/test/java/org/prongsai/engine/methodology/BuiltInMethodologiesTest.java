package org.prongsai.engine.methodology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.id.FiscalYear;
import org.prongsai.engine.id.SurveyCode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class BuiltInMethodologiesTest {

    static Collection<String> years() {
        return BuiltInMethodologies.ids();
    }

    @Test
    void areOneForEachFiscalYear() {
        assertThat(BuiltInMethodologies.ids())
                .containsExactly("2562", "2563", "2564", "2565", "2566", "2567", "2568", "2569");
        assertThat(BuiltInMethodologies.all()).allSatisfy(methodology -> {
            assertThat(methodology.ref().id())
                    .isEqualTo(methodology.fiscalYear().toString());
            assertThat(methodology.ref().revision()).isEqualTo(1);
            assertThat(methodology.decimals()).isEqualTo(2);
            assertThat(methodology.levels().passMin()).isEqualTo(Rational.of(85));
        });
    }

    @Test
    void areReadOnceAndFoundById() {
        assertThat(BuiltInMethodologies.find("2566"))
                .containsSame(BuiltInMethodologies.all().get(4));
        assertThat(built("2566").fiscalYear()).isEqualTo(new FiscalYear(2566));
        assertThat(BuiltInMethodologies.find("2561")).isEmpty();
    }

    @Test
    void areAllFilesOfTheFolder() throws IOException, URISyntaxException {
        var folder = Path.of(
                Objects.requireNonNull(BuiltInMethodologies.class.getResource("/methodology/2562.yaml"), "2562.yaml")
                        .toURI());
        try (Stream<Path> files = Files.list(Objects.requireNonNull(folder.getParent(), "folder"))) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())).filter(name -> name.endsWith(".yaml")))
                    .map(name -> name.substring(0, name.indexOf('.')))
                    .containsExactlyInAnyOrderElementsOf(BuiltInMethodologies.ids());
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2562, IIT:51 EIT:19,          ''
            2563, IIT:51 EIT:19,          9.1:9 9.2:8 9.3:7 9.4:4 9.5:5 10.1:8 10.2:2
            2564, IIT:51 EIT:19,          9.1:9 9.2:8 9.3:7 9.4:4 9.5:5 10.1:8 10.2:2
            2565, IIT:51 EIT:19,          9.1:9 9.2:8 9.3:7 9.4:4 9.5:5 10.1:8 10.2:2
            2566, IIT:51 EIT-1:19 EIT-2:19, 9.1:10 9.2:8 9.3:4 9.4:4 9.5:4 10.1:8 10.2:5
            2567, IIT:15 EIT-1:9 EIT-2:9, 9.1:6 9.2:7 9.3:4 9.4:4 9.5:4 10.1:6 10.2:4
            2568, IIT:15 EIT-1:9 EIT-2:9, 9.1:4 9.2:7 9.3:2 9.4:3 9.5:4 10.1:4 10.2:4
            2569, IIT:15 EIT-1:9 EIT-2:9, 9.1:4 9.2:6 9.3:2 9.4:3 9.5:4 10.1:3 10.2:4
            """)
    void haveTheSlotsAndItemsOfTheirYear(String year, String slots, String items) {
        var methodology = built(year);

        assertThat(methodology.surveys().stream()
                        .map(survey -> survey + ":" + methodology.slots(survey).size()))
                .containsExactly(slots.split(" "));
        assertThat(methodology.indicators().stream()
                        .flatMap(indicator -> indicator.subIndicators().stream())
                        .map(sub -> sub.id() + ":" + sub.items().size()))
                .containsExactly(items.isEmpty() ? new String[0] : items.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"2562, 0", "2563, 43", "2564, 43", "2565, 43", "2566, 43", "2567, 35", "2568, 28", "2569, 26"})
    void haveTheItemsO1AndOnInOrder(String year, int count) {
        assertThat(built(year).items().stream().map(Item::id))
                .containsExactlyElementsOf(Stream.iterate(1, number -> number + 1)
                        .limit(count)
                        .map(number -> "O" + number)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2562, 1.00, 2.00, ''
            2563, 1.00, 2.00, 9.1:0.44 9.2:0.50 9.3:0.57 9.4:1.00 9.5:0.80 10.1:1.25 10.2:5.00
            2564, 1.00, 2.00, 9.1:0.44 9.2:0.50 9.3:0.57 9.4:1.00 9.5:0.80 10.1:1.25 10.2:5.00
            2565, 1.00, 2.00, 9.1:0.44 9.2:0.50 9.3:0.57 9.4:1.00 9.5:0.80 10.1:1.25 10.2:5.00
            2566, 1.00, 2.00, 9.1:0.40 9.2:0.50 9.3:1.00 9.4:1.00 9.5:1.00 10.1:1.25 10.2:2.00
            2567, 2.00, 3.33, 9.1:0.67 9.2:0.57 9.3:1.00 9.4:1.00 9.5:1.00 10.1:1.67 10.2:2.50
            2568, 2.00, 3.33, 9.1:1.00 9.2:0.57 9.3:2.00 9.4:1.33 9.5:1.00 10.1:2.50 10.2:2.50
            2569, 2.00, 3.33, 9.1:1.00 9.2:0.67 9.3:2.00 9.4:1.33 9.5:1.00 10.1:3.33 10.2:2.50
            """)
    void giveEachQuestionAndItemItsPointsOfTheTotal(String year, String internal, String external, String items) {
        var methodology = built(year);

        assertThat(pointsOfQuestions(methodology, "IIT")).containsExactly(internal);
        assertThat(pointsOfQuestions(methodology, "EIT")).containsExactly(external);
        assertThat(pointsOfItems(methodology)).containsExactly(items.isEmpty() ? new String[0] : items.split(" "));
    }

    /** What one indicator is worth, of 100. */
    private static Rational points(Methodology methodology, Indicator indicator) {
        var instrument = methodology.instrument(indicator.instrument()).orElseThrow();
        return instrument
                .weight()
                .times(Rational.of(100, methodology.indicatorsOf(instrument).size()));
    }

    private static Set<String> pointsOfQuestions(Methodology methodology, String instrument) {
        Set<String> points = new HashSet<>();
        for (var indicator : methodology.indicators()) {
            if (indicator.instrument().equals(instrument)) {
                var each = points(methodology, indicator)
                        .dividedBy(Rational.of(indicator.questions().size()));
                points.add(each.rounded(2).toPlainString());
            }
        }
        return points;
    }

    private static List<String> pointsOfItems(Methodology methodology) {
        return methodology.indicators().stream()
                .flatMap(indicator -> indicator.subIndicators().stream().map(sub -> {
                    int shares = indicator.subIndicators().size() * sub.items().size();
                    return sub.id() + ":"
                            + points(methodology, indicator)
                                    .dividedBy(Rational.of(shares))
                                    .rounded(2);
                }))
                .toList();
    }

    @Test
    void turnTheScaleOfI9AndOfI11_2Around() {
        var slots = new LinkedHashMap<String, List<Rational>>();
        built("2564")
                .slots(new SurveyCode("IIT"))
                .forEach(slot -> slots.put(
                        slot.id(),
                        Stream.iterate(1, level -> level + 1)
                                .limit(slot.scale().levels())
                                .map(slot::value)
                                .toList()));

        assertThat(slots)
                .containsEntry("i7", values(0, 33, 67, 100))
                .containsEntry("i9", values(100, 67, 33, 0))
                .containsEntry("i11.1", values(0, 33, 67, 100))
                .containsEntry("i11.2", values(100, 67, 33, 0))
                .containsEntry("i5.2", values(0, 100))
                .containsEntry("i26.1", values(100, 0));
        assertThat(slots.keySet())
                .startsWith("i1.1", "i1.2", "i2", "i3.1")
                .endsWith("i29", "i30.1", "i30.2", "i30.3", "i30.4");
    }

    private static List<Rational> values(int... values) {
        return Arrays.stream(values).mapToObj(Rational::of).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "2562, iit-30, eit-15, oit-48-2562", "2563, iit-30, eit-15, oit-43-2563", "2564, iit-30, eit-15, oit-43-2563",
        "2565, iit-30, eit-15, oit-43-2563", "2566, iit-30, eit-15, oit-43-2566", "2567, iit-15, eit-9, oit-35-2567",
        "2568, iit-15, eit-9, oit-28-2568", "2569, iit-15, eit-9, oit-26-2569"
    })
    void nameTheirForms(String year, String internal, String external, String disclosure) {
        assertThat(built(year).instruments().stream().map(Instrument::form))
                .containsExactly(internal, external, disclosure);
    }

    @ParameterizedTest
    @MethodSource("years")
    void describeOnlySourcesThatTheyReferTo(String year) {
        var methodology = built(year);
        var document = JsonMapper.builder().build().readTree(methodology.document());
        var defined = document.get("sources").propertyNames();
        var rest = ((ObjectNode) document).without("sources").toString();

        assertThat(defined).allSatisfy(id -> assertThat(rest).containsPattern("\\b" + id + "\\b"));
    }

    @ParameterizedTest
    @MethodSource("years")
    void areNoSurerThanTheirWeakestPart(String year) {
        var methodology = built(year);
        var parts = Stream.of(
                        methodology.scales().stream().map(Scale::provenance),
                        methodology.instruments().stream().map(Instrument::provenance),
                        methodology.instruments().stream().map(Instrument::formProvenance),
                        methodology.indicators().stream().map(Indicator::provenance),
                        Stream.of(methodology.levels().provenance()))
                .flatMap(part -> part.map(Provenance::confidence));

        assertThat(methodology.provenance().confidence())
                .isEqualTo(parts.max(Comparator.naturalOrder()).orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("years")
    void haveQuestionsAndItemsThatAreNoSurerThanTheirForm(String year) {
        var methodology = built(year);
        Map<String, Confidence> forms = new LinkedHashMap<>();
        methodology
                .instruments()
                .forEach(it -> forms.put(it.code(), it.formProvenance().confidence()));

        assertThat(methodology.indicators()).allSatisfy(indicator -> {
            var form = forms.get(indicator.instrument());
            assertThat(indicator.questions())
                    .allMatch(it -> it.provenance().confidence().compareTo(form) >= 0);
            assertThat(indicator.subIndicators())
                    .flatExtracting(SubIndicator::items)
                    .allMatch(it -> it.provenance().confidence().compareTo(form) >= 0);
        });
    }

    private static Methodology built(String year) {
        return BuiltInMethodologies.find(year).orElseThrow();
    }
}
