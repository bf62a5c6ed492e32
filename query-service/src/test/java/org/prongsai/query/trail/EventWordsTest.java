package org.prongsai.query.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.prongsai.query.testing.Facts.agency;
import static org.prongsai.query.testing.Facts.answers;
import static org.prongsai.query.testing.Facts.id;
import static org.prongsai.query.testing.Facts.methodology;
import static org.prongsai.query.testing.Facts.opened;
import static org.prongsai.query.testing.Facts.pinned;
import static org.prongsai.query.testing.Facts.response;
import static org.prongsai.query.testing.Facts.responseId;
import static org.prongsai.query.testing.Facts.result;
import static org.prongsai.query.testing.Facts.surveyOpened;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.prongsai.engine.event.ActivityOutcomeRecorded;
import org.prongsai.engine.event.ActivityPlan;
import org.prongsai.engine.event.ActivityProgressReported;
import org.prongsai.engine.event.ActivityRecorded;
import org.prongsai.engine.event.ActivityRevised;
import org.prongsai.engine.event.AssessmentClosed;
import org.prongsai.engine.event.DisclosureItemAssessed;
import org.prongsai.engine.event.Event;
import org.prongsai.engine.event.EventCatalog;
import org.prongsai.engine.event.IndicatorGuidelineRecorded;
import org.prongsai.engine.event.MethodologyRegistered;
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
import org.prongsai.engine.methodology.Label;

class EventWordsTest {
    private static final String PHAI = "phai-2565";
    private static final SurveyCode IIT = new SurveyCode("IIT");
    private static final ActivityId M1 = new ActivityId("m1");
    private static final EventWords WORDS = new EventWords(methodology(2565));

    private static ActivityPlan plan() {
        return new ActivityPlan(3, "อบรม", List.of("เชิญวิทยากร"), "2565", List.of("สำนักปลัด"), new TreeSet<>());
    }

    private static Event judged(String verdict, String previous) {
        return new DisclosureItemAssessed(id(PHAI), "O12", verdict, previous, null, "ลิงก์เสีย");
    }

    /** One of each kind, but for certification, whose shape says nothing to readers. */
    private static Map<Event, Label> sentences() {
        var told = new LinkedHashMap<Event, Label>();
        told.put(
                agency("phai", "อบต.ไผ่", "อบต.", "ตราด"),
                new Label("ขึ้นทะเบียนหน่วยงาน อบต.ไผ่", "Agency registered: อบต.ไผ่"));
        told.put(
                new MethodologyRegistered(pinned(PHAI), "{}", "แก้ไข"),
                new Label("ขึ้นทะเบียนระเบียบวิธีประเมิน 2565 ฉบับที่ 1", "Methodology registered: 2565, revision 1"));
        told.put(
                opened(PHAI),
                new Label(
                        "เปิดการประเมิน ใช้ระเบียบวิธี 2565 ฉบับที่ 1",
                        "Assessment opened under methodology 2565, revision 1"));
        told.put(surveyOpened(PHAI, "IIT"), new Label("เปิดรับคำตอบแบบวัด IIT", "Survey IIT opened for responses"));
        told.put(
                new SampleTargetSet(id(PHAI), IIT, 1200, 30),
                new Label(
                        "กำหนดกลุ่มตัวอย่างของแบบวัด IIT: ผู้มีสิทธิตอบ 1,200 คน ต้องตอบอย่างน้อย 30 คน",
                        "Sample of survey IIT set: 1,200 people may answer, at least 30 have to"));
        told.put(response(PHAI, "IIT", 1, 2), new Label("รับคำตอบแบบวัด IIT 1 ชุด", "One response to IIT"));
        told.put(
                new SurveyResponseCorrected(
                        id(PHAI), IIT, responseId(1), answers(PHAI, "IIT", 3), answers(PHAI, "IIT", 2), "กรอกผิด"),
                new Label("แก้ไขคำตอบแบบวัด IIT 1 ชุด", "One response to IIT corrected"));
        told.put(
                new SurveyResponseWithdrawn(id(PHAI), IIT, responseId(1), answers(PHAI, "IIT", 3), "ขอถอน"),
                new Label("ถอนคำตอบแบบวัด IIT 1 ชุด", "One response to IIT withdrawn"));
        told.put(new SurveyClosed(id(PHAI), IIT), new Label("ปิดรับคำตอบแบบวัด IIT", "Survey IIT closed"));
        told.put(
                judged("FAIL", "PASS"),
                new Label("ตรวจข้อ O12: ไม่ผ่าน (เดิม ผ่าน)", "Item O12 checked: not disclosed (was: disclosed)"));
        told.put(
                new ResultPublished(id(PHAI), result("92.85", "AA", List.of("91.46", "81.48")), "ประกาศ"),
                new Label(
                        "บันทึกผลที่ประกาศ: คะแนนรวม 92.85 ระดับ AA คะแนนตัวชี้วัด 2 ตัว",
                        "Published result recorded: total 92.85, level AA, 2 indicator scores"));
        told.put(
                new PublishedResultCorrected(
                        id(PHAI), result("92.85", null, List.of()), "ประกาศ", "ผิดปี", null, id("phai-2564")),
                new Label(
                        "แก้ไขผลที่ประกาศเป็น: คะแนนรวม 92.85 (ส่วนที่เหลือย้ายไป phai-2564)",
                        "Published result corrected to: total 92.85 (the rest moved to phai-2564)"));
        told.put(new AssessmentClosed(id(PHAI)), new Label("ปิดการประเมิน", "Assessment closed"));
        told.put(
                new ActivityRecorded(id(PHAI), M1, plan()),
                new Label("บันทึกมาตรการที่ 3 “อบรม”", "Measure 3 recorded: “อบรม”"));
        told.put(
                new ActivityRevised(id(PHAI), M1, plan()),
                new Label("ปรับมาตรการที่ 3 “อบรม”", "Measure 3 revised: “อบรม”"));
        told.put(
                new ActivityProgressReported(id(PHAI), M1, ProgressStatus.IN_PROGRESS, "เริ่มแล้ว"),
                new Label(
                        "รายงานความก้าวหน้าของมาตรการ m1: อยู่ระหว่างดำเนินการ",
                        "Progress of measure m1: in progress"));
        told.put(
                new ActivityOutcomeRecorded(id(PHAI), M1, List.of("ทำแล้ว"), List.of("ดีขึ้น")),
                new Label("บันทึกผลของมาตรการ m1", "Outcome of measure m1 recorded"));
        told.put(
                new IndicatorGuidelineRecorded(
                        id(PHAI), 9, List.of("เผยแพร่"), List.of("สำนักปลัด"), "2565", List.of(), ProgressStatus.DONE),
                new Label(
                        "บันทึกแนวทางยกระดับตัวชี้วัดที่ 9: ดำเนินการแล้วเสร็จ",
                        "Guideline for indicator 9 recorded: done"));
        return told;
    }

    @Test
    void tellsEveryKindOfEventInASentence() {
        sentences().forEach((event, sentence) -> assertThat(WORDS.of(event)).isEqualTo(sentence));

        var told = sentences().keySet().stream()
                .map(event -> EventCatalog.nameOf(event.getClass()).orElseThrow())
                .collect(Collectors.toCollection(TreeSet::new));
        told.add("AssessmentCertified");
        assertThat(told).isEqualTo(new TreeSet<>(EventCatalog.names()));
    }

    @Test
    void leavesOutWhatWasNotSaid() {
        assertThat(WORDS.of(new SampleTargetSet(id(PHAI), IIT, null, null)).th())
                .isEqualTo("ยกเลิกกลุ่มตัวอย่างที่กำหนดของแบบวัด IIT");
        assertThat(WORDS.of(judged("PASS", null)).th()).isEqualTo("ตรวจข้อ O12: ผ่าน");
        assertThat(WORDS.of(new ResultPublished(id(PHAI), result(null, null, List.of()), "ประกาศ"))
                        .en())
                .isEqualTo("Published result recorded: no figures");
        assertThat(WORDS.of(new PublishedResultCorrected(
                                id(PHAI), result("80.00", null, List.of()), "ประกาศ", "ผิดปี", id("phai-2564"), null))
                        .th())
                .isEqualTo("แก้ไขผลที่ประกาศเป็น: คะแนนรวม 80.00 (ย้ายมาจาก phai-2564)");
        assertThat(WORDS.of(new IndicatorGuidelineRecorded(
                                id(PHAI), 9, List.of("เผยแพร่"), List.of("สำนักปลัด"), "2565", List.of(), null))
                        .en())
                .isEqualTo("Guideline for indicator 9 recorded");
    }

    @Test
    void writesDaysInTheBuddhistEra() {
        var dated = new SurveyResponseRecorded(
                id(PHAI), IIT, responseId(1), answers(PHAI, "IIT", 2), LocalDate.of(2022, 3, 1));

        assertThat(WORDS.of(dated))
                .isEqualTo(new Label(
                        "รับคำตอบแบบวัด IIT 1 ชุด ลงวันที่ 1 มี.ค. 2565", "One response to IIT, dated 1 Mar 2565"));
    }

    @Test
    void givesReasonsApart() {
        assertThat(EventWords.reason(judged("FAIL", "PASS"))).isEqualTo("ลิงก์เสีย");
        assertThat(EventWords.reason(new MethodologyRegistered(pinned(PHAI), "{}", "แก้ไข")))
                .isEqualTo("แก้ไข");
        assertThat(EventWords.reason(opened(PHAI))).isNull();
    }

    @Test
    void tellsWhatWasLoadedTogetherInOneLine() {
        assertThat(EventWords.together("SurveyResponseRecorded", IIT, 1312))
                .isEqualTo(new Label("รับคำตอบแบบวัด IIT 1,312 ชุด", "1,312 responses to IIT"));
        assertThat(EventWords.together("SurveyResponseCorrected", IIT, 5).th()).isEqualTo("แก้ไขคำตอบแบบวัด IIT 5 ชุด");
        assertThat(EventWords.together("SurveyResponseWithdrawn", IIT, 5).th()).isEqualTo("ถอนคำตอบแบบวัด IIT 5 ชุด");
        assertThat(EventWords.together("DisclosureItemAssessed", null, 43))
                .isEqualTo(new Label("ตรวจการเปิดเผยข้อมูล 43 ข้อ", "43 checklist items checked"));
        assertThatThrownBy(() -> EventWords.together("AssessmentOpened", null, 2))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
