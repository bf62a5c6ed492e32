package org.prongsai.query.page;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.assessment.Activity;
import org.prongsai.engine.assessment.AssessmentState;
import org.prongsai.engine.assessment.Guideline;
import org.prongsai.engine.assessment.Phase;
import org.prongsai.engine.assessment.PlanState;
import org.prongsai.engine.assessment.TallyShapes;
import org.prongsai.engine.event.ActivityPlan;
import org.prongsai.engine.event.AssessmentOpened;
import org.prongsai.engine.event.ProgressStatus;
import org.prongsai.engine.event.PublishedResult;
import org.prongsai.engine.event.ResultPublished;
import org.prongsai.engine.id.ActivityId;
import org.prongsai.engine.id.AgencyId;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.FiscalYear;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.score.ScoreSheet;
import org.prongsai.engine.score.ScoreSheets;
import org.prongsai.query.peer.PeerAverages;
import org.prongsai.query.peer.Peers;

/** What the pages are shown in tests: an agency as a real report tells of it, and made-up neighbours of it. */
final class Readings {
    static final AgencyFacts MUEANG_PHAI = new AgencyFacts(
            new AgencyId("mueang-phai"),
            "องค์การบริหารส่วนตำบลเมืองไผ่",
            "Mueang Phai Subdistrict Administrative Organization",
            "อบต.",
            "บุรีรัมย์",
            "หนองกี่");

    static final List<String> TEN_INDICATORS =
            List.of("91.46", "81.48", "95.11", "81.29", "88.24", "74.73", "67.86", "66.98", "15.75", "0.00");

    static final Moment NOW = new Moment(24, Instant.parse("2026-11-23T07:05:09Z"), null);

    private static final String SOURCE = "รายงานประจำปี พ.ศ.๒๕๖๖";

    /** Twelve of the type, nobody else of the province, and all of them the nation. */
    static final Peers PEERS = new Peers(averages(12, 12, "80.00"), averages(1, 1, "92.85"), averages(40, 39, "95.12"));

    private Readings() {}

    private static PeerAverages averages(int agencies, int withTotal, String total) {
        return new PeerAverages(
                agencies, Map.of(PeerAverages.TOTAL, new PeerAverages.Mean(new BigDecimal(total), withTotal)));
    }

    /** As the log tells it now: ten indicators in 2565, only a total in 2566. */
    static AgencyReading corrected() {
        return reading(
                year(Rules.OF_2566, published("92.85", "ผ่าน", Map.of(), List.of())),
                year(Rules.OF_2565, published(null, null, Map.of(), TEN_INDICATORS)),
                NOW,
                List.of(new Change(
                        23,
                        Instant.parse("2026-11-23T07:05:08Z"),
                        assessment(Rules.OF_2566),
                        "PublishedResultCorrected",
                        null,
                        "ตัวชี้วัดเป็นของปี 2565")));
    }

    /** As it was known before: total and indicators both in 2566, nothing in 2565. */
    static AgencyReading believedBefore() {
        return reading(
                year(Rules.OF_2566, published("92.85", "ผ่าน", Map.of(), TEN_INDICATORS)),
                new YearReading(assessment(Rules.OF_2565), Rules.OF_2565, null, null),
                new Moment(22, Instant.parse("2026-11-23T07:05:08Z"), "22"),
                List.of());
    }

    static AgencyReading reading(
            YearReading later, @Nullable YearReading earlier, Moment moment, List<Change> changes) {
        var years = new ArrayList<FiscalYear>();
        if (earlier != null) {
            years.add(earlier.year());
        }
        years.add(later.year());
        return new AgencyReading(MUEANG_PHAI, years, later, earlier, plan(), moment, changes, PEERS);
    }

    static YearReading year(Methodology methodology, PublishedResult result) {
        return new YearReading(assessment(methodology), methodology, sheet(methodology, result), Phase.OPEN);
    }

    static ScoreSheet sheet(Methodology methodology, PublishedResult result) {
        var id = assessment(methodology);
        var state = AssessmentState.opened(new AssessmentOpened(id, methodology.ref()), TallyShapes.of(methodology));
        if (!result.isEmpty()) {
            state.apply(new ResultPublished(id, result, SOURCE));
        }
        return ScoreSheets.of(state, methodology);
    }

    static PublishedResult published(
            @Nullable String total, @Nullable String level, Map<String, String> instruments, List<String> indicators) {
        SortedMap<String, BigDecimal> ofInstruments = new TreeMap<>();
        instruments.forEach((code, score) -> ofInstruments.put(code, new BigDecimal(score)));
        SortedMap<Integer, BigDecimal> ofIndicators = new TreeMap<>();
        for (int i = 0; i < indicators.size(); i++) {
            ofIndicators.put(i + 1, new BigDecimal(indicators.get(i)));
        }
        return new PublishedResult(
                total == null ? null : new BigDecimal(total), level, ofInstruments, ofIndicators, new TreeMap<>());
    }

    static AssessmentId assessment(Methodology methodology) {
        return new AssessmentId(MUEANG_PHAI.id(), methodology.fiscalYear());
    }

    private static PlanState plan() {
        return new PlanState(
                List.of(
                        activity(1, "มาตรการป้องกันการขัดกันระหว่างผลประโยชน์ส่วนตนกับผลประโยชน์ส่วนรวม", null),
                        activity(2, "มาตรการการกำกับดูแลและใช้ทรัพย์สินของราชการ", ProgressStatus.IN_PROGRESS)),
                List.of(
                        guideline(1, ProgressStatus.IN_PROGRESS),
                        guideline(2, ProgressStatus.DONE),
                        guideline(9, null)));
    }

    private static Activity activity(int number, String title, @Nullable ProgressStatus status) {
        return new Activity(
                new ActivityId("m" + number),
                new ActivityPlan(
                        number,
                        title,
                        List.of("จัดอบรมให้บุคลากรในหน่วยงาน", "รายงานผลให้ผู้บริหารทราบ"),
                        "ปีงบประมาณ ๒๕๖๖",
                        List.of("ทุกส่วนราชการ"),
                        new TreeSet<>()),
                status,
                null,
                List.of("แจ้งเวียนคู่มือให้ทราบโดยทั่วกัน"),
                List.of());
    }

    private static Guideline guideline(int indicator, @Nullable ProgressStatus status) {
        return new Guideline(
                indicator,
                List.of("ลดขั้นตอนในการดำเนินงาน"),
                List.of("เจ้าหน้าที่ประชาสัมพันธ์", "ทุกส่วนราชการ"),
                "ปีงบประมาณ ๒๕๖๖",
                List.of("มีผังขั้นตอนการให้บริการ"),
                status);
    }
}
