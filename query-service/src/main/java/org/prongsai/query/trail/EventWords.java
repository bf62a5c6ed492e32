package org.prongsai.query.trail;

import java.time.LocalDate;
import java.time.chrono.ThaiBuddhistDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.event.ActivityOutcomeRecorded;
import org.prongsai.engine.event.ActivityProgressReported;
import org.prongsai.engine.event.ActivityRecorded;
import org.prongsai.engine.event.ActivityRevised;
import org.prongsai.engine.event.AgencyRegistered;
import org.prongsai.engine.event.AssessmentCertified;
import org.prongsai.engine.event.AssessmentClosed;
import org.prongsai.engine.event.AssessmentOpened;
import org.prongsai.engine.event.DisclosureItemAssessed;
import org.prongsai.engine.event.Event;
import org.prongsai.engine.event.IndicatorGuidelineRecorded;
import org.prongsai.engine.event.MethodologyRegistered;
import org.prongsai.engine.event.ProgressStatus;
import org.prongsai.engine.event.PublishedResult;
import org.prongsai.engine.event.PublishedResultCorrected;
import org.prongsai.engine.event.ResultPublished;
import org.prongsai.engine.event.SampleTargetSet;
import org.prongsai.engine.event.SurveyClosed;
import org.prongsai.engine.event.SurveyOpened;
import org.prongsai.engine.event.SurveyResponseCorrected;
import org.prongsai.engine.event.SurveyResponseRecorded;
import org.prongsai.engine.event.SurveyResponseWithdrawn;
import org.prongsai.engine.id.MethodologyRef;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.methodology.Label;
import org.prongsai.engine.methodology.Methodology;

/** Every kind of event in a sentence, as an officer would put it. Reasons stand beside, in whoever's own words. */
public final class EventWords {
    private static final Locale THAI = Locale.forLanguageTag("th");

    private final Methodology methodology;

    /** @param methodology the one that the events' assessment pins */
    public EventWords(Methodology methodology) {
        this.methodology = methodology;
    }

    public Label of(Event event) {
        return switch (event) {
            case AgencyRegistered agency ->
                new Label("ขึ้นทะเบียนหน่วยงาน " + agency.nameTh(), "Agency registered: " + agency.nameTh());
            case MethodologyRegistered registered ->
                new Label(
                        "ขึ้นทะเบียนระเบียบวิธีประเมิน " + th(registered.methodology()),
                        "Methodology registered: " + en(registered.methodology()));
            case AssessmentOpened opened ->
                new Label(
                        "เปิดการประเมิน ใช้ระเบียบวิธี " + th(opened.methodology()),
                        "Assessment opened under methodology " + en(opened.methodology()));
            case AssessmentClosed _ -> new Label("ปิดการประเมิน", "Assessment closed");
            case AssessmentCertified _ -> new Label("รับรองผลการประเมิน", "Assessment certified");
            case SurveyOpened opened ->
                survey(opened.survey(), "เปิดรับคำตอบแบบวัด %s", "Survey %s opened for responses");
            case SurveyClosed closed -> survey(closed.survey(), "ปิดรับคำตอบแบบวัด %s", "Survey %s closed");
            case SampleTargetSet target -> target(target);
            case SurveyResponseRecorded recorded -> recorded(recorded);
            case SurveyResponseCorrected corrected ->
                survey(corrected.survey(), "แก้ไขคำตอบแบบวัด %s 1 ชุด", "One response to %s corrected");
            case SurveyResponseWithdrawn withdrawn ->
                survey(withdrawn.survey(), "ถอนคำตอบแบบวัด %s 1 ชุด", "One response to %s withdrawn");
            case DisclosureItemAssessed judged -> judged(judged);
            case ResultPublished published ->
                figures(published.result(), "บันทึกผลที่ประกาศ: %s", "Published result recorded: %s");
            case PublishedResultCorrected corrected -> corrected(corrected);
            case ActivityRecorded recorded ->
                new Label(
                        "บันทึกมาตรการที่ %d “%s”"
                                .formatted(
                                        recorded.plan().number(),
                                        recorded.plan().title()),
                        "Measure %d recorded: “%s”"
                                .formatted(
                                        recorded.plan().number(),
                                        recorded.plan().title()));
            case ActivityRevised revised ->
                new Label(
                        "ปรับมาตรการที่ %d “%s”"
                                .formatted(
                                        revised.plan().number(), revised.plan().title()),
                        "Measure %d revised: “%s”"
                                .formatted(
                                        revised.plan().number(), revised.plan().title()));
            case ActivityProgressReported progress ->
                new Label(
                        "รายงานความก้าวหน้าของมาตรการ %s: %s"
                                .formatted(
                                        progress.activityId(),
                                        status(progress.status()).th()),
                        "Progress of measure %s: %s"
                                .formatted(
                                        progress.activityId(),
                                        status(progress.status()).en()));
            case ActivityOutcomeRecorded outcome ->
                new Label(
                        "บันทึกผลของมาตรการ %s".formatted(outcome.activityId()),
                        "Outcome of measure %s recorded".formatted(outcome.activityId()));
            case IndicatorGuidelineRecorded guideline -> guideline(guideline);
        };
    }

    /** Why, in the words of whoever did it; null where nobody said. */
    public static @Nullable String reason(Event event) {
        return switch (event) {
            case MethodologyRegistered registered -> registered.reason();
            case SurveyResponseCorrected corrected -> corrected.reason();
            case SurveyResponseWithdrawn withdrawn -> withdrawn.reason();
            case DisclosureItemAssessed judged -> judged.note();
            case PublishedResultCorrected corrected -> corrected.reason();
            case ActivityProgressReported progress -> progress.note();
            case AgencyRegistered _,
                    AssessmentOpened _,
                    AssessmentClosed _,
                    AssessmentCertified _,
                    SurveyOpened _,
                    SurveyClosed _,
                    SampleTargetSet _,
                    SurveyResponseRecorded _,
                    ResultPublished _,
                    ActivityRecorded _,
                    ActivityRevised _,
                    ActivityOutcomeRecorded _,
                    IndicatorGuidelineRecorded _ -> null;
        };
    }

    /**
     * What was loaded together, in one line.
     *
     * @param name of the events
     * @param survey null where they are no responses
     */
    public static Label together(String name, @Nullable SurveyCode survey, int count) {
        var many = String.format(Locale.ROOT, "%,d", count);
        return switch (name) {
            case "SurveyResponseRecorded" ->
                new Label(
                        "รับคำตอบแบบวัด %s %s ชุด".formatted(survey, many),
                        "%s responses to %s".formatted(many, survey));
            case "SurveyResponseCorrected" ->
                new Label(
                        "แก้ไขคำตอบแบบวัด %s %s ชุด".formatted(survey, many),
                        "%s responses to %s corrected".formatted(many, survey));
            case "SurveyResponseWithdrawn" ->
                new Label(
                        "ถอนคำตอบแบบวัด %s %s ชุด".formatted(survey, many),
                        "%s responses to %s withdrawn".formatted(many, survey));
            case "DisclosureItemAssessed" ->
                new Label("ตรวจการเปิดเผยข้อมูล %s ข้อ".formatted(many), "%s checklist items checked".formatted(many));
            default -> throw new IllegalArgumentException("%s is told one by one".formatted(name));
        };
    }

    private static Label survey(SurveyCode survey, String th, String en) {
        return new Label(th.formatted(survey), en.formatted(survey));
    }

    private static Label target(SampleTargetSet target) {
        var th = new ArrayList<String>();
        var en = new ArrayList<String>();
        if (target.population() != null) {
            th.add("ผู้มีสิทธิตอบ %,d คน".formatted(target.population()));
            en.add("%,d people may answer".formatted(target.population()));
        }
        if (target.minimum() != null) {
            th.add("ต้องตอบอย่างน้อย %,d คน".formatted(target.minimum()));
            en.add("at least %,d have to".formatted(target.minimum()));
        }
        if (th.isEmpty()) {
            return survey(
                    target.survey(), "ยกเลิกกลุ่มตัวอย่างที่กำหนดของแบบวัด %s", "Sample of survey %s no longer set");
        }
        return new Label(
                "กำหนดกลุ่มตัวอย่างของแบบวัด %s: %s".formatted(target.survey(), String.join(" ", th)),
                "Sample of survey %s set: %s".formatted(target.survey(), String.join(", ", en)));
    }

    private static Label recorded(SurveyResponseRecorded recorded) {
        var day = recorded.submittedOn();
        return new Label(
                "รับคำตอบแบบวัด %s 1 ชุด%s"
                        .formatted(recorded.survey(), day == null ? "" : " ลงวันที่ " + day(day, THAI)),
                "One response to %s%s"
                        .formatted(recorded.survey(), day == null ? "" : ", dated " + day(day, Locale.ENGLISH)));
    }

    /** In the Buddhist era, as all days on pages. */
    private static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern("d MMM y", locale).format(ThaiBuddhistDate.from(day));
    }

    private Label judged(DisclosureItemAssessed judged) {
        var now = verdict(judged.item(), judged.verdict());
        if (judged.previousVerdict() == null) {
            return new Label(
                    "ตรวจข้อ %s: %s".formatted(judged.item(), now.th()),
                    "Item %s checked: %s".formatted(judged.item(), now.en()));
        }
        var before = verdict(judged.item(), judged.previousVerdict());
        return new Label(
                "ตรวจข้อ %s: %s (เดิม %s)".formatted(judged.item(), now.th(), before.th()),
                "Item %s checked: %s (was: %s)".formatted(judged.item(), now.en(), before.en()));
    }

    private Label verdict(String item, String code) {
        return methodology
                .item(item)
                .flatMap(known -> known.scale().optionOfCode(code))
                .map(option -> option.label())
                .orElse(new Label(code, code));
    }

    private static Label corrected(PublishedResultCorrected corrected) {
        var plain = figures(corrected.result(), "แก้ไขผลที่ประกาศเป็น: %s", "Published result corrected to: %s");
        var from = corrected.movedFrom();
        var to = corrected.movedTo();
        if (from == null && to == null) {
            return plain;
        }
        return to == null
                ? new Label(plain.th() + " (ย้ายมาจาก " + from + ")", plain.en() + " (moved from " + from + ")")
                : new Label(
                        plain.th() + " (ส่วนที่เหลือย้ายไป " + to + ")",
                        plain.en() + " (the rest moved to " + to + ")");
    }

    private static Label figures(PublishedResult result, String th, String en) {
        var thai = new ArrayList<String>();
        var english = new ArrayList<String>();
        if (result.total() != null) {
            thai.add("คะแนนรวม " + result.total().toPlainString());
            english.add("total " + result.total().toPlainString());
        }
        if (result.level() != null) {
            thai.add("ระดับ " + result.level());
            english.add("level " + result.level());
        }
        counted(result.instruments().size(), "คะแนนเครื่องมือ %d รายการ", "%d instrument scores", thai, english);
        counted(result.indicators().size(), "คะแนนตัวชี้วัด %d ตัว", "%d indicator scores", thai, english);
        counted(result.items().size(), "คะแนนรายข้อ %d ข้อ", "%d item scores", thai, english);
        if (thai.isEmpty()) {
            return new Label(th.formatted("ไม่มีตัวเลข"), en.formatted("no figures"));
        }
        return new Label(th.formatted(String.join(" ", thai)), en.formatted(String.join(", ", english)));
    }

    private static void counted(int count, String th, String en, List<String> thai, List<String> english) {
        if (count > 0) {
            thai.add(th.formatted(count));
            english.add(en.formatted(count));
        }
    }

    private static Label guideline(IndicatorGuidelineRecorded guideline) {
        var status = guideline.status();
        return new Label(
                "บันทึกแนวทางยกระดับตัวชี้วัดที่ %d%s"
                        .formatted(
                                guideline.indicator(),
                                status == null ? "" : ": " + status(status).th()),
                "Guideline for indicator %d recorded%s"
                        .formatted(
                                guideline.indicator(),
                                status == null ? "" : ": " + status(status).en()));
    }

    private static Label status(ProgressStatus status) {
        return switch (status) {
            case NOT_STARTED -> new Label("ยังไม่ได้ดำเนินการ", "not started");
            case IN_PROGRESS -> new Label("อยู่ระหว่างดำเนินการ", "in progress");
            case DONE -> new Label("ดำเนินการแล้วเสร็จ", "done");
        };
    }

    private static String th(MethodologyRef ref) {
        return "%s ฉบับที่ %d".formatted(ref.id(), ref.revision());
    }

    private static String en(MethodologyRef ref) {
        return "%s, revision %d".formatted(ref.id(), ref.revision());
    }
}
