package org.prongsai.engine.assessment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.prongsai.engine.event.AssessmentCertified;
import org.prongsai.engine.event.AssessmentClosed;
import org.prongsai.engine.event.AssessmentScoped;
import org.prongsai.engine.event.DisclosureItemAssessed;
import org.prongsai.engine.event.PackedAnswers;
import org.prongsai.engine.event.PublishedResultCorrected;
import org.prongsai.engine.event.ResultPublished;
import org.prongsai.engine.event.SampleTargetSet;
import org.prongsai.engine.event.SurveyClosed;
import org.prongsai.engine.event.SurveyOpened;
import org.prongsai.engine.event.SurveyResponseRecorded;
import org.prongsai.engine.fixture.Folds;
import org.prongsai.engine.fixture.ForManySeeds;
import org.prongsai.engine.fixture.FormBuilder;
import org.prongsai.engine.fixture.FormBuilder.Asked;
import org.prongsai.engine.fixture.Pick;
import org.prongsai.engine.fixture.RandomEvents;
import org.prongsai.engine.fixture.RandomForm;
import org.prongsai.engine.fixture.RandomLog;
import org.prongsai.engine.fixture.Scales;
import org.prongsai.engine.id.ResponseId;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.score.ScoreSheets;
import tools.jackson.core.JacksonException;

class AssessmentStateCodecTest {

    @ForManySeeds
    void writesTheBytesThatJacksonWouldWrite(long seed) {
        var pick = Pick.seeded(seed);
        var methodology = RandomForm.of(pick, 2566);
        var log = new RandomLog(methodology, pick);
        var state = Folds.state(methodology, history(log));
        for (var item : methodology.items()) {
            state.apply(new DisclosureItemAssessed(
                    log.assessment(),
                    item.id(),
                    pick.words(),
                    null,
                    pick.maybe(pick::words),
                    pick.maybe(() -> any(pick))));
        }
        state.apply(new DisclosureItemAssessed(log.assessment(), any(pick) + "1", "PASS", null, null, null));

        assertThat(new String(AssessmentStateCodec.encode(state), UTF_8)).isEqualTo(new String(mapped(state), UTF_8));
    }

    /** Every character may be there. */
    private static String any(Pick pick) {
        var text = new StringBuilder("x");
        for (int length = pick.of(1, 1, 2, 40, 5_000); length > 0; length--) {
            int letter = pick.of(pick.between(0, 0x7F), pick.between(0, 0xD7FF), pick.between(0xE000, 0x10FFFF));
            text.appendCodePoint(letter);
        }
        return text.toString();
    }

    private static byte[] mapped(AssessmentState state) {
        var surveys = new TreeMap<String, AssessmentStateCodec.StoredSurvey>();
        state.surveys()
                .forEach((code, survey) -> surveys.put(
                        code.value(),
                        new AssessmentStateCodec.StoredSurvey(
                                survey.isOpen(),
                                survey.population(),
                                survey.minimum(),
                                survey.tally().respondents(),
                                survey.tally().counts())));
        return AssessmentStateCodec.JSON.writeValueAsBytes(new AssessmentStateCodec.StoredState(
                state.id(),
                state.methodology(),
                state.phase(),
                surveys,
                new TreeMap<>(state.verdicts()),
                state.published()));
    }

    @ForManySeeds
    void readsBackWhatItWroteByteByByte(long seed) {
        var pick = Pick.seeded(seed);
        var methodology = RandomForm.of(pick, 2566);
        var state = Folds.state(methodology, history(new RandomLog(methodology, pick)));
        var stored = AssessmentStateCodec.encode(state);
        var restored = AssessmentStateCodec.decode(stored, TallyShapes.of(methodology));

        assertThat(AssessmentStateCodec.encode(restored)).isEqualTo(stored);
        assertThat(ScoreSheets.of(restored, methodology)).isEqualTo(ScoreSheets.of(state, methodology));
    }

    @ForManySeeds
    void aStoredStateAndTheRestOfTheLogMakeWhatTheWholeLogMakes(long seed) {
        var pick = Pick.seeded(seed);
        var methodology = RandomForm.of(pick, 2566);
        var events = history(new RandomLog(methodology, pick));
        int stop = pick.between(0, events.size());
        var half = Folds.state(methodology, events.subList(0, stop));
        var restored = AssessmentStateCodec.decode(AssessmentStateCodec.encode(half), TallyShapes.of(methodology));
        events.subList(stop, events.size()).forEach(restored::apply);

        assertThat(AssessmentStateCodec.encode(restored))
                .isEqualTo(AssessmentStateCodec.encode(Folds.state(methodology, events)));
    }

    @ForManySeeds
    void theOrderInWhichThingsHappenedLeavesNoTraceInTheBytes(long seed) {
        var pick = Pick.seeded(seed);
        var methodology = RandomForm.of(pick, 2566);
        var log = new RandomLog(methodology, pick);
        var openings = log.openings();
        var events = log.events();
        var reordered = new ArrayList<>(pick.shuffled(openings));
        reordered.addAll(pick.shuffled(events.subList(openings.size(), events.size())));

        assertThat(AssessmentStateCodec.encode(Folds.state(methodology, reordered)))
                .isEqualTo(AssessmentStateCodec.encode(Folds.state(methodology, events)));
    }

    @Test
    void writesSortedKeysAndLeavesAbsentFieldsOut() {
        var form = FormBuilder.of(2566)
                .survey("IIT", "1")
                .asking(1, Asked.plain("i1", Scales.YES_IS_BAD))
                .build();
        var id = Folds.assessment(form);
        var survey = new SurveyCode("IIT");
        var response = new ResponseId("4f9k2m7q8r1t6w3z");
        var state = Folds.state(
                form,
                List.of(
                        new SurveyOpened(id, survey, form.ref()),
                        new SampleTargetSet(id, survey, 120, null),
                        new SurveyResponseRecorded(id, survey, response, new PackedAnswers("2"), null),
                        new DisclosureItemAssessed(id, "O2", "PASS", null, null, null)));

        assertThat(new String(AssessmentStateCodec.encode(state), UTF_8))
                .isEqualTo("""
                {"assessmentId":"agency-2566",\
                "methodology":{"hash":"%s","id":"2566","revision":1},"phase":"OPEN",\
                "surveys":{"IIT":{"counts":[0,1],"open":true,"population":120,"respondents":1}},\
                "verdicts":{"O2":{"verdict":"PASS"}}}""".formatted(form.ref().hash()));
    }

    @Test
    void refusesBytesOfAnotherKind() {
        assertThatThrownBy(() -> AssessmentStateCodec.decode(
                        "{\"colour\":\"red\"}".getBytes(UTF_8),
                        TallyShapes.of(FormBuilder.of(2566).build())))
                .isInstanceOf(JacksonException.class);
    }

    /** Answers and verdicts, then what else can happen to an assessment. */
    private static List<AssessmentScoped> history(RandomLog log) {
        var pick = log.pick();
        var id = log.assessment();
        var events = new ArrayList<>(log.events());
        for (var survey : log.methodology().surveys()) {
            if (pick.oneIn(2)) {
                var population = pick.maybe(() -> pick.between(0, 9_000));
                events.add(new SampleTargetSet(id, survey, population, pick.maybe(() -> 30)));
            }
            if (pick.oneIn(2)) {
                events.add(new SurveyClosed(id, survey));
            }
        }
        if (pick.oneIn(2)) {
            events.add(new ResultPublished(id, new RandomEvents(pick).result(), pick.words()));
        }
        if (pick.oneIn(3)) {
            events.add(new PublishedResultCorrected(
                    id, new RandomEvents(pick).result(), pick.words(), pick.words(), null, null));
        }
        if (pick.oneIn(2)) {
            events.add(new AssessmentClosed(id));
            if (pick.oneIn(2)) {
                events.add(new AssessmentCertified(id, null));
            }
        }
        return events;
    }
}
