package org.prongsai.query.testing;

import static org.prongsai.query.testing.Facts.agency;
import static org.prongsai.query.testing.Facts.id;
import static org.prongsai.query.testing.Facts.methodology;
import static org.prongsai.query.testing.Facts.opened;
import static org.prongsai.query.testing.Facts.responseId;
import static org.prongsai.query.testing.Facts.result;
import static org.prongsai.query.testing.Facts.surveyOpened;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.prongsai.engine.event.ActivityOutcomeRecorded;
import org.prongsai.engine.event.ActivityPlan;
import org.prongsai.engine.event.ActivityProgressReported;
import org.prongsai.engine.event.ActivityRecorded;
import org.prongsai.engine.event.AssessmentCertified;
import org.prongsai.engine.event.AssessmentClosed;
import org.prongsai.engine.event.DisclosureItemAssessed;
import org.prongsai.engine.event.Event;
import org.prongsai.engine.event.IndicatorGuidelineRecorded;
import org.prongsai.engine.event.MethodologyRegistered;
import org.prongsai.engine.event.PackedAnswers;
import org.prongsai.engine.event.ProgressStatus;
import org.prongsai.engine.event.PublishedResultCorrected;
import org.prongsai.engine.event.ResultPublished;
import org.prongsai.engine.event.SampleTargetSet;
import org.prongsai.engine.event.SurveyClosed;
import org.prongsai.engine.event.SurveyResponseCorrected;
import org.prongsai.engine.event.SurveyResponseRecorded;
import org.prongsai.engine.event.SurveyResponseWithdrawn;
import org.prongsai.engine.id.ActivityId;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.methodology.MethodologyReader;

/** A history with every kind of event in it, the same for the same seed. */
public final class RandomHistory {
    private final SplittableRandom random;
    private final List<Event> events = new ArrayList<>();

    private RandomHistory(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Assessments of several agencies and years, each in an order that can happen, interleaved with each other. */
    public static List<Event> of(long seed, int agencies) {
        var history = new RandomHistory(seed);
        history.register();
        var threads = new ArrayList<List<Event>>();
        for (int number = 0; number < agencies; number++) {
            var agency = "agency-%d".formatted(number);
            history.events.add(
                    agency(agency, "หน่วยงาน %d".formatted(number), "อบต.", number % 2 == 0 ? "ตราด" : "เลย"));
            for (int year = 2564; year <= 2566; year++) {
                threads.add(new ArrayList<>(history.assessment(agency + "-" + year, methodology(year))));
            }
        }
        history.interleave(threads);
        return history.events;
    }

    private void register() {
        var document = methodology(2565).document().replaceFirst("\"revision\":1", "\"revision\":2");
        var revised = MethodologyReader.read(document, "revised");
        events.add(new MethodologyRegistered(revised.ref(), document, "แก้ไข"));
    }

    private void interleave(List<List<Event>> threads) {
        while (!threads.isEmpty()) {
            var thread = threads.get(random.nextInt(threads.size()));
            int run = Math.min(thread.size(), random.nextInt(1, 6));
            events.addAll(thread.subList(0, run));
            thread.subList(0, run).clear();
            threads.removeIf(List::isEmpty);
        }
    }

    private List<Event> assessment(String name, Methodology methodology) {
        var story = new ArrayList<Event>();
        story.add(opened(name));
        for (var survey : methodology.surveys()) {
            story.add(surveyOpened(name, survey.value()));
            story.add(new SampleTargetSet(id(name), survey, random.nextInt(50, 500), null));
            responses(name, survey, methodology, story);
            story.add(new SurveyClosed(id(name), survey));
        }
        verdicts(name, methodology, story);
        story.add(new ResultPublished(id(name), result("80.00", "A", List.of()), "ประกาศ"));
        story.add(new PublishedResultCorrected(
                id(name), result("81.50", null, List.of()), "ประกาศ", "พิมพ์ผิด", null, null));
        plan(name, story);
        story.add(new AssessmentClosed(id(name)));
        story.add(new AssessmentCertified(id(name), null));
        return story;
    }

    private void responses(String name, SurveyCode survey, Methodology methodology, List<Event> story) {
        for (int number = 0; number < random.nextInt(3, 12); number++) {
            var respondent = responseId(number);
            var first = answers(survey, methodology);
            story.add(new SurveyResponseRecorded(id(name), survey, respondent, first, null));
            if (random.nextInt(4) == 0) {
                var second = answers(survey, methodology);
                story.add(new SurveyResponseCorrected(id(name), survey, respondent, second, first, "กรอกผิด"));
                if (random.nextBoolean()) {
                    story.add(new SurveyResponseWithdrawn(id(name), survey, respondent, second, "ขอถอน"));
                }
            }
        }
    }

    private PackedAnswers answers(SurveyCode survey, Methodology methodology) {
        var answers = new StringBuilder();
        for (var slot : methodology.slots(survey)) {
            answers.append(
                    random.nextInt(8) == 0
                            ? "-"
                            : random.nextInt(1, slot.scale().levels() + 1));
        }
        return new PackedAnswers(answers.toString());
    }

    private void verdicts(String name, Methodology methodology, List<Event> story) {
        for (var item : methodology.items()) {
            var options = item.scale().options();
            var verdict = options.get(random.nextInt(options.size())).code();
            story.add(new DisclosureItemAssessed(id(name), item.id(), verdict, null, null, null));
        }
    }

    private void plan(String name, List<Event> story) {
        for (int number = 1; number <= 3; number++) {
            var activity = new ActivityId("m" + number);
            var plan = new ActivityPlan(
                    number, "มาตรการ", List.of("อบรม"), "2566", List.of("สำนักปลัด"), new TreeSet<>(List.of(number)));
            story.add(new ActivityRecorded(id(name), activity, plan));
            story.add(new ActivityProgressReported(id(name), activity, ProgressStatus.IN_PROGRESS, "เริ่มแล้ว"));
            story.add(new ActivityOutcomeRecorded(id(name), activity, List.of("ทำแล้ว"), List.of("ดีขึ้น")));
        }
        story.add(new IndicatorGuidelineRecorded(
                id(name), 9, List.of("เผยแพร่"), List.of("สำนักปลัด"), "2566", List.of(), ProgressStatus.DONE));
    }
}
