package org.prongsai.engine.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.engine.id.ActivityId;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.ResponseId;
import org.prongsai.engine.id.SurveyCode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An event checks its own shape: whatever is stored can be relied on. */
class EventShapeTest {
    private static final AssessmentId ID = AssessmentId.parse("mueang-phai-2566");
    private static final SurveyCode IIT = new SurveyCode("IIT");

    @ParameterizedTest(name = "{0} with an empty {1}")
    @MethodSource("texts")
    void refusesEmptyTexts(String example, String field) {
        var json = json(example);
        json.put(field, " ");

        assertRefusedAs(() -> read(example, json), field + " is empty");
    }

    @ParameterizedTest(name = "{0} with an empty point in {1}")
    @MethodSource("lists")
    void refusesEmptyPointsInLists(String example, String field) {
        var json = json(example);
        json.withArray(field).add("");

        assertRefusedAs(() -> read(example, json), field + " is empty");
    }

    static Stream<Arguments> texts() {
        return fields(String.class);
    }

    /** Lists of texts: what is in others checks itself. */
    static Stream<Arguments> lists() {
        return fields(List.class).filter(field -> !field.get()[1].equals("evidence"));
    }

    /** Fields of one type, of the current revision of every event. */
    private static Stream<Arguments> fields(Class<?> type) {
        return EventCatalog.names().stream().flatMap(name -> {
            var entry = EventCatalog.entry(name);
            return Stream.of(entry.type().getRecordComponents())
                    .filter(component -> component.getType() == type)
                    .map(component -> Arguments.of(name + "-" + entry.revision(), component.getName()));
        });
    }

    @Test
    void countsNumbersFromOne() {
        assertRefused(() -> plan(0, "ก", List.of()), "number starts at 1, not 0");
        assertThat(plan(1, "ก", List.of()).number()).isEqualTo(1);
        assertRefused(() -> guideline(0), "indicator numbers start at 1, not at 0");
        assertThat(guideline(1).indicator()).isEqualTo(1);
    }

    @Test
    void checksThePlanOfAMeasureToo() {
        var withoutIndicators = json("ActivityRecorded-2");
        ((ObjectNode) withoutIndicators.get("plan")).remove("indicators");

        assertRefusedAs(() -> read("ActivityRecorded-2", withoutIndicators), "indicators is missing");
        assertRefused(() -> plan(1, "", List.of()), "title is empty");
        assertRefused(() -> plan(1, "ก", List.of("")), "method is empty");
        assertRefused(() -> new ActivityPlan(1, "ก", List.of(), "", List.of(), new TreeSet<>()), "period is empty");
        assertRefused(
                () -> new ActivityPlan(1, "ก", List.of(), "2566", List.of(""), new TreeSet<>()), "owners is empty");
    }

    @Test
    void setsDaysForStepsThatThereAre() {
        var day = LocalDate.of(2023, 3, 31);

        assertRefused(() -> plan(Map.of(0, day), List.of()), "stepsDue starts at 1, not 0");
        assertRefused(() -> plan(Map.of(2, day), List.of()), "stepsDue speaks of step 2 of 1");
        assertThat(plan(Map.of(1, day), List.of()).stepsDue()).isEqualTo(Map.of(1, day));
        assertRefused(
                () -> new ActivityProgressReported(
                        ID, new ActivityId("m1"), ProgressStatus.DONE, null, List.of(), new TreeSet<>(List.of(0))),
                "stepsDone starts at 1, not 0");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"indicator:4", "i5", "question:", "question:e1@EIT-1", "item:O 12", "item:a:b", ""})
    void answersToQuestionsAndItemsOnly(String figure) {
        assertRefused(() -> plan(Map.of(), List.of(figure)), "figures are like question:i5 or item:O12, not " + figure);
        assertThat(plan(Map.of(), List.of("question:i5", "item:O12")).figures())
                .containsExactly("item:O12", "question:i5");
    }

    @Test
    void showsEvidenceByItsAddress() {
        assertRefused(() -> new Evidence(" ", null), "url is empty");
        assertRefused(() -> new Evidence("https://example.org", ""), "note is empty");
    }

    @Test
    void countsSamplesFromZero() {
        assertThat(new SampleTargetSet(ID, IIT, 0, 0).population()).isZero();
        assertRefused(() -> new SampleTargetSet(ID, IIT, -1, null), "a sample is counted from 0 up");
        assertRefused(() -> new SampleTargetSet(ID, IIT, 0, -1), "a sample is counted from 0 up");
    }

    @Test
    void correctsAResponseSlotForSlot() {
        var response = new ResponseId("4f9k2m7q8r1t6w3z");

        assertRefused(
                () -> new SurveyResponseCorrected(
                        ID, IIT, response, new PackedAnswers("11"), new PackedAnswers("111"), "typo"),
                "a correction has as many answer slots as what it corrects");
    }

    @Test
    void isNotChangedThroughTheListsItWasMadeFrom() {
        var steps = new ArrayList<>(List.of("one"));
        var indicators = new TreeSet<>(List.of(3));
        var plan = new ActivityPlan(1, "ก", steps, "2566", steps, indicators);
        var outcome = new ActivityOutcomeRecorded(ID, new ActivityId("m1"), steps, steps);
        steps.add("two");
        indicators.add(4);

        assertThat(plan.method()).containsExactly("one");
        assertThat(plan.owners()).containsExactly("one");
        assertThat(plan.indicators()).containsExactly(3);
        assertThat(outcome.summary()).containsExactly("one");
        assertThatThrownBy(() -> plan.indicators().add(5)).isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"0", "100", "100.00", "1E+2", "87.52", "0.00000000000000000001"})
    void announcesScoresFromZeroToOneHundred(String score) {
        assertThat(result(score, scored("IIT", score)).total()).isEqualTo(new BigDecimal(score));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "-0.01, 'is -0.01, not between 0 and 100'",
        "100.01, 'is 100.01, not between 0 and 100'",
        "1E+20, 'is 100000000000000000000, not between 0 and 100'",
        "1E+999999999, has more than 20 decimals or zeros",
        "0E-21, has more than 20 decimals or zeros"
    })
    void refusesScoresOutOfRangeAndNamesThem(String score, String why) {
        assertRefused(() -> result(score, scored("IIT", "1")), "total " + why);
        assertRefused(() -> result(null, scored("IIT", score)), "instruments.IIT " + why);
    }

    @Test
    void leavesOutWhatWasNotAnnounced() {
        var scores = scored("OIT", "10");
        scores.put("IIT", null);
        var result = new PublishedResult(null, null, scores, new TreeMap<>(), new TreeMap<>());

        assertThat(result.instruments()).isEqualTo(scored("OIT", "10"));
        assertThatThrownBy(() -> result.instruments().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void readsAResultOfWhichNothingIsStoredAsEmpty() {
        var json = json("ResultPublished-1");
        json.putObject("result");

        assertThat(((ResultPublished) read("ResultPublished-1", json)).result())
                .isEqualTo(new PublishedResult(null, null, new TreeMap<>(), new TreeMap<>(), new TreeMap<>()));
    }

    @Test
    void refusesALevelWithoutAName() {
        assertRefused(
                () -> new PublishedResult(null, " ", new TreeMap<>(), new TreeMap<>(), new TreeMap<>()),
                "level is empty");
    }

    @Test
    void isEmptyOnlyWhereNothingAtAllWasAnnounced() {
        var none = new TreeMap<String, BigDecimal>();
        var noIndicator = new TreeMap<Integer, BigDecimal>();

        assertThat(new PublishedResult(null, null, none, noIndicator, none).isEmpty())
                .isTrue();
        assertThat(result("1", none).isEmpty()).isFalse();
        assertThat(result(null, scored("IIT", "1")).isEmpty()).isFalse();
        assertThat(new PublishedResult(null, "A", none, noIndicator, none).isEmpty())
                .isFalse();
        assertThat(new PublishedResult(null, null, none, new TreeMap<>(Map.of(1, BigDecimal.ONE)), none).isEmpty())
                .isFalse();
        assertThat(new PublishedResult(null, null, none, noIndicator, scored("O1", "1")).isEmpty())
                .isFalse();
    }

    private static SortedMap<String, BigDecimal> scored(String key, String score) {
        return new TreeMap<>(Map.of(key, new BigDecimal(score)));
    }

    private static PublishedResult result(@Nullable String total, SortedMap<String, BigDecimal> instruments) {
        return new PublishedResult(
                total == null ? null : new BigDecimal(total), null, instruments, new TreeMap<>(), new TreeMap<>());
    }

    private static ActivityPlan plan(int number, String title, List<String> method) {
        return new ActivityPlan(number, title, method, "2566", List.of(), new TreeSet<>());
    }

    private static ActivityPlan plan(Map<Integer, LocalDate> stepsDue, List<String> figures) {
        return new ActivityPlan(
                1,
                "ก",
                List.of("ขั้นตอน"),
                "2566",
                List.of(),
                new TreeSet<>(),
                null,
                new TreeMap<>(stepsDue),
                new TreeSet<>(figures));
    }

    private static IndicatorGuidelineRecorded guideline(int indicator) {
        return new IndicatorGuidelineRecorded(ID, indicator, List.of(), List.of(), "2566", List.of(), null);
    }

    private static ObjectNode json(String example) {
        var event = Objects.requireNonNull(StoredExamples.all().get(example));
        return (ObjectNode)
                JsonMapper.shared().readTree(EventCodec.encode(event).json());
    }

    private static Event read(String example, ObjectNode json) {
        int dash = example.indexOf('-');
        return EventCodec.decode(
                example.substring(0, dash),
                Integer.parseInt(example.substring(dash + 1)),
                JsonMapper.shared().writeValueAsBytes(json));
    }

    private static void assertRefused(ThrowingCallable made, String message) {
        assertThatThrownBy(made).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    private static void assertRefusedAs(ThrowingCallable read, String message) {
        assertThatThrownBy(read).isInstanceOf(UnreadableEvent.class).hasMessageContaining(message);
    }
}
