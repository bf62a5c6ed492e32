package org.prongsai.engine.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.prongsai.engine.event.ResponseEvent;
import org.prongsai.engine.event.SurveyResponseCorrected;
import org.prongsai.engine.event.SurveyResponseRecorded;
import org.prongsai.engine.event.SurveyResponseWithdrawn;
import org.prongsai.engine.fixture.ForManySeeds;
import org.prongsai.engine.fixture.Pick;
import org.prongsai.engine.fixture.RandomForm;
import org.prongsai.engine.fixture.RandomLog;
import org.prongsai.engine.id.SurveyCode;

/** Tallies are a commutative group: folds may be reordered, split and undone. */
class TallyPropertiesTest {
    private static final SurveyCode IIT = new SurveyCode("IIT");

    /** Some respondents' histories under a form of arbitrary shape. */
    private record Case(Pick pick, RandomLog log, TallyShape shape, List<ResponseEvent> events) {
        static Case of(long seed) {
            var pick = Pick.seeded(seed);
            var methodology = RandomForm.of(pick, 2566);
            var log = new RandomLog(methodology, pick);
            return new Case(pick, log, TallyShape.of(methodology.slots(IIT)), log.responses(IIT, pick.between(0, 30)));
        }

        Tally fold(List<? extends ResponseEvent> folded) {
            var tally = Tally.empty(shape);
            folded.forEach(tally::apply);
            return tally;
        }

        Tally folded() {
            return fold(events);
        }

        Tally another() {
            return fold(log.responses(IIT, pick.between(0, 10)));
        }
    }

    @ForManySeeds
    void orderDoesNotMatter(long seed) {
        var some = Case.of(seed);

        assertThat(some.fold(some.pick().shuffled(some.events()))).isEqualTo(some.folded());
    }

    @ForManySeeds
    void splittingAndMergingDoesNotMatter(long seed) {
        var some = Case.of(seed);
        int parts = some.pick().between(1, 4);
        var tallies =
                Stream.generate(() -> Tally.empty(some.shape())).limit(parts).toList();
        some.events().forEach(event -> some.pick().of(tallies).apply(event));
        var merged = Tally.empty(some.shape());
        some.pick().shuffled(tallies).forEach(merged::merge);

        assertThat(merged).isEqualTo(some.folded());
    }

    @ForManySeeds
    void countsWhatHoldsAtTheEnd(long seed) {
        var some = Case.of(seed);
        var holding = new LinkedHashMap<Object, String>();
        some.events().forEach(event -> {
            switch (event) {
                case SurveyResponseRecorded recorded ->
                    holding.put(recorded.responseId(), recorded.answers().value());
                case SurveyResponseCorrected corrected ->
                    holding.put(corrected.responseId(), corrected.answers().value());
                case SurveyResponseWithdrawn withdrawn -> holding.remove(withdrawn.responseId());
            }
        });
        var tally = some.folded();

        assertThat(tally.respondents()).isEqualTo(holding.size());
        for (int slot = 0; slot < some.shape().slots(); slot++) {
            int at = slot;
            for (int level = 1; level <= some.shape().levels(slot); level++) {
                char digit = (char) ('0' + level);
                assertThat((long) tally.count(slot, level))
                        .isEqualTo(holding.values().stream()
                                .filter(answers -> answers.charAt(at) == digit)
                                .count());
            }
            assertThat((long) tally.answered(slot))
                    .isEqualTo(holding.values().stream()
                            .filter(answers -> answers.charAt(at) != '-')
                            .count());
        }
    }

    @ForManySeeds
    void recordingAndWithdrawingIsNothing(long seed) {
        var some = Case.of(seed);
        var answers = some.log().answers(IIT);
        var recorded = some.log().recorded(IIT, "once", answers);
        var withdrawn =
                new SurveyResponseWithdrawn(recorded.assessmentId(), IIT, recorded.responseId(), answers, "by mistake");
        var events = new ArrayList<>(some.events());
        events.add(recorded);
        events.add(withdrawn);

        assertThat(some.fold(events)).isEqualTo(some.folded());
        assertThat(some.fold(List.of(recorded, withdrawn))).isEqualTo(Tally.empty(some.shape()));
    }

    @ForManySeeds
    void correctingIsWithdrawingAndRecording(long seed) {
        var some = Case.of(seed);
        var before = some.log().answers(IIT);
        var after = some.log().answers(IIT);
        var recorded = some.log().recorded(IIT, "once", before);
        var id = recorded.responseId();
        var corrected = new SurveyResponseCorrected(recorded.assessmentId(), IIT, id, after, before, "typo");
        var withdrawn = new SurveyResponseWithdrawn(recorded.assessmentId(), IIT, id, before, "typo");
        var recordedAgain = some.log().recorded(IIT, "once", after);

        assertThat(some.fold(List.of(recorded, corrected)))
                .isEqualTo(some.fold(List.of(recorded, withdrawn, recordedAgain)))
                .isEqualTo(some.fold(List.of(recordedAgain)));
    }

    @ForManySeeds
    void subtractingUndoesMerging(long seed) {
        var some = Case.of(seed);
        var tally = some.folded();
        var other = some.another();
        tally.merge(other);
        tally.subtract(other);

        assertThat(tally).isEqualTo(some.folded());
        tally.subtract(some.folded());
        assertThat(tally).isEqualTo(Tally.empty(some.shape()));
    }

    @ForManySeeds
    void mergingIsCommutativeAndAssociative(long seed) {
        var some = Case.of(seed);
        var a = some.folded();
        var b = some.another();
        var c = some.another();

        assertThat(merged(a, b)).isEqualTo(merged(b, a));
        assertThat(merged(merged(a, b), c)).isEqualTo(merged(a, merged(b, c)));
        assertThat(merged(a, Tally.empty(some.shape()))).isEqualTo(a);
    }

    @ForManySeeds
    void storedCountsMakeTheSameTally(long seed) {
        var some = Case.of(seed);
        var tally = some.folded();
        var restored = Tally.of(some.shape(), tally.respondents(), tally.counts());

        assertThat(restored).isEqualTo(tally).hasSameHashCodeAs(tally);
        assertThat(restored.counts()).isEqualTo(tally.counts());
    }

    private static Tally merged(Tally one, Tally other) {
        var merged = one.copy();
        merged.merge(other);
        return merged;
    }
}
