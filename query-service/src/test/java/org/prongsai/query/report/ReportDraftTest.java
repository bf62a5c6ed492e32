package org.prongsai.query.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.prongsai.engine.assessment.Activity;
import org.prongsai.engine.assessment.PlanState;
import org.prongsai.engine.event.ActivityPlan;
import org.prongsai.engine.event.Evidence;
import org.prongsai.engine.event.ProgressStatus;
import org.prongsai.engine.id.ActivityId;
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

    /** The form has seven columns: days stand with the steps and the period, evidence with what was done. */
    @Test
    void tellsDaysAndEvidenceInTheColumnsThatThereAre() {
        var measure = new ActivityPlan(
                1,
                "มาตรการ",
                List.of("จัดทำคู่มือ", "อบรม"),
                "ปีงบประมาณ ๒๕๖๖",
                List.of("กองคลัง"),
                new TreeSet<>(),
                LocalDate.of(2023, 9, 30),
                new TreeMap<>(Map.of(2, LocalDate.of(2023, 3, 31))),
                new TreeSet<>());
        var plan = new PlanState(
                List.of(new Activity(
                        new ActivityId("m1"),
                        measure,
                        ProgressStatus.DONE,
                        null,
                        List.of("อบรมแล้ว"),
                        List.of("เข้าใจดีขึ้น"),
                        List.of(
                                new Evidence("https://example.org/1", "ภาพการอบรม"),
                                new Evidence("https://example.org/2", null)),
                        new TreeSet<>())),
                List.of());

        var row = ReportDraft.of(facts(null, plan))
                .sections()
                .getFirst()
                .table()
                .rows()
                .getFirst();

        assertThat(row.cells()).hasSize(7);
        assertThat(lines(row.cells().get(2))).containsExactly("๑. จัดทำคู่มือ", "๒. อบรม (ภายใน ๓๑ มี.ค. ๒๕๖๖)");
        assertThat(lines(row.cells().get(3))).containsExactly("ปีงบประมาณ ๒๕๖๖", "(กำหนดแล้วเสร็จ ๓๐ ก.ย. ๒๕๖๖)");
        assertThat(lines(row.cells().get(5)))
                .containsExactly("อบรมแล้ว", "หลักฐาน", "ภาพการอบรม https://example.org/1", "https://example.org/2");
    }

    private static List<String> lines(ReportDocument.Cell cell) {
        return cell.lines().stream()
                .map(line -> ((ReportDocument.Text) line).text())
                .toList();
    }

    private static ReportFacts facts(CheckpointJson checkpoint) {
        return facts(checkpoint, PlanState.EMPTY);
    }

    private static ReportFacts facts(CheckpointJson checkpoint, PlanState plan) {
        var rules = Facts.methodology(2566);
        return new ReportFacts(
                SampleReport.agency(),
                new FiscalYear(2566),
                rules,
                ReportRules.of(rules),
                new FiscalYear(2566),
                plan,
                null,
                new FiscalYear(2565),
                null,
                new LogPoint(123, NOON),
                checkpoint);
    }
}
