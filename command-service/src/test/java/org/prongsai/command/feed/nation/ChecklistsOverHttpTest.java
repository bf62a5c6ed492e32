package org.prongsai.command.feed.nation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.prongsai.command.feed.template.ChecklistTemplate;
import org.prongsai.engine.event.DisclosureItemAssessed;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.methodology.BuiltInMethodologies;

class ChecklistsOverHttpTest extends NationFileTest {
    private static final String URL = "https://example.go.th/o1";

    private List<DisclosureItemAssessed> verdicts(AssessmentId id) {
        return events(id).stream()
                .filter(DisclosureItemAssessed.class::isInstance)
                .map(DisclosureItemAssessed.class::cast)
                .toList();
    }

    private static DisclosureItemAssessed judged(
            AssessmentId id,
            String item,
            String verdict,
            @Nullable String previous,
            @Nullable String url,
            @Nullable String note) {
        return new DisclosureItemAssessed(id, item, verdict, previous, url, note);
    }

    @Test
    void takesAVerdictARowInThai() {
        var one = openedAssessment(2566);
        var other = openedAssessment(2565);
        var file = """
                รหัสหน่วยงาน,ชื่อหน่วยงาน,ปีงบประมาณ,ข้อ,ผล,ลิงก์หลักฐาน,หมายเหตุ
                %1$s,อบต.หนึ่ง,๒๕๖๖,O1,ผ่าน,%3$s,โครงสร้างเป็นปัจจุบัน
                %1$s,อบต.หนึ่ง,2566,ข้อ O2,ไม่ผ่าน,,
                %2$s,อบต.สอง,พ.ศ. 2565,1,✓,,
                %1$s,อบต.หนึ่ง,2566,O3 อำนาจหน้าที่,100.00,,
                """.formatted(one.agencyId(), other.agencyId(), URL);

        var receipt = take("disclosures", file);

        assertThat(counts(receipt)).isEqualTo("4 new, 0 known, 0 corrected, 0 rejected, 0 skipped");
        assertThat(receipt.path("source").asString()).isEqualTo("disclosures");
        assertThat(verdicts(one))
                .containsExactly(
                        judged(one, "O1", "PASS", null, URL, "โครงสร้างเป็นปัจจุบัน"),
                        judged(one, "O2", "FAIL", null, null, null),
                        judged(one, "O3", "PASS", null, null, null));
        assertThat(verdicts(other)).containsExactly(judged(other, "O1", "PASS", null, null, null));
    }

    @Test
    void takesAWorkbookOfManyAgencies() throws IOException {
        var one = openedAssessment(2566);
        var other = openedAssessment(2565);
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("ผลตรวจ");
            var header = List.of("รหัสหน่วยงาน", "ปีงบประมาณ", "O1", "O2");
            for (int column = 0; column < header.size(); column++) {
                sheet.value(0, column, header.get(column));
            }
            sheet.value(1, 0, one.agencyId().toString());
            sheet.value(1, 1, 2566);
            sheet.value(1, 2, "ผ่าน");
            sheet.value(1, 3, 0);
            sheet.value(2, 0, other.agencyId().toString());
            sheet.value(2, 1, 2565);
            sheet.value(2, 2, 100);
        }

        var answer = rest.send(
                "POST",
                "/api/v1/disclosures",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                BodyPublishers.ofByteArray(bytes.toByteArray()));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(verdicts(one))
                .containsExactly(
                        judged(one, "O1", "PASS", null, null, null), judged(one, "O2", "FAIL", null, null, null));
        assertThat(verdicts(other)).containsExactly(judged(other, "O1", "PASS", null, null, null));
    }

    @Test
    void takesOurWorkbookBeforeAnybodyFilledItIn() {
        var id = openedAssessment(2566);
        var methodology = BuiltInMethodologies.find("2566").orElseThrow();
        var checklist = ChecklistTemplate.checklist(methodology).orElseThrow();

        var items = sendWorkbook(
                        "assessments/" + id + "/disclosures", ChecklistTemplate.ofItems(methodology, checklist))
                .json();
        var agencies = sendWorkbook("disclosures", ChecklistTemplate.ofAgencies(methodology, checklist))
                .json();

        assertThat(counts(items)).isEqualTo("0 new, 0 known, 0 corrected, 0 rejected, 43 skipped");
        assertThat(counts(agencies)).isEqualTo("0 new, 0 known, 0 corrected, 0 rejected, 0 skipped");
        assertThat(each(items.path("notices"), "code")).isEmpty();
        assertThat(each(agencies.path("notices"), "code")).isEmpty();
        assertThat(verdicts(id)).isEmpty();
    }

    @Test
    void takesOurWorkbookAsLibreOfficeSavesIt() throws IOException {
        var id = openedAssessment(2566);
        var place = "assessments/" + id + "/disclosures";

        var workbook = takeSaved(place, "checklist-filled.xlsx");
        var text = takeSaved(place, "checklist-filled.csv");

        assertThat(counts(workbook)).isEqualTo("4 new, 0 known, 0 corrected, 3 rejected, 35 skipped");
        assertThat(counts(text)).isEqualTo("0 new, 4 known, 0 corrected, 3 rejected, 35 skipped");
        var wrong = List.of("7 ผลการตรวจ required", "8 ผลการตรวจ not-a-choice", "9 หมายเหตุ looks-like-identity");
        assertThat(errors(workbook)).isEqualTo(wrong);
        assertThat(errors(text)).isEqualTo(wrong);
        assertThat(workbook.path("errors").path(1).path("messageTh").asString())
                .isEqualTo("'x' ใช้ไม่ได้ ให้เลือกจาก ไม่ผ่าน (FAIL), ผ่าน (PASS)");
        assertThat(each(workbook.path("columns"), "name", "role"))
                .isEqualTo(each(text.path("columns"), "name", "role"))
                .containsExactly(
                        "ตัวชี้วัดย่อย ignored",
                        "ข้อ item",
                        "รายการ ignored",
                        "ผลการตรวจ verdict",
                        "ลิงก์หลักฐาน evidenceUrl",
                        "หมายเหตุ note");
        assertThat(each(workbook.path("notices"), "code")).isEmpty();
        assertThat(verdicts(id))
                .containsExactly(
                        judged(
                                id,
                                "O1",
                                "PASS",
                                null,
                                "https://www.example.go.th/structure?id=1234567890123",
                                "โครงสร้างเป็นปัจจุบัน, ลงนามแล้ว"),
                        judged(id, "O2", "FAIL", null, null, "ไม่พบข้อมูลของปีนี้"),
                        judged(id, "O3", "PASS", null, null, null),
                        judged(id, "O4", "PASS", null, null, null));
    }

    @Test
    void refusesVerdictsThatWereFilledInOnTheListOfAnotherYear() throws IOException {
        var sameList = openedAssessment(2565);
        var otherList = openedAssessment(2568);
        var file = "ข้อ,ผล\n#ita-template/1 2564/1 OIT · ข้อ,เลือก\nO1,ผ่าน\nO2,\n";

        var taken = take("assessments/" + sameList + "/disclosures", file);
        var refused = take("assessments/" + otherList + "/disclosures", file);
        var saved = takeSaved("assessments/" + otherList + "/disclosures?dryRun=true", "checklist-filled.xlsx");

        assertThat(counts(taken)).isEqualTo("1 new, 0 known, 0 corrected, 0 rejected, 1 skipped");
        assertThat(counts(refused)).isEqualTo("0 new, 0 known, 0 corrected, 1 rejected, 1 skipped");
        assertThat(errors(refused)).containsExactly("3 ข้อ other-checklist");
        assertThat(each(refused.path("errors"), "messageTh"))
                .containsExactly("แบบตรวจที่กรอกเป็นของระเบียบวิธี 2564 แต่การประเมินนี้ใช้รายการข้อตรวจของ 2568"
                        + " ซึ่งรหัสเดียวกันอาจเป็นคนละข้อ ให้กรอกในแบบตรวจของ 2568");
        assertThat(counts(saved)).isEqualTo("0 new, 0 known, 0 corrected, 7 rejected, 35 skipped");
        assertThat(verdicts(otherList)).isEmpty();
    }

    @Test
    void refusesAWorkbookThatAPasswordProtects() throws IOException {
        var id = openedAssessment(2566);

        var refused = sendWorkbook("assessments/" + id + "/disclosures", saved("checklist-locked.ole"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("type").asString()).endsWith("file-is-encrypted");
        assertThat(refused.body())
                .contains("ไฟล์มีรหัสผ่านป้องกัน ให้เปิดไฟล์ เอารหัสผ่านออก บันทึก แล้วส่งใหม่")
                .contains(
                        "the file is protected by a password: open it, take the password off, save it and send it again");
    }

    @Test
    void saysNothingNewOfAFileSentTwice() {
        var id = openedAssessment(2566);
        var file = "agencyId,fiscalYear,item,verdict\n%1$s,2023,O1,PASS\n%1$s,2023,O2,0\n".formatted(id.agencyId());

        var first = take("disclosures", file);
        var second = take("disclosures", file);

        assertThat(counts(second)).isEqualTo("0 new, 2 known, 0 corrected, 0 rejected, 0 skipped");
        assertThat(second.path("messageTh").asString()).isEqualTo("ไม่มีข้อมูลใหม่ เคยได้รับทั้ง 2 แถวของผลตรวจแล้ว");
        assertThat(second.path("messageEn").asString())
                .isEqualTo("nothing new: all 2 rows of verdicts were here already");
        assertThat(second.path("sameFileAs").asString())
                .isEqualTo(first.path("deliveryId").asString());
        assertThat(verdicts(id)).hasSize(2);
    }

    @Test
    void takesAWholeChecklistARow() {
        var id = openedAssessment(2566);
        var header = new StringBuilder("agencyId,fiscalYear,O1_url");
        var row = new StringBuilder(id.agencyId() + ",2566," + URL);
        for (int item = 1; item <= 43; item++) {
            header.append(",O").append(item);
            row.append(item % 5 == 0 ? ",0" : ",1");
        }

        var receipt = take("disclosures", header + "\n" + row + "\n");

        assertThat(counts(receipt)).isEqualTo("1 new, 0 known, 0 corrected, 0 rejected, 0 skipped");
        Map<String, String> held = new TreeMap<>();
        verdicts(id).forEach(verdict -> held.put(verdict.item(), verdict.verdict()));
        assertThat(held).hasSize(43).containsEntry("O1", "PASS").containsEntry("O5", "FAIL");
        assertThat(verdicts(id).getFirst()).isEqualTo(judged(id, "O1", "PASS", null, URL, null));
    }

    @Test
    void takesARowAsAWholeOrNotAtAllAndGivesItBackToBeMended() {
        var one = openedAssessment(2566);
        var other = openedAssessment(2566);
        var file = "agencyId,fiscalYear,O1,O2,O77\n%s,2566,1,x,\n%s,2566,1,0,\n%s,2566,,,1\n"
                .formatted(one.agencyId(), other.agencyId(), other.agencyId());

        var receipt = take("disclosures", file);

        assertThat(counts(receipt)).isEqualTo("1 new, 0 known, 0 corrected, 2 rejected, 0 skipped");
        assertThat(errors(receipt)).containsExactly("2 O2 not-a-choice", "4 O77 item-unknown");
        assertThat(verdicts(one)).isEmpty();
        var rejected = rest.get(receipt.path("rejectedRows").asString()).body();
        var again = take("disclosures", rejected.replace(",x,", ",1,"));
        assertThat(counts(again)).isEqualTo("1 new, 0 known, 0 corrected, 1 rejected, 0 skipped");
        assertThat(verdicts(one)).hasSize(2);
    }

    @Test
    void changesAVerdictOnlyWithAReason() {
        var id = openedAssessment(2566);
        var place = "assessments/" + id + "/disclosures";
        take(place, "ข้อ,ผล\nO1,ผ่าน\nO2,ผ่าน\n");

        var without = take(place, "ข้อ,ผล\nO1,ไม่ผ่าน\n");
        var withNote = take(place, "ข้อ,ผล,หมายเหตุ\nO1,ไม่ผ่าน,ลิงก์เสีย\n");
        var withParameter = take(place + "?reason=appeal", "O1,O2\n0,0\n");

        assertThat(errors(without)).containsExactly("2 ผล reason-needed");
        assertThat(counts(withNote)).isEqualTo("0 new, 0 known, 1 corrected, 0 rejected, 0 skipped");
        assertThat(counts(withParameter)).isEqualTo("0 new, 0 known, 1 corrected, 0 rejected, 0 skipped");
        assertThat(verdicts(id).subList(2, 4))
                .containsExactly(
                        judged(id, "O1", "FAIL", "PASS", null, "ลิงก์เสีย"),
                        judged(id, "O2", "FAIL", "PASS", null, "appeal"));
    }

    @Test
    void refusesNotesThatNameSomebodyAndKeepsNothingOfThem() {
        var id = openedAssessment(2566);
        var file = """
                item,verdict,note
                O1,PASS,โทร 081-234-5678
                O2,PASS,ผู้รับผิดชอบคือ นายสมชาย ใจดี
                O3,PASS,นายกองค์การบริหารส่วนตำบล ลงนามแล้ว
                """;

        var receipt = take("assessments/" + id + "/disclosures", file);

        assertThat(errors(receipt)).containsExactly("2 note looks-like-identity", "3 note looks-like-identity");
        assertThat(receipt.toString()).doesNotContain("081", "สมชาย");
        assertThat(rest.get(receipt.path("rejectedRows").asString()).body())
                .contains("O1,PASS,***", "O2,PASS,***")
                .doesNotContain("081", "สมชาย");
        assertThat(verdicts(id)).hasSize(1);
    }

    @Test
    void refusesWhatIsNotHere() {
        var id = openedAssessment(2566);
        var closed = openedAssessment(2566);
        rest.post(path(closed) + "/close", "");
        var file =
                "agencyId,fiscalYear,item,verdict\nnobody-here,2566,O1,1\n%s,2566,O1,1\n%s,2566,X9,1\n%s,25,O1,1\n,2566,O1,1\n"
                        .formatted(closed.agencyId(), id.agencyId(), id.agencyId());

        var receipt = take("disclosures", file);

        assertThat(errors(receipt))
                .containsExactly(
                        "2 agencyId assessment-unknown",
                        "3 agencyId assessment-closed",
                        "4 item item-unreadable",
                        "5 fiscalYear malformed",
                        "6 agencyId required");
    }

    @Test
    void refusesAFileThatMixesErasOrHasNoVerdicts() {
        var id = openedAssessment(2566).agencyId();

        var mixed = send("disclosures", "agencyId,ปีงบประมาณ,O1\n%s,2566,1\n%s,2023,1\n".formatted(id, id));
        var none = send("disclosures", "agencyId,ปีงบประมาณ,ชื่อหน่วยงาน\n%s,2566,ก\n".formatted(id));
        var noPlace = send("disclosures", "หน่วยงาน,ข้อ,ผล\nอบต.หนึ่ง,O1,ผ่าน\n");

        assertThat(List.of(mixed.status(), none.status(), noPlace.status())).containsOnly(422);
        assertThat(mixed.json().path("type").asString()).endsWith("mixed-eras");
        assertThat(none.json().path("type").asString()).endsWith("no-verdicts");
        assertThat(noPlace.json().path("type").asString()).endsWith("columns-missing");
        var receipt = rest.get(
                "/api/v1/deliveries/" + noPlace.json().path("deliveryId").asString());
        assertThat(receipt.json().path("state").asString()).isEqualTo("REFUSED");
    }

    @Test
    void rehearsesAFileAndRemembersWhatCameBefore() {
        var id = openedAssessment(2566);
        var file = "item,verdict\nO1,1\nO1,1\nO1,0\n";

        var receipt = take("assessments/" + id + "/disclosures?dryRun=true", file);

        assertThat(counts(receipt)).isEqualTo("1 new, 1 known, 0 corrected, 1 rejected, 0 skipped");
        assertThat(receipt.path("dryRun").asBoolean()).isTrue();
        assertThat(verdicts(id)).isEmpty();
    }

    @Test
    void passesOverRowsThatNobodyFilledInYetAndColumnsThatNobodyKnows() {
        var id = openedAssessment(2566);

        var receipt = take(
                "assessments/" + id + "/disclosures",
                "แบบตรวจ OIT ปี 2566,,,,\n,,,,\nข้อ,รายการ,ผล,เบอร์โทรศัพท์,สีประจำวัน\nO1,โครงสร้าง,ผ่าน,0812345678,ฟ้า\nO2,ผู้บริหาร,,,\n");

        assertThat(counts(receipt)).isEqualTo("1 new, 0 known, 0 corrected, 0 rejected, 1 skipped");
        assertThat(each(receipt.path("notices"), "code")).containsExactly("columns-passed-over");
        assertThat(each(receipt.path("droppedColumns"), "name", "kind")).containsExactly("เบอร์โทรศัพท์ phone");
        assertThat(each(receipt.path("columns"), "name", "role"))
                .containsExactly(
                        "ข้อ item", "รายการ ignored", "ผล verdict", "เบอร์โทรศัพท์ dropped", "สีประจำวัน unknown");
    }

    @Test
    void goesOnTakingAFileWhoseSenderDoesNotWait() throws Exception {
        var id = openedAssessment(2566);

        var answer =
                rest.sendWith("Prefer", "respond-async", path(id) + "/disclosures", CSV, "item,verdict\nO1,1\nO2,1\n");

        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        var address = String.valueOf(answer.header("Location"));
        var end = System.nanoTime() + 60_000_000_000L;
        while (rest.get(address).json().path("state").asString().equals("RUNNING")) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(20);
        }
        assertThat(counts(rest.get(address).json())).isEqualTo("2 new, 0 known, 0 corrected, 0 rejected, 0 skipped");
    }
}
