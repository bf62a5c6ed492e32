package org.prongsai.engine.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.prongsai.engine.event.PackedAnswers;
import org.prongsai.engine.event.SurveyResponseCorrected;
import org.prongsai.engine.fixture.FormBuilder;
import org.prongsai.engine.fixture.FormBuilder.Asked;
import org.prongsai.engine.fixture.Scales;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.ResponseId;
import org.prongsai.engine.id.SurveyCode;

class TallyTest {
    private static final TallyShape SHAPE = TallyShape.ofLevels(4, 2, 6);

    @Test
    void countsLevelsSlotAfterSlot() {
        var tally = tally("426", "4-6", "---");

        assertThat(tally.counts()).containsExactly(0, 0, 0, 2, /* */ 0, 1, /* */ 0, 0, 0, 0, 0, 2);
        assertThat(tally.respondents()).isEqualTo(3);
        assertThat(tally.count(0, 4)).isEqualTo(2);
        assertThat(tally.count(1, 2)).isEqualTo(1);
        assertThat(tally.answered(0)).isEqualTo(2);
        assertThat(tally.answered(1)).isEqualTo(1);
        assertThat(tally).hasToString("3 responses [0, 0, 0, 2, 0, 1, 0, 0, 0, 0, 0, 2]");
    }

    @Test
    void refusesAResponseOfAnotherLength() {
        var tally = tally("426");

        assertThatThrownBy(() -> tally.add(new PackedAnswers("42")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a response to this survey has 3 answer slots, not 2");
        assertThat(tally).isEqualTo(tally("426"));
    }

    @Test
    void refusesALevelThatTheScaleLacksAndCountsNothingOfIt() {
        var tally = tally("426");

        assertThatThrownBy(() -> tally.add(new PackedAnswers("431")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("answer slot 1 has 2 levels; 3 was answered");
        assertThat(tally).isEqualTo(tally("426"));
    }

    @Test
    void refusesACorrectionThatDoesNotFitAsAWhole() {
        var tally = tally("426");
        var correction = new SurveyResponseCorrected(
                AssessmentId.parse("mueang-phai-2566"),
                new SurveyCode("IIT"),
                new ResponseId("4f9k2m7q8r1t6w3z"),
                new PackedAnswers("439"),
                new PackedAnswers("426"),
                "typo");

        assertThatThrownBy(() -> tally.apply(correction)).isInstanceOf(IllegalArgumentException.class);
        assertThat(tally).isEqualTo(tally("426"));
    }

    @Test
    void refusesCountsOfAnotherShape() {
        assertThatThrownBy(() -> Tally.of(SHAPE, 1, new int[11]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a tally of this shape has 12 counts, not 11");
    }

    @Test
    void refusesToCombineTalliesOfDifferentSurveys() {
        var tally = tally("426");
        var other = Tally.empty(TallyShape.ofLevels(6, 2, 4));

        assertThatThrownBy(() -> tally.merge(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("tallies of different surveys cannot be combined");
        assertThatThrownBy(() -> tally.subtract(other)).isInstanceOf(IllegalArgumentException.class);
        assertThat(tally).isEqualTo(tally("426"));
    }

    @Test
    void sharesItsCountsWithNobody() {
        var counts = new int[12];
        var tally = Tally.of(SHAPE, 0, counts);
        var copy = tally.copy();
        counts[0] = 7;
        tally.counts()[1] = 7;
        copy.add(new PackedAnswers("111"));

        assertThat(tally).isEqualTo(Tally.empty(SHAPE));
        assertThat(tally.shape()).isEqualTo(SHAPE);
    }

    @Test
    void differsByRespondentsCountsAndShape() {
        var empty = Tally.empty(SHAPE);

        assertThat(empty).isNotEqualTo(tally("---")).isNotEqualTo(new Object());
        assertThat(tally("---")).isNotEqualTo(tally("1--"));
        assertThat(empty).isNotEqualTo(Tally.empty(TallyShape.ofLevels(6, 4, 2)));
        assertThat(empty.hashCode()).isNotEqualTo(tally("---").hashCode());
        assertThat(tally("1--").hashCode()).isNotEqualTo(tally("---").hashCode());
    }

    @Test
    void takesItsShapeFromTheSlotsOfASurvey() {
        var methodology = FormBuilder.of(2564)
                .survey("IIT", "1")
                .asking(1, Asked.plain("i1", Scales.FOUR_STEPS), Asked.split("i2", Scales.YES_IS_BAD, 2))
                .build();
        var shape = TallyShape.of(methodology.slots(new SurveyCode("IIT")));

        assertThat(shape).isEqualTo(TallyShape.ofLevels(4, 2, 2)).hasSameHashCodeAs(TallyShape.ofLevels(4, 2, 2));
        assertThat(shape.slots()).isEqualTo(3);
        assertThat(shape.levels(1)).isEqualTo(2);
        assertThat(shape.size()).isEqualTo(8);
        assertThat(shape.hashCode()).isNotEqualTo(TallyShape.ofLevels(2, 4, 2).hashCode());
    }

    @Test
    void refusesSlotsWithoutOrWithTooManyLevels() {
        assertThat(TallyShape.ofLevels(1, 9).size()).isEqualTo(10);
        assertThatThrownBy(() -> TallyShape.ofLevels(4, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a slot has 1 to 9 levels");
        assertThatThrownBy(() -> TallyShape.ofLevels(10, 4)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Tally tally(String... answers) {
        var tally = Tally.empty(SHAPE);
        for (var packed : answers) {
            tally.add(new PackedAnswers(packed));
        }
        return tally;
    }
}
