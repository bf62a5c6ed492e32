package org.prongsai.engine.fold;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.prongsai.engine.assessment.TallyShapes;
import org.prongsai.engine.event.ActivityPlan;
import org.prongsai.engine.event.ActivityProgressReported;
import org.prongsai.engine.event.ActivityRecorded;
import org.prongsai.engine.event.AgencyRegistered;
import org.prongsai.engine.event.AssessmentCertified;
import org.prongsai.engine.event.AssessmentClosed;
import org.prongsai.engine.event.AssessmentOpened;
import org.prongsai.engine.event.DisclosureItemAssessed;
import org.prongsai.engine.event.Event;
import org.prongsai.engine.event.MethodologyRegistered;
import org.prongsai.engine.event.PackedAnswers;
import org.prongsai.engine.event.ProgressStatus;
import org.prongsai.engine.event.ResultPublished;
import org.prongsai.engine.event.SampleTargetSet;
import org.prongsai.engine.event.SurveyClosed;
import org.prongsai.engine.event.SurveyResponseCorrected;
import org.prongsai.engine.event.SurveyResponseRecorded;
import org.prongsai.engine.fixture.Pick;
import org.prongsai.engine.fixture.RandomEvents;
import org.prongsai.engine.fixture.RandomLog;
import org.prongsai.engine.id.ActivityId;
import org.prongsai.engine.id.AgencyId;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.methodology.BuiltInMethodologies;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.tally.TallyShape;

/** A log with several years of an agency in it, interleaved, with gaps between positions. */
final class RandomWholeLog {
    static final TallyShapes SHAPES = (pinned, survey) -> BuiltInMethodologies.all().stream()
            .filter(methodology -> methodology.ref().equals(pinned))
            .map(methodology -> TallyShape.of(methodology.slots(survey)))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no such methodology"));

    private final Pick pick;

    private RandomWholeLog(Pick pick) {
        this.pick = pick;
    }

    static List<LoggedBytes> of(Pick pick) {
        var log = new RandomWholeLog(pick);
        var stories = new ArrayList<List<Event>>();
        for (var methodology : pick.shuffled(BuiltInMethodologies.all()).subList(0, 3)) {
            stories.add(new ArrayList<>(log.story(methodology)));
        }
        stories.add(new ArrayList<>(log.others()));
        return positioned(log.interleaved(stories), pick);
    }

    /** The same log, with something in it that cannot be, or that only looks so. */
    static List<LoggedBytes> damaged(List<LoggedBytes> log, Pick pick) {
        var events = new ArrayList<>(log.stream().map(LoggedBytes::event).toList());
        int at = pick.between(0, events.size() - 1);
        switch (pick.between(0, 4)) {
            case 0 -> events.remove(at);
            case 1 -> events.add(pick.between(0, events.size()), events.get(at));
            case 2 -> events.add(pick.between(0, events.size() - 1), events.remove(at));
            case 3 -> events.set(at, misfit(events.get(at), pick));
            default -> {
                var misfit = misfit(events.get(at), pick);
                events.set(at, misfit);
                if (misfit instanceof SurveyResponseRecorded recorded) { // Undone at once: it was there all the same.
                    events.add(
                            at + 1,
                            new SurveyResponseCorrected(
                                    recorded.assessmentId(),
                                    recorded.survey(),
                                    recorded.responseId(),
                                    new PackedAnswers(
                                            "-".repeat(recorded.answers().length())),
                                    recorded.answers(),
                                    "undone"));
                }
            }
        }
        return positioned(events, pick);
    }

    private static Event misfit(Event event, Pick pick) {
        if (!(event instanceof SurveyResponseRecorded recorded)) {
            return event;
        }
        var answers = recorded.answers().value();
        var other =
                pick.of(answers + "1", answers.substring(1), "9" + answers.substring(1), "1" + answers.substring(1));
        return new SurveyResponseRecorded(
                recorded.assessmentId(), recorded.survey(), recorded.responseId(), new PackedAnswers(other), null);
    }

    private static List<LoggedBytes> positioned(List<Event> events, Pick pick) {
        var log = new ArrayList<LoggedBytes>();
        long position = 0;
        for (var event : events) {
            position += pick.oneIn(5) ? pick.between(1, 9) : 1;
            log.add(new LoggedBytes(position, event));
        }
        return log;
    }

    private List<Event> interleaved(List<List<Event>> stories) {
        var events = new ArrayList<Event>();
        while (!stories.isEmpty()) {
            var story = pick.of(stories);
            int run = Math.min(story.size(), pick.between(1, 6));
            events.addAll(story.subList(0, run));
            story.subList(0, run).clear();
            stories.removeIf(List::isEmpty);
        }
        return events;
    }

    private List<Event> story(Methodology methodology) {
        var random = new RandomLog(methodology, pick);
        var id = random.assessment();
        var story = new ArrayList<Event>(List.of(new AssessmentOpened(id, methodology.ref())));
        story.addAll(random.openings());
        methodology.surveys().forEach(survey -> {
            story.add(new SampleTargetSet(id, survey, pick.maybe(() -> pick.between(0, 500)), null));
            story.addAll(random.responses(survey, pick.between(0, 12)));
            if (pick.oneIn(2)) {
                story.add(new SurveyClosed(id, survey));
            }
        });
        story.addAll(random.verdicts());
        methodology.items().stream()
                .filter(_ -> pick.oneIn(8))
                .forEach(item -> story.add(new DisclosureItemAssessed(
                        id,
                        item.id(),
                        pick.of(item.scale().options()).code(),
                        null,
                        pick.maybe(pick::words),
                        pick.maybe(pick::words))));
        story.addAll(plan(id));
        if (pick.oneIn(2)) {
            story.add(new ResultPublished(id, new RandomEvents(pick).result(), pick.words()));
        }
        if (pick.oneIn(2)) {
            story.add(new AssessmentClosed(id));
            story.add(new AssessmentCertified(id, null));
        }
        return story;
    }

    private List<Event> plan(AssessmentId id) {
        if (pick.oneIn(3)) {
            return List.of();
        }
        var plan =
                new ActivityPlan(pick.between(1, 3), pick.words(), List.of(), pick.words(), List.of(), new TreeSet<>());
        return List.of(
                new ActivityRecorded(id, new ActivityId("m1"), plan),
                new ActivityProgressReported(id, new ActivityId("m1"), ProgressStatus.DONE, pick.words()));
    }

    /** Of other streams; one agency twice, since the last one holds. */
    private List<Event> others() {
        var document = BuiltInMethodologies.all().getFirst();
        return List.of(
                new AgencyRegistered(new AgencyId("agency"), pick.words(), null, "อบต.", "ตราด", null),
                new MethodologyRegistered(document.ref(), document.document(), pick.words()),
                new AgencyRegistered(new AgencyId("other"), pick.words(), pick.words(), "อบต.", "ตราด", null),
                new AgencyRegistered(new AgencyId("agency"), pick.words(), null, "อบต.", "เลย", null));
    }
}
