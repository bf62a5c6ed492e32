package org.prongsai.query.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.query.page.Words.THAI;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.prongsai.engine.assessment.AssessmentState;
import org.prongsai.engine.assessment.TallyShapes;
import org.prongsai.engine.event.AssessmentOpened;
import org.prongsai.engine.event.DisclosureItemAssessed;
import org.prongsai.engine.event.PackedAnswers;
import org.prongsai.engine.event.PublishedResult;
import org.prongsai.engine.event.PublishedResultCorrected;
import org.prongsai.engine.event.ResultPublished;
import org.prongsai.engine.event.SurveyOpened;
import org.prongsai.engine.event.SurveyResponseRecorded;
import org.prongsai.engine.id.AgencyId;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.ResponseId;
import org.prongsai.engine.methodology.BuiltInMethodologies;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.score.ScoreSheet;
import org.prongsai.engine.score.ScoreSheets;

class BasisWordsTest {
    private static final Methodology OF_2564 = BuiltInMethodologies.find("2564").orElseThrow();
    private static final AssessmentId ID = new AssessmentId(new AgencyId("ban-suan"), OF_2564.fiscalYear());

    @Test
    void saysThatNothingIsKnownYet() {
        assertThat(BasisWords.of(sheet(false, null), THAI)).containsExactly("ยังไม่มีคะแนน คำตอบ หรือผลตรวจในบันทึก");
    }

    @Test
    void tellsAnAnnouncedTotalFromOneWorkedOutFromAnnouncedParts() {
        assertThat(BasisWords.of(sheet(false, total("80.10")), THAI))
                .containsExactly("จากตัวเลขที่ประกาศ: คะแนนรวมเป็นไปตามที่ประกาศ");
        assertThat(BasisWords.of(
                        Readings.sheet(
                                Rules.OF_2565, Readings.published(null, null, Map.of(), Readings.TEN_INDICATORS)),
                        THAI))
                .containsExactly("จากตัวเลขที่ประกาศ: ไม่ได้ประกาศคะแนนรวม จึงคำนวณจากคะแนนย่อยที่ประกาศ");
    }

    @Test
    void saysThatAnAnnouncedResultWasCorrected() {
        var state = AssessmentState.opened(new AssessmentOpened(ID, OF_2564.ref()), TallyShapes.of(OF_2564));
        state.apply(new ResultPublished(ID, total("80.10"), "ประกาศ"));
        state.apply(new PublishedResultCorrected(ID, total("81.00"), "ประกาศ", "พิมพ์ผิด", null, null));

        assertThat(BasisWords.of(ScoreSheets.of(state, OF_2564), THAI))
                .containsExactly(
                        "จากตัวเลขที่ประกาศ: คะแนนรวมเป็นไปตามที่ประกาศ",
                        "ผลที่บันทึกไว้เคยถูกแก้ไข เหตุผลอยู่ท้ายหน้านี้");
    }

    @Test
    void countsTheAnswersAndVerdictsBehindAComputedTotal() {
        assertThat(BasisWords.of(sheet(true, null), THAI))
                .containsExactly("คำนวณจากคำตอบ 2 ชุด และผลตรวจการเปิดเผยข้อมูล 43 ข้อ");
    }

    @Test
    void showsBothFiguresAndTheirDifferenceAndWhichOneLeads() {
        assertThat(BasisWords.of(sheet(true, total("98.50")), THAI))
                .containsExactly(
                        "คำนวณจากคำตอบ 2 ชุด และผลตรวจการเปิดเผยข้อมูล 43 ข้อ",
                        "คำนวณได้ 100.00 ประกาศไว้ 98.50 ต่างกัน +1.50",
                        "หน้านี้ใช้คะแนนที่คำนวณ เพราะข้อมูลครบแล้ว");
    }

    @Test
    void saysWhatIsMissingForAComputedTotal() {
        var state = AssessmentState.opened(new AssessmentOpened(ID, OF_2564.ref()), TallyShapes.of(OF_2564));
        judge(state, 1);

        assertThat(BasisWords.of(ScoreSheets.of(state, OF_2564), THAI))
                .containsExactly(
                        "คำนวณจากคำตอบ 0 ชุด และผลตรวจการเปิดเผยข้อมูล 1 ข้อ",
                        "ยังคำนวณคะแนนรวมไม่ได้ เพราะยังมีไม่ครบทุกเครื่องมือ");
    }

    private static PublishedResult total(String total) {
        return Readings.published(total, null, Map.of(), List.of());
    }

    /** With everything answered and judged in the best way, or with nothing at all. */
    private static ScoreSheet sheet(boolean answered, @Nullable PublishedResult published) {
        var state = AssessmentState.opened(new AssessmentOpened(ID, OF_2564.ref()), TallyShapes.of(OF_2564));
        if (answered) {
            for (var survey : OF_2564.surveys()) {
                state.apply(new SurveyOpened(ID, survey, OF_2564.ref()));
                var best = new StringBuilder();
                OF_2564.slots(survey)
                        .forEach(slot -> best.append(
                                IntStream.rangeClosed(1, slot.scale().levels())
                                        .boxed()
                                        .max(Comparator.comparing(slot::value))
                                        .orElseThrow()));
                state.apply(new SurveyResponseRecorded(
                        ID, survey, new ResponseId("respondent00000001"), new PackedAnswers(best.toString()), null));
            }
            judge(state, OF_2564.items().size());
        }
        if (published != null) {
            state.apply(new ResultPublished(ID, published, "ประกาศ"));
        }
        return ScoreSheets.of(state, OF_2564);
    }

    private static void judge(AssessmentState state, int items) {
        OF_2564.items().stream()
                .limit(items)
                .forEach(item -> state.apply(
                        new DisclosureItemAssessed(ID, item.id(), "PASS", null, "https://www.example.go.th/", null)));
    }
}
