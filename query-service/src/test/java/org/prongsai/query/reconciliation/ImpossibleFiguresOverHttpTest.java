package org.prongsai.query.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.query.testing.Facts.agency;
import static org.prongsai.query.testing.Facts.id;
import static org.prongsai.query.testing.Facts.judged;
import static org.prongsai.query.testing.Facts.opened;
import static org.prongsai.query.testing.Facts.published;
import static org.prongsai.query.testing.Facts.response;
import static org.prongsai.query.testing.Facts.result;
import static org.prongsai.query.testing.Facts.surveyOpened;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.prongsai.engine.event.Event;
import org.prongsai.engine.event.PublishedResult;
import org.prongsai.engine.event.SurveyClosed;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.query.testing.Api;
import org.prongsai.query.testing.LogWriter;
import org.prongsai.query.testing.QueryTest;
import org.prongsai.query.testing.ReadTables;
import org.springframework.beans.factory.annotation.Autowired;

/** Figures that the data, the answers of so few, the list or the total cannot make: found, and said in words. */
@QueryTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImpossibleFiguresOverHttpTest {
    @Autowired
    private Api api;

    @BeforeAll
    void announceWhatCannotBe(@Autowired LogWriter log, @Autowired ReadTables tables) {
        log.record(agency("seven", "ตอบเจ็ดคน", "อบต.", "ตราด"), opened("seven-2565"));
        log.record(sevenOfWhomNobodyMakesWhatWasAnnounced("seven-2565"));
        log.record(agency("level", "ระดับผิด", "อบต.", "ตราด"), opened("level-2566"));
        log.record(published("level-2566", result("80.00", "ผ่านดี", List.of())));
        tables.awaitAll();
    }

    /** Five give the last answer to everything and two the first; of the checklist, one item is judged. */
    private static List<Event> sevenOfWhomNobodyMakesWhatWasAnnounced(String assessment) {
        var events = new ArrayList<Event>();
        events.add(surveyOpened(assessment, "IIT"));
        for (int person = 1; person <= 7; person++) {
            events.add(response(assessment, "IIT", person, person <= 5 ? 4 : 1));
        }
        events.add(new SurveyClosed(id(assessment), new SurveyCode("IIT")));
        events.add(judged(assessment, "O1", "PASS"));
        events.add(published(
                assessment,
                new PublishedResult(
                        null,
                        null,
                        figures(Map.of("IIT", "12.34")),
                        figures(Map.of(1, "99.99", 9, "95.00")),
                        figures(Map.of("i1", "56.78", "O1", "0.00")))));
        return events;
    }

    private static <K extends Comparable<K>> SortedMap<K, BigDecimal> figures(Map<K, String> printed) {
        var figures = new TreeMap<K, BigDecimal>();
        printed.forEach((name, score) -> figures.put(name, new BigDecimal(score)));
        return figures;
    }

    @Test
    void findsAWrongFigureAtEveryDepthOfTheData() {
        assertThat(api.json("/api/v1/assessments/seven-2565/reconciliation")
                        .get("checks")
                        .valueStream()
                        .map(check -> "%s %s %s %s %s"
                                .formatted(
                                        check.get("depth").asString(),
                                        check.get("figure").asString(),
                                        check.get("published"),
                                        check.get("against").asString(),
                                        check.get("verdict").asString())))
                .containsExactly(
                        "instrument IIT 12.34 data DIFFERS",
                        "indicator 1 99.99 data DIFFERS",
                        "item i1 56.78 data DIFFERS",
                        "item O1 0.00 data DIFFERS");
    }

    @Test
    void saysThatNoAnswersOfSevenPeopleMakeWhatWasAnnounced() {
        var answer = api.json("/api/v1/assessments/seven-2565/reconciliation");
        var mean = answer.get("possible")
                .get("means")
                .valueStream()
                .filter(one -> one.get("figure").asString().equals("1"))
                .findFirst()
                .orElseThrow();

        assertThat(mean.get("people").asInt()).isEqualTo(7);
        assertThat(mean.get("outcome").asString()).isEqualTo("UNREACHABLE");
        assertThat(mean.get("said").get("code").asString()).isEqualTo("unreachable");
        assertThat(answer.get("remarks").get(0).get("messageTh").asString())
                .isEqualTo("มีตัวเลขที่เป็นไปไม่ได้ตามแบบประเมินปี 2565 เท่าที่ทราบ รายละเอียดอยู่ด้านล่าง");

        var page = page("/agencies/seven/reconciliation");
        assertThat(page.select("section[aria-labelledby=possible] table.stacked tbody tr")
                        .eachText())
                .contains("ตัวชี้วัดที่ 1 99.99 ค่านี้เป็นไปไม่ได้เมื่อมีผู้ตอบ 7 คนและตอบครบทุกข้อ อนุมานจากข้อมูล");
        assertThat(page.text()).contains("มีตัวเลขที่เป็นไปไม่ได้ตามแบบประเมินปี 2565 เท่าที่ทราบ");
    }

    @Test
    void listsBothWaysToAnAmbiguousDisclosureScore() {
        var page = page("/agencies/seven/reconciliation");

        assertThat(page.text()).contains("ตัวชี้วัดที่ 9 ที่ประกาศ 95.00 เกิดได้ 2 ทางตามรายการตรวจปี 2565");
        assertThat(page.select(".counts-of").first().select("tr").eachText())
                .containsExactly(
                        "ทางที่ 9.1 9.2 9.3 9.4 9.5 ได้", "1 9/9 6/8 7/7 4/4 5/5 95.00", "2 9/9 8/8 7/7 3/4 5/5 95.00");
    }

    @Test
    void saysThatALevelIsImpossible() {
        var said = "ระดับที่ประกาศ “ผ่านดี” เป็นไปไม่ได้เมื่อเทียบกับคะแนนรวม 80.00 และคะแนนอื่นที่ประกาศไว้ด้วยกัน";
        var answer = api.json("/api/v1/assessments/level-2566/reconciliation");

        assertThat(answer.get("conclusion").get("code").asString()).isEqualTo("differs");
        assertThat(answer.get("conclusion").get("messageTh").asString()).isEqualTo(said);
        assertThat(answer.get("level").get("conflict").asString()).isEqualTo("LEVEL");
        assertThat(page("/agencies/level/reconciliation").selectFirst(".lead").text())
                .isEqualTo(said);
    }

    private Document page(String path) {
        var answer = api.get(path, "Accept", "text/html");
        assertThat(answer.status()).as("%s: %s", path, answer.body()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
