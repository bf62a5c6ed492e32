package org.prongsai.engine.event;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.prongsai.engine.id.ActivityId;
import org.prongsai.engine.id.AgencyId;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.MethodologyRef;
import org.prongsai.engine.id.ResponseId;
import org.prongsai.engine.id.SurveyCode;

/** What the stored bytes under {@code events/} say, one example per name and revision. */
final class StoredExamples {
    private static final AssessmentId ASSESSMENT = AssessmentId.parse("mueang-phai-2566");
    private static final AssessmentId YEAR_BEFORE = AssessmentId.parse("mueang-phai-2565");
    private static final MethodologyRef METHODOLOGY = new MethodologyRef("2566", 1, "0123456789abcdef".repeat(4));
    private static final SurveyCode EIT = new SurveyCode("EIT-1");
    private static final ResponseId RESPONSE = new ResponseId("4f9k2m7q8r1t6w3z");
    private static final ActivityId MEASURE = new ActivityId("m1");
    private static final ActivityPlan PLAN = new ActivityPlan(
            1,
            "มาตรการใช้ทรัพย์สินของราชการ",
            List.of("จัดทำแนวทางการยืม", "ประชาสัมพันธ์"),
            "ต.ค. 2565 - ก.ย. 2566",
            List.of("สำนักปลัด"),
            new TreeSet<>(List.of(4, 2)));
    private static final ActivityPlan PLAN_WITH_DAYS = new ActivityPlan(
            1,
            "มาตรการใช้ทรัพย์สินของราชการ",
            List.of("จัดทำแนวทางการยืม", "ประชาสัมพันธ์"),
            "ต.ค. 2565 - ก.ย. 2566",
            List.of("สำนักปลัด"),
            new TreeSet<>(List.of(4, 2)),
            LocalDate.of(2023, 9, 30),
            new TreeMap<>(Map.of(2, LocalDate.of(2023, 3, 31))),
            new TreeSet<>(List.of("question:i20", "item:O12")));
    private static final PublishedResult RESULT = new PublishedResult(
            new BigDecimal("92.85"),
            "ผ่าน",
            scores(Map.of("IIT", "95.10", "EIT-1", "79.4")),
            scores(Map.of(10, "87.50", 2, "81.48")),
            scores(Map.of("O1", "100", "i5", "98.54")));

    private static final PinnedCheckpoint CHECKPOINT =
            new PinnedCheckpoint("log.example.org/ita", 1_790_714, "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=", """
            log.example.org/ita
            1790714
            CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

            \u2014 log.example.org/ita AAECAwQFBgc=
            """);

    private static final IndicatorGuidelineRecorded GUIDELINE = new IndicatorGuidelineRecorded(
            ASSESSMENT,
            4,
            List.of("จัดทำแนวทางการยืมทรัพย์สิน", "ชี้แจงในที่ประชุม"),
            List.of("กองคลัง"),
            "ปีงบประมาณ 2566",
            List.of("จัดทำแล้ว", "ชี้แจงแล้ว"),
            ProgressStatus.DONE);

    private StoredExamples() {}

    /** By name and revision, as the files are called. */
    static SortedMap<String, Event> all() {
        var all = new TreeMap<String, Event>();
        all.putAll(assessments());
        all.putAll(surveys());
        all.putAll(plans());
        return all;
    }

    private static Map<String, Event> assessments() {
        var all = new TreeMap<String, Event>(Map.of(
                "AgencyRegistered-1",
                new AgencyRegistered(
                        new AgencyId("mueang-phai"), "อบต.เมืองไผ่", "Mueang Phai SAO", "อบต.", "บุรีรัมย์", "หนองกี่"),
                "MethodologyRegistered-1",
                new MethodologyRegistered(METHODOLOGY, "{\"id\":\"2566\"}", "แก้ข้อ O12"),
                "AssessmentOpened-1",
                new AssessmentOpened(ASSESSMENT, METHODOLOGY),
                "DisclosureItemAssessed-1",
                new DisclosureItemAssessed(
                        ASSESSMENT, "O12", "PASS", "FAIL", "https://example.org/o12", "ลิงก์ใช้ได้แล้ว"),
                "ResultPublished-1",
                new ResultPublished(ASSESSMENT, RESULT, "รายงาน 2566"),
                "PublishedResultCorrected-1",
                new PublishedResultCorrected(
                        ASSESSMENT, RESULT, "รายงาน 2566", "ตัวชี้วัดเป็นของปี 2565", YEAR_BEFORE, ASSESSMENT),
                "AssessmentClosed-1",
                new AssessmentClosed(ASSESSMENT),
                "AssessmentCertified-1",
                new AssessmentCertified(ASSESSMENT, null)));
        all.put("AssessmentCertified-2", new AssessmentCertified(ASSESSMENT, CHECKPOINT));
        return all;
    }

    private static Map<String, Event> surveys() {
        return Map.of(
                "SurveyOpened-1",
                new SurveyOpened(ASSESSMENT, EIT, METHODOLOGY),
                "SampleTargetSet-1",
                new SampleTargetSet(ASSESSMENT, EIT, 7_400, 400),
                "SurveyClosed-1",
                new SurveyClosed(ASSESSMENT, EIT),
                "SurveyResponseRecorded-1",
                new SurveyResponseRecorded(
                        ASSESSMENT, EIT, RESPONSE, new PackedAnswers("12345-6789"), LocalDate.of(2023, 6, 8)),
                "SurveyResponseCorrected-1",
                new SurveyResponseCorrected(
                        ASSESSMENT, EIT, RESPONSE, new PackedAnswers("44-1"), new PackedAnswers("4411"), "ตอบผิดข้อ"),
                "SurveyResponseWithdrawn-1",
                new SurveyResponseWithdrawn(ASSESSMENT, EIT, RESPONSE, new PackedAnswers("44-1"), "ตอบซ้ำ"));
    }

    private static Map<String, Event> plans() {
        return Map.of(
                "ActivityRecorded-1",
                new ActivityRecorded(ASSESSMENT, MEASURE, PLAN),
                "ActivityRecorded-2",
                new ActivityRecorded(ASSESSMENT, MEASURE, PLAN_WITH_DAYS),
                "ActivityRevised-1",
                new ActivityRevised(ASSESSMENT, MEASURE, PLAN),
                "ActivityRevised-2",
                new ActivityRevised(ASSESSMENT, MEASURE, PLAN_WITH_DAYS),
                "ActivityProgressReported-1",
                new ActivityProgressReported(ASSESSMENT, MEASURE, ProgressStatus.IN_PROGRESS, "รอลงนาม"),
                "ActivityProgressReported-2",
                new ActivityProgressReported(
                        ASSESSMENT,
                        MEASURE,
                        ProgressStatus.IN_PROGRESS,
                        "รอลงนาม",
                        List.of(
                                new Evidence("https://example.org/m1", "คู่มือ"),
                                new Evidence("https://example.org/photos", null)),
                        new TreeSet<>(List.of(1))),
                "ActivityOutcomeRecorded-1",
                new ActivityOutcomeRecorded(
                        ASSESSMENT,
                        MEASURE,
                        List.of("ประชุม 2 ครั้ง"),
                        List.of("ผู้เข้าร่วม 30 คน", "ไม่มีข้อร้องเรียน")),
                "IndicatorGuidelineRecorded-1",
                GUIDELINE,
                "IndicatorGuidelineRecorded-2",
                GUIDELINE);
    }

    private static <K> SortedMap<K, BigDecimal> scores(Map<K, String> written) {
        var scores = new TreeMap<K, BigDecimal>();
        written.forEach((key, score) -> scores.put(key, new BigDecimal(score)));
        return scores;
    }
}
