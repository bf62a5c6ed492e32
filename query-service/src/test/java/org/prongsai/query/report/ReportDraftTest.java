package org.prongsai.query.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.prongsai.engine.assessment.PlanState;
import org.prongsai.engine.id.FiscalYear;
import org.prongsai.log.ledger.StoredCheckpoint;
import org.prongsai.query.assessment.LogPoint;
import org.prongsai.query.ledger.LedgerReader.CheckpointJson;
import org.prongsai.query.testing.Facts;

/** What a report says of itself, where hardly anything is known. */
class ReportDraftTest {
    private static final Instant NOON = Instant.parse("2026-11-30T05:00:00Z");
    private static final CheckpointJson SIGNED = new CheckpointJson(
            "prongsai.example/log", 120, "cm9vdA==", "", 123, NOON, StoredCheckpoint.Why.values()[0]);

    @Test
    void saysWhatItWasMadeFromAndWhatWasSignedOfIt() {
        assertThat(ReportDraft.of(facts(SIGNED)).provenance())
                .containsExactly(
                        "จัดทำจากบันทึกเหตุการณ์ของระบบโปร่งใสถึงตำแหน่งที่ ๑๒๓ (๓๐ พฤศจิกายน ๒๕๖๙ เวลา ๑๒.๐๐ น.)",
                        "จุดตรวจของบันทึกที่ลงลายมือชื่อดิจิทัลแล้ว ครอบคลุมถึงตำแหน่งที่ ๑๒๓: prongsai.example/log จำนวน ๑๒๐"
                                + " เหตุการณ์ รากของต้นไม้ cm9vdA==",
                        "ผลการประเมินปีงบประมาณ พ.ศ. ๒๕๖๖: ไม่มีการประเมินในบันทึก",
                        "คะแนนที่นำมาวิเคราะห์ ปีงบประมาณ พ.ศ. ๒๕๖๕: ไม่มีการประเมินในบันทึก");
        assertThat(ReportDraft.of(facts(null)).provenance()).hasSize(3);
    }

    @Test
    void isADraftThatNamesEverythingMissingOnce() {
        var draft = ReportDraft.of(facts(null));

        assertThat(draft.isDraft()).isTrue();
        assertThat(draft.missing())
                .doesNotHaveDuplicates()
                .startsWith(
                        "คะแนนรวม ปีงบประมาณ พ.ศ. ๒๕๖๖",
                        "ระดับผลการประเมิน ปีงบประมาณ พ.ศ. ๒๕๖๖",
                        "มาตรการและกิจกรรม ปีงบประมาณ พ.ศ. ๒๕๖๖",
                        "คะแนนตัวชี้วัดที่ ๑ ปีงบประมาณ พ.ศ. ๒๕๖๕");
    }

    private static ReportFacts facts(CheckpointJson checkpoint) {
        var rules = Facts.methodology(2566);
        return new ReportFacts(
                SampleReport.agency(),
                new FiscalYear(2566),
                rules,
                ReportRules.of(rules),
                new FiscalYear(2566),
                PlanState.EMPTY,
                null,
                new FiscalYear(2565),
                null,
                new LogPoint(123, NOON),
                checkpoint);
    }
}
