package org.prongsai.engine.tape;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.prongsai.engine.assessment.AssessmentState;
import org.prongsai.engine.assessment.AssessmentStateCodec;
import org.prongsai.engine.assessment.TallyShapes;
import org.prongsai.engine.event.AssessmentCertified;
import org.prongsai.engine.event.AssessmentClosed;
import org.prongsai.engine.event.AssessmentOpened;
import org.prongsai.engine.event.AssessmentScoped;
import org.prongsai.engine.event.DisclosureItemAssessed;
import org.prongsai.engine.event.PackedAnswers;
import org.prongsai.engine.event.PublishedResultCorrected;
import org.prongsai.engine.event.ResultPublished;
import org.prongsai.engine.event.SampleTargetSet;
import org.prongsai.engine.event.SurveyClosed;
import org.prongsai.engine.event.SurveyOpened;
import org.prongsai.engine.event.SurveyResponseCorrected;
import org.prongsai.engine.event.SurveyResponseRecorded;
import org.prongsai.engine.event.SurveyResponseWithdrawn;
import org.prongsai.engine.fixture.Pick;
import org.prongsai.engine.fixture.RandomEvents;
import org.prongsai.engine.fixture.RandomForm;
import org.prongsai.engine.fixture.RandomLog;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.ResponseId;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.methodology.Methodology;

/** A year of a few assessments under a form of arbitrary shape, with gaps between positions: the same for the same seed. */
record History(Methodology methodology, List<At> events) {
    record At(long position, AssessmentScoped event) {}

    static History of(Pick pick, int assessments) {
        var methodology = RandomForm.of(pick, 2567);
        var stories = new ArrayList<List<AssessmentScoped>>();
        for (int number = 0; number < assessments; number++) {
            stories.add(new Story(methodology, pick, AssessmentId.parse("agency-%d-2567".formatted(number))).tell());
        }
        var events = new ArrayList<At>();
        long position = pick.between(0, 1000);
        while (!stories.isEmpty()) {
            var story = pick.of(stories);
            position += pick.oneIn(3) ? pick.between(1, 50) : 1;
            events.add(new At(position, story.removeFirst()));
            stories.removeIf(List::isEmpty);
        }
        return new History(methodology, events);
    }

    long first() {
        return events.getFirst().position();
    }

    long last() {
        return events.getLast().position();
    }

    /** The bytes of every assessment's state as of a position, folded event by event. */
    TreeMap<String, String> states(long upTo) {
        var shapes = TallyShapes.of(methodology);
        var states = new TreeMap<String, AssessmentState>();
        for (var at : events) {
            if (at.position() > upTo) {
                break;
            }
            var name = at.event().assessmentId().value();
            if (at.event() instanceof AssessmentOpened opened) {
                states.put(name, AssessmentState.opened(opened, shapes));
            } else {
                states.get(name).apply(at.event());
            }
        }
        var bytes = new TreeMap<String, String>();
        states.forEach((name, state) -> bytes.put(name, new String(AssessmentStateCodec.encode(state))));
        return bytes;
    }

    private record Story(Methodology methodology, Pick pick, AssessmentId id, List<AssessmentScoped> events) {
        Story(Methodology methodology, Pick pick, AssessmentId id) {
            this(methodology, pick, id, new ArrayList<>());
        }

        List<AssessmentScoped> tell() {
            events.add(new AssessmentOpened(id, methodology.ref()));
            for (var survey : methodology.surveys()) {
                if (!pick.oneIn(6)) {
                    survey(survey);
                }
            }
            for (var item : methodology.items()) {
                for (int times = pick.of(0, 1, 1, 2); times > 0; times--) {
                    events.add(new DisclosureItemAssessed(
                            id,
                            item.id(),
                            pick.of(item.scale().options()).code(),
                            null,
                            pick.maybe(pick::words),
                            pick.maybe(pick::words)));
                }
            }
            published();
            if (pick.oneIn(2)) {
                events.add(new AssessmentClosed(id));
                if (pick.oneIn(2)) {
                    events.add(new AssessmentCertified(id, null));
                }
            }
            return events;
        }

        private void survey(SurveyCode survey) {
            events.add(new SurveyOpened(id, survey, methodology.ref()));
            if (pick.oneIn(2)) {
                events.add(new SampleTargetSet(
                        id, survey, pick.maybe(() -> pick.between(0, 500)), pick.maybe(() -> pick.between(0, 50))));
            }
            for (int number = pick.of(0, 3, 20, 150); number > 0; number--) {
                response(survey, number);
            }
            if (pick.oneIn(2)) {
                events.add(new SurveyClosed(id, survey));
            }
        }

        private void response(SurveyCode survey, int number) {
            var response = new ResponseId("respondent%010d".formatted(number));
            var answers = answers(survey);
            events.add(new SurveyResponseRecorded(id, survey, response, answers, null));
            if (pick.oneIn(5)) {
                var next = answers(survey);
                events.add(new SurveyResponseCorrected(id, survey, response, next, answers, "typo"));
                answers = next;
            }
            if (pick.oneIn(9)) {
                events.add(new SurveyResponseWithdrawn(id, survey, response, answers, "twice"));
            }
        }

        private PackedAnswers answers(SurveyCode survey) {
            return new RandomLog(methodology, pick).answers(survey);
        }

        private void published() {
            if (pick.oneIn(2)) {
                var results = new RandomEvents(pick);
                events.add(new ResultPublished(id, results.result(), "ประกาศ"));
                if (pick.oneIn(2)) {
                    events.add(new PublishedResultCorrected(id, results.result(), "ประกาศ", "พิมพ์ผิด", null, null));
                }
            }
        }
    }
}
