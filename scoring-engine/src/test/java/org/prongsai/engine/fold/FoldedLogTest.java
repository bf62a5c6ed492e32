package org.prongsai.engine.fold;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.prongsai.engine.assessment.AssessmentStateCodec;
import org.prongsai.engine.assessment.PlanStateCodec;
import org.prongsai.engine.event.EventCatalog;
import org.prongsai.engine.event.EventCodec;
import org.prongsai.engine.fixture.ForManySeeds;
import org.prongsai.engine.fixture.Pick;

/** Folding a log in parts, in any order, gives what folding it event by event gives, to the byte. */
class FoldedLogTest {

    @ForManySeeds
    void givesTheStatesOfTheSequentialFoldHoweverTheLogIsSplit(long seed) {
        var pick = Pick.seeded(seed);
        var log = RandomWholeLog.of(pick);
        var expected = SequentialFold.of(log);

        for (int parts : List.of(1, 2, pick.between(3, 40))) {
            assertSame(FoldedLog.of(ranges(log, parts, pick)), expected, log.size());
        }
        assertSame(FoldedLog.of(scattered(log, pick)), expected, log.size());
    }

    /** Stretch after stretch, each folded on from how the assessments stood. */
    @ForManySeeds
    void goesOnFromHowAnAssessmentStood(long seed) {
        var pick = Pick.seeded(seed);
        var log = RandomWholeLog.of(pick);
        var before = new TreeMap<String, FoldedAssessment>();

        int cut = 0;
        while (cut < log.size()) {
            int end = pick.between(cut + 1, Math.min(log.size(), cut + 1 + log.size() / 3));
            var part = new PartialFold();
            pick.shuffled(log.subList(cut, end)).forEach(event -> event.addTo(part));
            goOn(FoldedLog.of(List.of(part)), before);
            cut = end;
        }

        assertThat(before.values().stream().flatMap(one -> rows(one).stream()))
                .containsExactlyElementsOf(SequentialFold.of(log).rows());
    }

    private static void goOn(FoldedLog stretch, Map<String, FoldedAssessment> before) {
        for (int index = 0; index < stretch.assessments(); index++) {
            var known = before.get(stretch.id(index));
            before.put(
                    stretch.id(index),
                    known == null
                            ? stretch.assessment(index, RandomWholeLog.SHAPES)
                            : stretch.assessment(index, RandomWholeLog.SHAPES, known));
        }
    }

    @ForManySeeds
    void refusesADamagedLogWhereverTheSequentialFoldDoes(long seed) {
        var pick = Pick.seeded(seed);
        for (int round = 0; round < 10; round++) {
            var damaged = RandomWholeLog.damaged(RandomWholeLog.of(pick), pick);
            var expected = SequentialFold.of(damaged);
            var folded = FoldedLog.of(ranges(damaged, pick.between(1, 5), pick));

            assertThat(refused(folded)).as("round %d of seed %d", round, seed).isEqualTo(expected.refused());
        }
    }

    @Test
    void foldsNothing() {
        var folded = FoldedLog.of(List.of());

        assertThat(folded.assessments()).isZero();
        assertThat(folded.count()).isZero();
        assertThat(folded.last()).isZero();
        assertThat(folded.unreadable()).isEmpty();
    }

    @Test
    void tellsTheFirstPositionThatCannotBeRead() {
        var one = new PartialFold();
        var other = new PartialFold();
        var torn = "{\"assess".getBytes(UTF_8);
        int closed = EventCatalog.names().indexOf("AssessmentClosed");
        int recorded = EventCatalog.names().indexOf("SurveyResponseRecorded");
        one.add(9, closed, 1, torn, 0, torn.length);
        one.add(12, -1, 1, torn, 0, torn.length);
        other.add(7, recorded, 2, torn, 0, torn.length);

        assertThat(FoldedLog.of(List.of(one, other)).unreadable()).hasValue(7);
    }

    @Test
    void readsEarlierRevisions() {
        var json = """
                {"assessmentId":"phai-2566","indicator":1,"guideline":"อบรม\\nประชุม","owners":["ปลัด"],"period":"2566"}""".getBytes(UTF_8);
        var part = new PartialFold();
        part.add(3, EventCatalog.names().indexOf("IndicatorGuidelineRecorded"), 1, json, 0, json.length);

        var folded = FoldedLog.of(List.of(part)).assessment(0, RandomWholeLog.SHAPES);

        assertThat(folded.id().value()).isEqualTo("phai-2566");
        assertThat(folded.state()).isNull();
        assertThat(folded.plan())
                .satisfies(
                        plan -> assertThat(plan.value().guidelines().getFirst().guidelines())
                                .containsExactly("อบรม", "ประชุม"));
    }

    @Test
    void isNotMisledByATextThatLooksLikeAnId() {
        var event = """
                {"activityId":"m1","assessmentId":"phai-2566","note":"\\"assessmentId\\":\\"x-2566\\"","status":"DONE"}""".getBytes(UTF_8);
        var part = new PartialFold();
        part.add(3, EventCatalog.names().indexOf("ActivityProgressReported"), 1, event, 0, event.length);

        assertThat(new String(part.name(0), UTF_8)).isEqualTo("phai-2566");
    }

    @Test
    void saysWhichAssessmentIsDamaged() {
        var event = EventCodec.encode(
                EventCodec.decode("AssessmentClosed", 1, "{\"assessmentId\":\"phai-2566\"}".getBytes(UTF_8)));
        var part = new PartialFold();
        part.add(3, EventCatalog.names().indexOf(event.name()), 1, event.json(), 0, event.json().length);

        assertThatThrownBy(() -> FoldedLog.of(List.of(part)).assessment(0, RandomWholeLog.SHAPES))
                .isExactlyInstanceOf(DamagedAssessment.class)
                .hasMessage("the events of assessment phai-2566 do not follow each other: it was never opened");
    }

    private static List<PartialFold> ranges(List<LoggedBytes> log, int count, Pick pick) {
        var cuts = IntStream.concat(
                        IntStream.of(0, log.size()), IntStream.range(1, count).map(_ -> pick.between(0, log.size())))
                .sorted()
                .toArray();
        var parts = new ArrayList<PartialFold>();
        for (int range = 1; range < cuts.length; range++) {
            var part = new PartialFold();
            log.subList(cuts[range - 1], cuts[range]).forEach(event -> event.addTo(part));
            parts.add(part);
        }
        return pick.shuffled(parts);
    }

    private static List<PartialFold> scattered(List<LoggedBytes> log, Pick pick) {
        var parts = List.of(new PartialFold(), new PartialFold(), new PartialFold());
        pick.shuffled(log).forEach(event -> event.addTo(pick.of(parts)));
        return parts;
    }

    private static boolean refused(FoldedLog folded) {
        if (folded.unreadable().isPresent()) {
            return true;
        }
        try {
            for (int index = 0; index < folded.assessments(); index++) {
                folded.assessment(index, RandomWholeLog.SHAPES);
            }
            return false;
        } catch (DamagedAssessment e) {
            return true;
        }
    }

    private static void assertSame(FoldedLog folded, SequentialFold expected, int events) {
        assertThat(folded.unreadable()).isEmpty();
        assertThat(expected.refused()).isFalse();
        assertThat(folded.count()).isEqualTo(events);
        assertThat(folded.last()).isEqualTo(expected.last());
        assertThat(folded.agencies()).isEqualTo(List.copyOf(expected.agencies().values()));
        assertThat(folded.methodologies())
                .isEqualTo(List.copyOf(expected.methodologies().values()));
        assertThat(rows(folded)).isEqualTo(expected.rows());
    }

    private static List<String> rows(FoldedLog folded) {
        var rows = new ArrayList<String>();
        for (int index = 0; index < folded.assessments(); index++) {
            rows.addAll(rows(folded.assessment(index, RandomWholeLog.SHAPES)));
        }
        return rows;
    }

    private static List<String> rows(FoldedAssessment one) {
        var rows = new ArrayList<String>();
        var state = one.state();
        var plan = one.plan();
        if (state != null) {
            rows.add(row(one.id() + "", state.position(), AssessmentStateCodec.encode(state.value())));
        }
        if (plan != null) {
            rows.add(row(one.id() + "/plan", plan.position(), PlanStateCodec.encode(plan.value())));
        }
        return rows;
    }

    static String row(String name, long position, byte[] bytes) {
        return "%s %d %s %s".formatted(name, position, new String(bytes, UTF_8), Arrays.hashCode(bytes));
    }
}
