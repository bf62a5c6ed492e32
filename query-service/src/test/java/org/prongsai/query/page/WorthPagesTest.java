package org.prongsai.query.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.query.testing.Facts.PHAI_2565;
import static org.prongsai.query.testing.Facts.agency;
import static org.prongsai.query.testing.Facts.id;
import static org.prongsai.query.testing.Facts.judged;
import static org.prongsai.query.testing.Facts.methodology;
import static org.prongsai.query.testing.Facts.opened;
import static org.prongsai.query.testing.Facts.pinned;
import static org.prongsai.query.testing.Facts.published;
import static org.prongsai.query.testing.Facts.response;
import static org.prongsai.query.testing.Facts.result;
import static org.prongsai.query.testing.Facts.surveyOpened;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.prongsai.engine.event.Event;
import org.prongsai.engine.event.SurveyClosed;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.query.testing.Api;
import org.prongsai.query.testing.CountedQueries;
import org.prongsai.query.testing.CountedRequests;
import org.prongsai.query.testing.LogWriter;
import org.prongsai.query.testing.QueryTest;
import org.prongsai.query.testing.ReadTables;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** What pays most, over HTTP: as data, and as a page in both languages. */
@QueryTest
@Import(CountedRequests.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorthPagesTest {
    private static final String ANSWERED = "answered-2564";
    private static final String ANNOUNCED = "announced-2565";
    private static final String DISAGREEING = "disagreeing-2565";
    private static final String PAGE = "/agencies/answered/worth?year=2564";
    private static final Set<String> FAILED = Set.of("O1", "O12", "O42");

    /** So many statements are a handful. */
    private static final int HANDFUL = 14;

    @Autowired
    private LogWriter log;

    @Autowired
    private ReadTables readTables;

    @Autowired
    private Api api;

    @Autowired
    private CountedQueries queries;

    private long few;
    private long open;

    @BeforeAll
    void recordThreeAssessments() {
        log.record(
                agency("answered", "ตอบแล้ว", "อบต.", "ตราด"),
                agency("announced", "ประกาศแล้ว", "อบต.", "ตราด"),
                agency("disagreeing", "ไม่ตรงกัน", "อบต.", "ตราด"));
        log.record(opened(ANSWERED));
        var begun = new ArrayList<Event>();
        methodology(2564).surveys().forEach(survey -> begun.add(surveyOpened(ANSWERED, survey.value())));
        for (int number = 1; number <= 5; number++) {
            begun.add(response(ANSWERED, "EIT", number, 3));
        }
        methodology(2564)
                .items()
                .forEach(item -> begun.add(judged(ANSWERED, item.id(), FAILED.contains(item.id()) ? "FAIL" : "PASS")));
        log.record(begun);
        few = log.record(
                response(ANSWERED, "IIT", 1, 1), response(ANSWERED, "IIT", 2, 1), response(ANSWERED, "IIT", 3, 4));
        open = log.record(
                response(ANSWERED, "IIT", 4, 3), response(ANSWERED, "IIT", 5, 4), response(ANSWERED, "IIT", 6, 4));
        log.record(new SurveyClosed(id(ANSWERED), new SurveyCode("IIT")));
        log.record(opened(ANNOUNCED), published(ANNOUNCED, result(null, null, PHAI_2565)));
        log.record(opened(DISAGREEING), published(DISAGREEING, result("92.85", "A", PHAI_2565)));
        readTables.awaitAll();
    }

    private JsonNode ask(String assessment, String question) {
        return api.json("/api/v1/assessments/" + assessment + "/" + question);
    }

    private Document page(String path) {
        var answer = api.get(path, "Accept", "text/html");
        assertThat(answer.status()).as("%s: %s", path, answer.body()).isEqualTo(200);
        assertThat(queries.ofLatestRequest()).as(path).isPositive().isLessThanOrEqualTo(HANDFUL);
        return Jsoup.parse(answer.body());
    }

    private static JsonNode named(JsonNode figures, String name) {
        return first(figures, figure -> figure.path("figure").asString().equals(name));
    }

    private static JsonNode first(JsonNode array, Predicate<JsonNode> which) {
        return StreamSupport.stream(array.spliterator(), false)
                .filter(which)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> codes(JsonNode answer) {
        var codes = new ArrayList<String>();
        answer.path("cautions")
                .forEach(caution -> codes.add(caution.path("code").asString()));
        return codes;
    }

    @Test
    void tellsWhatEveryFigureIsWorthMostFirst() {
        var worth = ask(ANSWERED, "worth");

        assertThat(codes(worth)).isEmpty();
        assertThat(worth.path("methodology").path("hash").asString())
                .isEqualTo(pinned(ANSWERED).hash());
        assertThat(worth.path("exact"))
                .isEqualTo(ask(ANSWERED, "scores").path("total").path("exact"));
        var item = named(worth.path("figures"), "item:O1");
        assertThat(item.path("available").asString()).isEqualTo("0.4444");
        assertThat(item.path("availableExact").asString()).isEqualTo("4/9");
        assertThat(item.path("perPointExact").asString()).isEqualTo("1/225");
        assertThat(item.path("instrument").asString()).isEqualTo("OIT");
        assertThat(item.path("oneAnswerBetter").isNull()).isTrue();
        assertThat(named(worth.path("figures"), "item:O42").path("available").asString())
                .isEqualTo("5.0000");
        var question = named(worth.path("figures"), "question:e1");
        assertThat(question.path("score").asString()).isEqualTo("67.00");
        assertThat(question.path("available").asString()).isEqualTo("0.6600");
        assertThat(question.path("n").asInt()).isEqualTo(5);
        // One of five answers one of two sub-items 33 or 34 points better, and a point of e1 makes a fiftieth.
        assertThat(question.path("oneAnswerBetter").path("least").asString()).isEqualTo("0.066000");
        assertThat(question.path("oneAnswerBetter").path("most").asString()).isEqualTo("0.068000");
        var available = new ArrayList<BigDecimal>();
        worth.path("figures")
                .forEach(figure -> available.add(figure.path("available").decimalValue()));
        assertThat(available).isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @Test
    void triesSeveralFiguresAtOnce() {
        var tried = ask(ANSWERED, "what-if?set=item:O42:PASS&set=question:e1:100");
        var scores = ask(ANSWERED, "scores");

        var total = named(tried.path("figures"), "total");
        assertThat(total.path("exactBefore")).isEqualTo(scores.path("total").path("exact"));
        assertThat(total.path("difference").asString()).isEqualTo("5.66");
        assertThat(named(tried.path("figures"), "item:O42").path("after").asString())
                .isEqualTo("100.00");
        assertThat(named(tried.path("figures"), "sub-indicator:10.2")
                        .path("difference")
                        .asString())
                .isEqualTo("50.00");
        assertThat(named(tried.path("figures"), "indicator:6")
                        .path("difference")
                        .asString())
                .isEqualTo("6.60");
        assertThat(tried.path("levelBefore")).isEqualTo(scores.path("total").path("level"));
        assertThat(tried.path("given").size()).isEqualTo(2);
        assertThat(named(
                                ask(
                                                ANSWERED,
                                                "what-if?set=question:e1:"
                                                        + URLEncoder.encode("๘๐", StandardCharsets.UTF_8))
                                        .path("figures"),
                                "question:e1")
                        .path("after")
                        .asString())
                .isEqualTo("80.00");
        assertThat(named(ask(ANSWERED, "what-if").path("figures"), "total")
                        .path("difference")
                        .asString())
                .isEqualTo("0.00");
    }

    @Test
    void findsWaysToTheTarget() {
        var ways = ask(ANSWERED, "ways?target=85&questionCost=2&riseMax=50");

        assertThat(ways.path("costs").toString()).isEqualTo("{\"item\":1,\"question\":2,\"step\":10,\"riseMax\":50}");
        var target = ways.path("targets").path(0);
        assertThat(target.path("total").asString()).isEqualTo("85");
        var both =
                first(target.path("ways"), way -> way.path("means").asString().equals("BOTH"));
        assertThat(both.path("state").asString()).isEqualTo("REACHES");
        var moved = new ArrayList<String>();
        both.path("moves").forEach(move -> moved.add(move.path("figure").asString()));
        assertThat(moved)
                .startsWith("item:O1", "item:O12", "item:O42")
                .anyMatch(figure -> figure.startsWith("question:e"));
        assertThat(named(both.path("outcome"), "total").path("after").decimalValue())
                .isGreaterThanOrEqualTo(new BigDecimal("85"));
        var usual = ask(ANSWERED, "ways").path("targets");
        var named = new ArrayList<String>();
        usual.forEach(one ->
                named.add(one.path("level").asString() + " " + one.path("total").asString()));
        assertThat(named).endsWith("A 85", "AA 95");
        assertThat(ask(ANSWERED, "ways?target=AA")
                        .path("targets")
                        .path(0)
                        .path("level")
                        .asString())
                .isEqualTo("AA");
        // What is displayed as what is to be done is enough.
        var sets = new StringBuilder("what-if?");
        both.path("moves")
                .forEach(move -> sets.append("&set=")
                        .append(move.path("figure").asString())
                        .append(':')
                        .append(move.path("to").asString()));
        assertThat(named(ask(ANSWERED, sets.toString()).path("figures"), "total")
                        .path("after")
                        .decimalValue())
                .isGreaterThanOrEqualTo(new BigDecimal("85"));
    }

    @Test
    void goesAsFarDownAsWasAnnounced() {
        var worth = ask(ANNOUNCED, "worth");
        assertThat(codes(worth)).containsExactly("ANNOUNCED");
        assertThat(worth.path("total").asString()).isEqualTo("50.36");
        assertThat(worth.path("figures").size()).isEqualTo(13);
        assertThat(named(worth.path("figures"), "indicator:10")
                        .path("available")
                        .asString())
                .isEqualTo("20.0000");
        assertThat(named(ask(ANNOUNCED, "what-if?set=indicator:9:80").path("figures"), "total")
                        .path("after")
                        .asString())
                .isEqualTo("63.21");
        assertThat(ask(ANNOUNCED, "ways?target=85")
                        .path("targets")
                        .path(0)
                        .path("ways")
                        .path(2)
                        .path("moves")
                        .path(0)
                        .path("figure")
                        .asString())
                .isEqualTo("indicator:10");

        var disagreeing = ask(DISAGREEING, "worth");
        assertThat(codes(disagreeing)).containsExactly("PARTS_NOT_KNOWN");
        assertThat(disagreeing.path("figures").isEmpty()).isTrue();
        assertThat(ask(DISAGREEING, "ways").path("targets").isEmpty()).isTrue();
    }

    @Test
    void hidesWhatTooFewAnswered() {
        var worth = ask(ANSWERED, "worth?asOf=" + few);
        var question = named(worth.path("figures"), "question:i1");

        assertThat(codes(worth)).containsExactly("FEW_RESPONDENTS", "STAFF_SURVEY_OPEN");
        assertThat(question.path("hidden").path("code").asString()).isEqualTo("few-respondents");
        assertThat(question.path("score").isNull()).isTrue();
        assertThat(question.path("available").isNull()).isTrue();
        assertThat(question.path("availableExact").isNull()).isTrue();
        assertThat(question.path("perPoint").isNull()).isFalse();
        assertThat(refusal(ANSWERED, "what-if?set=question:i1:90&asOf=" + few)).isEqualTo("400 few-respondents");
        assertThat(refusal(ANSWERED, "what-if?set=slot:i1.1:90&asOf=" + few)).isEqualTo("400 few-respondents");
        ask(ANSWERED, "ways?asOf=" + few)
                .path("targets")
                .forEach(target -> target.path("ways")
                        .forEach(way -> way.path("moves")
                                .forEach(move -> assertThat(move.path("figure").asString())
                                        .doesNotStartWith("question:i"))));
    }

    @Test
    void showsNoFractionsWhileTheStaffStillAnswer() {
        var worth = ask(ANSWERED, "worth?asOf=" + open);

        assertThat(codes(worth)).containsExactly("STAFF_SURVEY_OPEN");
        assertThat(worth.path("exact").isNull()).isTrue();
        var question = named(worth.path("figures"), "question:i1");
        assertThat(question.path("score").isNull()).isFalse();
        assertThat(question.path("availableExact").isNull()).isTrue();
        assertThat(question.path("available").decimalValue().scale()).isEqualTo(2);
        ask(ANSWERED, "what-if?set=question:i1:100&asOf=" + open)
                .path("figures")
                .forEach(figure -> {
                    assertThat(figure.path("exactBefore").isNull()).isTrue();
                    assertThat(figure.path("exactAfter").isNull()).isTrue();
                });
    }

    @Test
    void namesWhatIsWrongWithAQuestion() {
        assertThat(refusal(ANSWERED, "what-if?set=nothing")).isEqualTo("400 malformed");
        assertThat(refusal(ANSWERED, "what-if?set=grade:1:90")).isEqualTo("400 malformed");
        assertThat(refusal(ANSWERED, "what-if?set=question:i99:90")).isEqualTo("400 unknown-figure");
        assertThat(refusal(ANSWERED, "what-if?set=total:90")).isEqualTo("400 not-in-calculation");
        assertThat(refusal(ANNOUNCED, "what-if?set=question:i1:90")).isEqualTo("400 not-in-calculation");
        assertThat(refusal(ANSWERED, "what-if?set=question:i1:101")).isEqualTo("400 out-of-range");
        assertThat(refusal(ANSWERED, "what-if?set=item:O1:MAYBE")).isEqualTo("400 out-of-range");
        assertThat(refusal(ANSWERED, "what-if?set=question:i1:90&set=IIT:80")).isEqualTo("400 part-of-another");
        assertThat(refusal(ANSWERED, "ways?target=abc")).isEqualTo("400 malformed");
        assertThat(refusal(ANSWERED, "ways?target=101")).isEqualTo("400 malformed");
        assertThat(refusal(ANSWERED, "ways?questionCost=0")).isEqualTo("400 out-of-range");
        assertThat(refusal(ANSWERED, "ways?riseMax=101")).isEqualTo("400 out-of-range");
        assertThat(api.get("/api/v1/assessments/nobody-2564/worth").status()).isEqualTo(404);
        var page = api.get("/agencies/answered/worth?set=nothing", "Accept", "text/html");
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body()).contains("item:O12:PASS");
        assertThat(api.get("/agencies/nobody/worth", "Accept", "text/html").status())
                .isEqualTo(404);
    }

    private String refusal(String assessment, String question) {
        var answer = api.get("/api/v1/assessments/" + assessment + "/" + question);
        return answer.status() + " "
                + answer.json().path("errors").path(0).path("code").asString();
    }

    @Test
    void showsWhatIsWorthMostWithTheWayToAMeasure() {
        var page = page(PAGE);
        var rows = page.select("table.worth").first().select("tbody tr");

        assertThat(page.selectFirst("h1").text()).isEqualTo("ข้อใดคุ้มที่สุด");
        assertThat(rows).hasSize(12);
        assertThat(rows.first().selectFirst("th a").text()).isEqualTo("ข้อตรวจ O42");
        assertThat(rows.first().select("strong").text()).isEqualTo("+5.0000");
        assertThat(rows.first().select(".next a").eachAttr("href"))
                .containsExactly(
                        PAGE + "&set=item%3AO42%3A100#try",
                        "/assessments/answered-2564/measures/new?figure=item%3AO42");
        assertThat(page.select("nav.sections a[aria-current]").text()).isEqualTo("ข้อใดคุ้มที่สุด");
        assertThat(page.select("#ways").text()).isEqualTo("ทางที่ลงแรงน้อยที่สุด");
        assertThat(page.select("#try ~ h3")).isEmpty();
        assertThat(page(PAGE + "&lang=en").selectFirst("h1").text()).isEqualTo("What pays most");
    }

    @Test
    void showsTheEffectOfWhatIsTriedAtEveryLevel() {
        var page = page(PAGE + "&set=item%3AO42%3APASS&figure=question%3Ae1&value=&target=AA");
        var effect = page.selectFirst("table.moved");

        assertThat(effect.select("tbody th").eachText().stream().map(text -> text.replaceAll(" .*", "")))
                .contains("คะแนนรวม", "IIT", "EIT", "OIT", "ข้อตรวจ", "ข้อคำถาม");
        assertThat(effect.select("tbody tr").first().text()).endsWith("+5.66");
        assertThat(effect.select("tbody tr").last().selectFirst("th").text()).isEqualTo("ระดับผลการประเมิน");
        assertThat(page.select(".given li strong").eachText()).containsExactly("ข้อตรวจ O42", "ข้อคำถาม e1");
        assertThat(page.select(".given li a").first().attr("href"))
                .isEqualTo(PAGE + "&target=AA&set=question%3Ae1%3A100#try");
        assertThat(page.select("form input[name=set]").eachAttr("value")).contains("item:O42:100", "question:e1:100");
        assertThat(page.select("#ways ~ h3").eachText()).containsExactly("ให้ถึงระดับ “AA” (คะแนนรวม 95)");
        // Each way can be tried.
        page.select(".card > p > a").eachAttr("href").forEach(href -> page(href.replace("#try", "")));
    }

    @Test
    void keepsTheMomentThatIsLookedAt() {
        var page = page(PAGE + "&asOf=" + few);

        assertThat(page.select(".banner")).hasSize(1);
        assertThat(page.select(".notes li")).hasSize(2);
        assertThat(page.select(".next a").first().attr("href")).contains("asOf=" + few);
        assertThat(page.select("form input[name=asOf]").eachAttr("value")).contains(Long.toString(few));
        assertThat(page.select("details summary").eachText()).anyMatch(text -> text.startsWith("ซ่อนคะแนนไว้ 30 ข้อ"));
        assertThat(page("/agencies/answered/worth?asOf=1").select(".lead").text())
                .isEqualTo("ยังไม่มีการประเมินปี 2564 ในบันทึก ณ เวลานี้");
    }

    @Test
    void saysThatNothingCanBeToldOfATotalAlone() {
        var page = page("/agencies/disagreeing/worth");

        assertThat(page.select("table")).isEmpty();
        assertThat(page.select(".notes li")).hasSize(1);
        assertThat(page.select("p").eachText()).contains("หาทางไม่ได้ เพราะไม่รู้ว่าคะแนนรวมมาจากคะแนนใด");
        assertThat(page("/agencies/announced/worth")
                        .select("table.worth tbody th a")
                        .eachText())
                .startsWith("ตัวชี้วัดที่ 10", "ตัวชี้วัดที่ 9");
    }
}
