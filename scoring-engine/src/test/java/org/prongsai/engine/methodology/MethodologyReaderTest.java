package org.prongsai.engine.methodology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.id.FiscalYear;
import org.prongsai.engine.id.MethodologyRef;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.methodology.SampleRule.AtLeast;
import org.prongsai.engine.methodology.SampleRule.Group;
import org.prongsai.engine.methodology.SampleRule.PerGroup;
import org.prongsai.engine.methodology.SampleRule.Share;
import tools.jackson.databind.json.JsonMapper;

class MethodologyReaderTest {
    private static final SurveyCode FIRST = new SurveyCode("IIT-1");
    private static final SurveyCode SECOND = new SurveyCode("IIT-2");
    private static final Scale DEGREE = new Scale(
            "degree",
            List.of(
                    new Scale.Option(1, "1", new Label("น้อย", "little"), Rational.ZERO),
                    new Scale.Option(2, "2", new Label("กลาง", "medium"), Rational.of(1, 3)),
                    new Scale.Option(3, "3", new Label("มาก", "much"), Rational.of(100))),
            new Provenance(Confidence.ONE_SOURCE, List.of("S1"), null));
    private static final Scale VERDICT = new Scale(
            "verdict",
            List.of(
                    new Scale.Option(1, "FAIL", new Label("ไม่ผ่าน", "failed"), Rational.ZERO),
                    new Scale.Option(2, "PASS", new Label("ผ่าน", "passed"), Rational.of(100))),
            sure(Confidence.INFERRED));

    @Test
    void readsEveryPart() {
        var read = SmallFile.methodology();

        assertThat(read)
                .isEqualTo(new Methodology(
                        new MethodologyRef("small-2566", 3, CanonicalJson.sha256(read.document())),
                        new FiscalYear(2566),
                        new Label("ตัวอย่าง", "Sample"),
                        List.of(
                                new Source("S1", "A manual", "https://example.org/manual"),
                                new Source("S2", "A report", "seen as a copy")),
                        List.of(DEGREE, VERDICT),
                        List.of(internal(), disclosure()),
                        List.of(duty(), basic(), prevention()),
                        levels(),
                        samples(),
                        2,
                        new Provenance(Confidence.UNSOURCED, List.of("S1", "S2"), "For tests."),
                        read.document()));
    }

    private static Instrument internal() {
        return new Instrument(
                "IIT",
                new Label("ภายใน", "Internal"),
                Rational.of(3, 5),
                "iit-3",
                List.of(
                        new SurveyPart(
                                FIRST, Rational.of(2, 3), new Label("บุคลากร", "staff"), sure(Confidence.INFERRED)),
                        new SurveyPart(
                                SECOND,
                                Rational.of(1, 3),
                                new Label("ลูกจ้าง", "contractors"),
                                sure(Confidence.INFERRED))),
                new Provenance(Confidence.CONFIRMED, List.of("S1", "S2"), null),
                new Provenance(Confidence.UNSOURCED, List.of(), "Made up."));
    }

    private static Instrument disclosure() {
        return new Instrument(
                "OIT",
                new Label("เปิดเผยข้อมูล", "Disclosure"),
                Rational.of(2, 5),
                "oit-2",
                List.of(),
                sure(Confidence.UNKNOWN),
                new Provenance(Confidence.ONE_SOURCE, List.of("S2"), null));
    }

    private static Indicator duty() {
        var mixed = new Provenance(Confidence.INFERRED, List.of(), "Mixed.");
        var time = new Label("เวลา", "time");
        var bribes = new Label("สินบน", "bribes");
        var one = sure(Confidence.ONE_SOURCE);
        var inferred = sure(Confidence.INFERRED);
        return new Indicator(
                1,
                new Label("หน้าที่", "Duty"),
                "IIT",
                List.of(
                        new Question("i1", time, List.of(new Slot("i1", 0, time, DEGREE, false, one)), one),
                        new Question(
                                "i2", bribes, List.of(new Slot("i2", 1, bribes, DEGREE, true, inferred)), inferred),
                        new Question(
                                "i3",
                                new Label("จัดซื้อ", "procurement"),
                                List.of(
                                        new Slot("i3.1", 2, new Label("โปร่งใส", "open"), DEGREE, false, mixed),
                                        new Slot(
                                                "i3.2",
                                                3,
                                                new Label("เอื้อ", "favours"),
                                                DEGREE,
                                                true,
                                                new Provenance(Confidence.UNSOURCED, List.of("S2"), null)),
                                        new Slot("i3.3", 4, new Label("มีผล", "result"), VERDICT, false, mixed)),
                                mixed)),
                List.of(),
                new Provenance(Confidence.CONFIRMED, List.of("S1"), null));
    }

    private static Indicator basic() {
        return new Indicator(
                2,
                new Label("เปิดเผย", "Disclosure"),
                "OIT",
                List.of(),
                List.of(new SubIndicator(
                        "2.1",
                        new Label("พื้นฐาน", "Basic"),
                        List.of(
                                new Item("O1", new Label("โครงสร้าง", "structure"), VERDICT, sure(Confidence.INFERRED)),
                                new Item("O2", new Label("มาตรการ", "measures"), VERDICT, sure(Confidence.UNSOURCED))),
                        sure(Confidence.INFERRED))),
                sure(Confidence.INFERRED));
    }

    private static Indicator prevention() {
        return new Indicator(
                3,
                new Label("ป้องกัน", "Prevention"),
                "OIT",
                List.of(),
                List.of(),
                new Provenance(Confidence.UNKNOWN, List.of(), "Its items are not known."));
    }

    private static LevelScheme levels() {
        return new LevelScheme(
                "two",
                List.of(
                        new LevelScheme.Rule(
                                "ดีมาก", new Label("ดีมาก", "very good"), Rational.of(90), Rational.of(161, 2)),
                        new LevelScheme.Rule("ดี", new Label("ดี", "good"), Rational.of(90), null),
                        new LevelScheme.Rule("พอใช้", new Label("พอใช้", "fair"), Rational.ZERO, null)),
                false,
                Rational.of(50),
                new Provenance(Confidence.ONE_SOURCE, List.of("S1"), null));
    }

    private static List<SampleRule> samples() {
        return List.of(
                new Share(
                        FIRST,
                        30,
                        Rational.of(1, 10),
                        400,
                        List.of(new AtLeast(4000, 400)),
                        new Provenance(Confidence.ONE_SOURCE, List.of("S1"), null)),
                new PerGroup(
                        SECOND,
                        List.of(new Group(new Label("เล็ก", "small"), 30), new Group(new Label("ใหญ่", "large"), 70)),
                        sure(Confidence.INFERRED)));
    }

    private static Provenance sure(Confidence confidence) {
        return new Provenance(confidence, List.of(), null);
    }

    static Collection<String> years() {
        return BuiltInMethodologies.ids();
    }

    @ParameterizedTest
    @MethodSource("years")
    void readsTheCanonicalDocumentOfEveryYearAsAnEqualMethodology(String year) {
        var methodology = BuiltInMethodologies.find(year).orElseThrow();

        assertThat(MethodologyReader.read(methodology.document(), "document.json"))
                .isEqualTo(methodology);
    }

    @Test
    void readsTheCanonicalDocumentOfAllItKnowsAsAnEqualMethodology() {
        var methodology = SmallFile.methodology();

        assertThat(MethodologyReader.read(methodology.document(), "document.json"))
                .isEqualTo(methodology);
    }

    @Test
    void writesTheCanonicalDocumentWithSortedKeysAndExactNumbers() {
        var numbers = SmallFile.with("share: 0.1", "share: 0.10")
                .replace("total_min: 90}", "total_min: 90.00}")
                .replace("en: little, value: 0", "en: little, value: -0.0");

        assertThat(MethodologyReader.read(numbers, "x.yaml").document())
                .isEqualTo(SmallFile.methodology().document())
                .startsWith("{\"aggregation\":{\"confidence\":\"inferred\",\"id\":\"mean-of-means\",\"steps\":[{")
                .contains("\"share\":0.1,", "\"each_instrument_min\":80.5,", "\"value\":\"1/3\"", "\"weight\":0.6}")
                .endsWith("\"title_en\":\"Sample\",\"title_th\":\"ตัวอย่าง\"}");
    }

    @Test
    void hashesWhatTheFileSaysNotHowItIsLaidOut() {
        var hash = SmallFile.methodology().ref().hash();
        var json = JsonMapper.builder().build();
        var indented = json.writerWithDefaultPrettyPrinter()
                .writeValueAsString(json.readTree(SmallFile.methodology().document()));

        assertThat(MethodologyReader.read(indented, "x.json").ref().hash()).isEqualTo(hash);
        assertThat(MethodologyReader.read("\uFEFF" + SmallFile.TEXT.replace("\n", "\r\n"), "x.yaml")
                        .ref()
                        .hash())
                .isEqualTo(hash);
        assertThat(MethodologyReader.read(relaidOut(), "x.yaml").ref().hash()).isEqualTo(hash);
    }

    /** Comments, other quotes, other line breaks, and the top-level keys in reverse order. */
    private static String relaidOut() {
        var text = SmallFile.with("title_en: Sample", "title_en: >-\n\n  Sample\n")
                .replace("note: For tests.", "note: 'For\n  tests.'   # Folded.")
                .replace("confidence: inferred", "\"confidence\":  \"inferred\"");
        var blocks = new ArrayList<>(List.of(text.split("(?m)^(?=[a-z])", -1)));
        Collections.reverse(blocks);
        return blocks.stream().map(block -> "# A comment.\n" + block).collect(Collectors.joining("\n"));
    }

    @Test
    void hashesEveryChangeOfWhatTheFileSays() {
        var hash = SmallFile.methodology().ref().hash();
        var changes = Map.of(
                "revision: 3", "revision: 4",
                "note: For tests.", "note: For  tests.",
                "cap: 400", "cap: 401",
                "when_en: Aug", "when_en: Sep",
                "    sources: [S1, S2]", "    sources: [S2, S1]");

        changes.forEach((piece, replacement) -> assertThat(
                        MethodologyReader.read(SmallFile.with(piece, replacement), "x.yaml")
                                .ref()
                                .hash())
                .as(replacement)
                .isNotEqualTo(hash));
    }

    @Test
    void takesUnorderedScalesWhenTheyAreDeclared() {
        var declared = SmallFile.with("en: little, value: 0", "en: little, value: 50")
                .replace("  degree:\n", "  degree:\n    unordered: true\n");

        assertThat(MethodologyReader.read(declared, "x.yaml")
                        .scales()
                        .getFirst()
                        .value(1, false))
                .isEqualTo(Rational.of(50));
    }

    @Test
    void keepsQuotesBackslashesAndLineBreaksOfTexts() {
        var text = "He said \"ok\" \\ twice\nand left 😀";
        var file = SmallFile.with("note: For tests.", "note: \"He said \\\"ok\\\" \\\\ twice\\nand left 😀\"");

        var read = MethodologyReader.read(file, "x.yaml");

        assertThat(read.provenance().note()).isEqualTo(text);
        assertThat(read.document()).contains("\"note\":\"He said \\\"ok\\\" \\\\ twice\\nand left 😀\"");
        assertThat(MethodologyReader.read(read.document(), "x.json")).isEqualTo(read);
    }
}
