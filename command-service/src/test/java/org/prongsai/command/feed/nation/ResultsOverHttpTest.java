package org.prongsai.command.feed.nation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.prongsai.engine.event.AgencyRegistered;
import org.prongsai.engine.event.DisclosureItemAssessed;
import org.prongsai.engine.event.Event;
import org.prongsai.engine.event.PublishedResult;
import org.prongsai.engine.event.PublishedResultCorrected;
import org.prongsai.engine.event.ResultPublished;
import org.prongsai.engine.id.AgencyId;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.log.AsOf;

class ResultsOverHttpTest extends NationFileTest {

    private List<Event> results(AssessmentId id) {
        return events(id).stream()
                .filter(event -> event instanceof ResultPublished || event instanceof PublishedResultCorrected)
                .toList();
    }

    private static PublishedResult total(String total) {
        return new PublishedResult(new BigDecimal(total), null, new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }

    @Test
    void registersOpensAndPublishesTheSampleReportFromThreeFiles() {
        var agency = "nation-mueang-phai";
        var registered = take("agencies", """
                รหัสหน่วยงาน,ชื่อหน่วยงาน,ประเภท,จังหวัด,อำเภอ
                %s,องค์การบริหารส่วนตำบลเมืองไผ่,อบต.,บุรีรัมย์,หนองกี่
                """.formatted(agency));
        var opened = take("assessments", "รหัสหน่วยงาน,ปีงบประมาณ\n%s,๒๕๖๖\n".formatted(agency));
        var published = take("published-results", """
                รหัสหน่วยงาน,ปีงบประมาณ,คะแนนรวม,ระดับ,ตัวชี้วัดที่ 1,ตัวชี้วัดที่ 2,3,10,แหล่งที่มา
                %s,2566,92.85,ผ่าน,91.46,๘๑.๔๘,95.11,0.00,รายงานผล
                """.formatted(agency));

        assertThat(List.of(counts(registered), counts(opened), counts(published)))
                .containsOnly("1 new, 0 known, 0 corrected, 0 rejected, 0 skipped");
        var id = AssessmentId.parse(agency + "-2566");
        var indicators = new TreeMap<Integer, BigDecimal>();
        indicators.put(1, new BigDecimal("91.46"));
        indicators.put(2, new BigDecimal("81.48"));
        indicators.put(3, new BigDecimal("95.11"));
        indicators.put(10, new BigDecimal("0.00"));
        assertThat(results(id))
                .containsExactly(new ResultPublished(
                        id,
                        new PublishedResult(
                                new BigDecimal("92.85"), "ผ่าน", new TreeMap<>(), indicators, new TreeMap<>()),
                        "รายงานผล"));
        assertThat(names(id)).contains("AssessmentOpened", "SurveyOpened");
        var agencies = new ArrayList<Event>();
        log.readStream("agency:" + agency, AsOf.latest(), logged -> agencies.add(logged.event()));
        assertThat(agencies)
                .containsExactly(new AgencyRegistered(
                        new AgencyId(agency), "องค์การบริหารส่วนตำบลเมืองไผ่", null, "อบต.", "บุรีรัมย์", "หนองกี่"));
    }

    @Test
    void takesFilesAboutTheNationAsLibreOfficeSavesThem() throws IOException {
        var firstTime = "%d new, 0 known, 0 corrected, %d rejected, 0 skipped";
        var secondTime = "0 new, %d known, 0 corrected, %d rejected, 0 skipped";
        for (var form : List.of(".xlsx", ".csv")) {
            var counts = form.equals(".xlsx") ? firstTime : secondTime;
            var agencies = takeSaved("agencies", "agencies" + form);
            assertThat(counts(agencies)).isEqualTo(counts.formatted(2, 1));
            assertThat(errors(agencies)).containsExactly("6 ชื่อหน่วยงาน required");
            assertThat(each(agencies.path("droppedColumns"), "name", "kind")).containsExactly("โทรศัพท์ phone");
            assertThat(each(agencies.path("notices"), "code"))
                    .isEqualTo(form.equals(".csv") ? List.of("encoding-guessed") : List.of());
            assertThat(counts(takeSaved("assessments", "assessments" + form))).isEqualTo(counts.formatted(2, 0));
            var checklists = takeSaved("disclosures", "checklist-agencies-filled" + form);
            assertThat(counts(checklists)).isEqualTo(counts.formatted(2, 1));
            assertThat(errors(checklists)).containsExactly("5 รหัสหน่วยงาน assessment-unknown");
            var published = takeSaved("published-results", "published-results" + form);
            assertThat(counts(published)).isEqualTo(counts.formatted(1, 1));
            assertThat(errors(published)).containsExactly("3 คะแนนรวม decimal-comma");
            assertThat(each(published.path("notices"), "code"))
                    .isEqualTo(form.equals(".xlsx") ? List.of("formula-values") : List.of());
        }

        var noi = AssessmentId.parse("khlong-noi-2568");
        var instruments = new TreeMap<String, BigDecimal>();
        instruments.put("IIT", new BigDecimal("90.1"));
        instruments.put("EIT", new BigDecimal("88.50"));
        instruments.put("OIT", new BigDecimal("100"));
        assertThat(events(noi).stream().filter(DisclosureItemAssessed.class::isInstance))
                .containsExactly(
                        new DisclosureItemAssessed(noi, "O1", "PASS", null, "https://www.example.go.th/o1", null),
                        new DisclosureItemAssessed(noi, "O2", "FAIL", null, null, "เปิดหน้าไม่ได้"));
        assertThat(results(noi))
                .containsExactly(new ResultPublished(
                        noi,
                        new PublishedResult(
                                new BigDecimal("92.85"), "ผ่านดี", instruments, new TreeMap<>(), new TreeMap<>()),
                        "ประกาศผล ปี 2568"));
        var yai = AssessmentId.parse("khlong-yai-2568");
        assertThat(events(yai).stream().filter(DisclosureItemAssessed.class::isInstance))
                .containsExactly(
                        new DisclosureItemAssessed(yai, "O1", "PASS", null, null, null),
                        new DisclosureItemAssessed(yai, "O2", "FAIL", null, null, null));
        assertThat(results(yai)).isEmpty();
    }

    @Test
    void registersAndOpensNothingTwiceAndRefusesWhatDiffers() {
        var agencies = "agencyId,nameTh,type,province\ntwice-a,ก,อบต.,ตรัง\ntwice-b,ข,อบต.,ตรัง\n";
        var openings = "agencyId,fiscalYear\ntwice-a,2566\ntwice-b,2566\nnobody-here,2566\ntwice-a,2566\n";
        take("agencies", agencies);
        var opened = take("assessments", openings);

        var again = take("agencies", agencies.replace("ข,", "ค,") + "twice-c,,อบต.,ตรัง\n");

        assertThat(errors(again)).containsExactly("3 agencyId agency-differs", "4 nameTh required");
        assertThat(counts(again)).isEqualTo("0 new, 1 known, 0 corrected, 2 rejected, 0 skipped");
        assertThat(counts(opened)).isEqualTo("2 new, 1 known, 0 corrected, 1 rejected, 0 skipped");
        assertThat(errors(opened)).containsExactly("4 agencyId agency-unknown");
        assertThat(take("agencies", "agencyId,nameTh,type,province\ntwice-a,ก,อบต.,ตรัง\n")
                        .path("messageEn")
                        .asString())
                .isEqualTo("nothing new: all 1 agencies were here already");
    }

    @Test
    void correctsAResultOnlyWithAReason() {
        var id = openedAssessment(2566);
        var first = "agencyId,fiscalYear,total,source\n%s,2566,92.85,ประกาศ\n".formatted(id.agencyId());
        var other = first.replace("92.85", "92.58");

        assertThat(counts(take("published-results?reason=x", first)))
                .isEqualTo("1 new, 0 known, 0 corrected, 0 rejected, 0 skipped");
        assertThat(counts(take("published-results", first.replace("92.85", "92.850"))))
                .isEqualTo("0 new, 1 known, 0 corrected, 0 rejected, 0 skipped");
        assertThat(errors(take("published-results", other))).containsExactly("2 reason reason-needed");
        assertThat(counts(take("published-results?reason=misprint", other)))
                .isEqualTo("0 new, 0 known, 1 corrected, 0 rejected, 0 skipped");
        assertThat(results(id))
                .containsExactly(
                        new ResultPublished(id, total("92.85"), "ประกาศ"),
                        new PublishedResultCorrected(id, total("92.58"), "ประกาศ", "misprint", null, null));
    }

    @Test
    void refusesFiguresThatNobodyPrints() {
        var id = openedAssessment(2566).agencyId();
        var file = """
                agencyId,fiscalYear,total,level,IIT,EIT-1,source
                %1$s,2566,"92,85",,,,x
                %1$s,2566,many,,,,x
                %1$s,2566,101,,,,x
                %1$s,2566,90,AA,,,x
                %1$s,2566,90,,,,
                %1$s,2566,,,,,x
                """.formatted(id);

        var receipt = take("published-results", file);

        assertThat(errors(receipt))
                .containsExactly(
                        "2 total decimal-comma",
                        "3 total not-a-score",
                        "4 total out-of-range",
                        "5 level not-a-choice",
                        "6 source required");
        assertThat(counts(receipt)).isEqualTo("0 new, 0 known, 0 corrected, 5 rejected, 1 skipped");
        var ambiguous = send("published-results", "agencyId,fiscalYear,I5\n%s,2566,1\n".formatted(id));
        assertThat(ambiguous.json().path("type").asString()).endsWith("column-ambiguous");
    }

    @Test
    void holdsPublishedResultsJustAsTheyWerePrinted() throws IOException {
        var golden = golden();
        var rows = golden.lines().skip(1).map(line -> line.split(",", 3)).toList();
        Set<String> agencies = rows.stream().map(row -> row[0]).collect(Collectors.toCollection(TreeSet::new));
        take(
                "agencies",
                "agencyId,nameTh,type,province\n"
                        + agencies.stream().map(id -> id + ",ก,อบต.,ตรัง\n").collect(Collectors.joining()));
        take(
                "assessments",
                "agencyId,fiscalYear\n"
                        + rows.stream().map(row -> row[0] + "," + row[1] + "\n").collect(Collectors.joining()));

        var receipt = take("published-results", golden);

        assertThat(counts(receipt))
                .as(receipt.path("errors").toString())
                .isEqualTo("35 new, 0 known, 0 corrected, 0 rejected, 0 skipped");
        var bangkok =
                (ResultPublished) results(AssessmentId.parse("golden-12-2566")).getFirst();
        assertThat(bangkok.result().total()).isEqualTo(new BigDecimal("88.98"));
        assertThat(bangkok.result().level()).isEqualTo("ผ่าน");
        assertThat(bangkok.result().instruments())
                .containsOnly(Map.entry("IIT", new BigDecimal("82.44")), Map.entry("OIT", new BigDecimal("100.00")));
        assertThat(bangkok.result().indicators())
                .containsOnly(Map.entry(9, new BigDecimal("100.00")), Map.entry(10, new BigDecimal("100.00")));
        assertThat(take("published-results", golden).path("messageEn").asString())
                .isEqualTo("nothing new: all 35 results were here already");
    }

    private static String golden() throws IOException {
        try (var file = ResultsOverHttpTest.class.getResourceAsStream("/feeds/nation/golden.csv")) {
            if (file == null) {
                throw new IllegalStateException("golden.csv is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
