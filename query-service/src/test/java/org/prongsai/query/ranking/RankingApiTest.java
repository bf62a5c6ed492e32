package org.prongsai.query.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.query.testing.Facts.agency;
import static org.prongsai.query.testing.Facts.opened;
import static org.prongsai.query.testing.Facts.published;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.prongsai.engine.event.Event;
import org.prongsai.query.testing.Api;
import org.prongsai.query.testing.LogWriter;
import org.prongsai.query.testing.QueryTest;
import org.prongsai.query.testing.ReadTables;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@QueryTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RankingApiTest {
    @Autowired
    private LogWriter log;

    @Autowired
    private ReadTables readTables;

    @Autowired
    private Api api;

    @BeforeAll
    void recordAgenciesOfTwoYears() {
        var events = new ArrayList<Event>();
        add(events, "koh", "เกาะช้าง", "อบต.", "ตราด", "80.00", "91.00");
        add(events, "khon", "ขอนแก่น", "เทศบาล", "ขอนแก่น", null, "95.50");
        add(events, "chiang", "เชียงใหม่", "เทศบาล", "เชียงใหม่", "90.00", "70.25");
        add(events, "kalasin", "กาฬสินธุ์", "อบต.", "กาฬสินธุ์", "60.00", "91.00");
        add(events, "open", "ยังไม่มีผล", "อบต.", "ตราด", null, "");
        events.add(agency("wang", "วังน้ำ", "อบต.", "แพร่"));
        events.add(opened("wang-2564"));
        log.record(events);
        readTables.awaitAll();
    }

    /** @param before total of 2565; null where not assessed */
    private static void add(
            List<Event> events, String id, String name, String type, String province, String before, String total) {
        events.add(agency(id, name, type, province));
        if (before != null) {
            events.add(opened(id + "-2565"));
            events.add(published(id + "-2565", before));
        }
        events.add(opened(id + "-2566"));
        if (!total.isEmpty()) {
            events.add(published(id + "-2566", total));
        }
    }

    @Test
    void listsTheBestFirstAndThoseWithoutATotalLast() {
        assertThat(ids("fiscalYear=2566")).containsExactly("khon", "kalasin", "koh", "chiang", "open");
        assertThat(ids("fiscalYear=2566&sort=total")).containsExactly("chiang", "kalasin", "koh", "khon", "open");
    }

    @Test
    void ordersNamesAndProvincesAsAThaiDictionaryDoes() {
        assertThat(ids("fiscalYear=2566&sort=name")).containsExactly("kalasin", "koh", "khon", "chiang", "open");
        assertThat(ids("fiscalYear=2566&sort=province")).containsExactly("kalasin", "khon", "chiang", "koh", "open");
        assertThat(ids("fiscalYear=2566&sort=-name")).containsExactly("open", "chiang", "khon", "koh", "kalasin");
    }

    @Test
    void ordersByTheChangeSinceTheYearBefore() {
        assertThat(ids("fiscalYear=2566&sort=-change")).containsExactly("kalasin", "koh", "chiang", "khon", "open");
        var lines = api.json("/api/v1/assessments?fiscalYear=2566&sort=-change").path("items");
        assertThat(lines.path(0).path("change").toString()).isEqualTo("31.00");
        assertThat(lines.path(2).path("change").toString()).isEqualTo("-19.75");
        assertThat(lines.path(3).path("change").isNull()).isTrue();
    }

    @Test
    void findsProvincesAndNamesHoweverTheirLettersAreTyped() {
        assertThat(ids("fiscalYear=2564&province=" + encoded(" \u0e40\u0e40พร\u200b่\u00a0")))
                .containsExactly("wang");
        assertThat(ids("fiscalYear=2564&q=" + encoded("น\u0e49\u0e4d\u0e32"))).containsExactly("wang");
    }

    @Test
    void keepsTheNationalPlaceUnderEveryFilter() {
        var lines = api.json("/api/v1/assessments?fiscalYear=2566&province=" + encoded("ตราด"))
                .path("items");

        assertThat(lines.path(0).path("agencyId").asString()).isEqualTo("koh");
        assertThat(lines.path(0).path("rank").asInt()).isEqualTo(2);
        assertThat(lines.path(1).path("rank").isNull()).isTrue();
    }

    @Test
    void showsALineInFull() {
        var line = api.json("/api/v1/assessments?fiscalYear=2566&q=" + encoded("เกาะ"))
                .path("items")
                .path(0);

        assertThat(line.toString()).isEqualTo("""
                        {"assessmentId":"koh-2566","agencyId":"koh","nameTh":"เกาะช้าง","nameEn":null,"type":"อบต.",\
                        "province":"ตราด","district":null,"fiscalYear":2566,"phase":"OPEN","methodology":"2566",\
                        "methodologyRevision":1,"basis":"PUBLISHED","complete":false,"score":91.00,"exact":"91",\
                        "level":%s,"passed":true,"rank":2,"change":11.00,"instruments":{},"indicators":{},\
                        "responses":{"EIT-1":0,"EIT-2":0,"IIT":0},"sample":"UNKNOWN","position":%d}""".formatted(
                        line.path("level"), line.path("position").asLong()));
    }

    @Test
    void filtersByTypeLevelAndText() {
        assertThat(ids("fiscalYear=2566&type=" + encoded("เทศบาล"))).containsExactly("khon", "chiang");
        assertThat(ids("fiscalYear=2566&type=" + encoded("เทศบาล") + "&type=" + encoded("อบต.")))
                .hasSize(5);
        assertThat(ids("fiscalYear=2565&level=B")).containsExactly("koh");
        assertThat(ids("fiscalYear=2566&q=CHIANG")).containsExactly("chiang");
        assertThat(ids("fiscalYear=2566&q=" + encoded("100%_"))).isEmpty();
        assertThat(ids("q=koh")).containsExactly("koh", "koh");
    }

    @Test
    void pagesThroughAllLinesOnce() {
        var seen = new ArrayList<String>();
        for (int page = 0; page < 3; page++) {
            seen.addAll(ids("fiscalYear=2566&size=2&page=" + page));
        }
        assertThat(seen).containsExactly("khon", "kalasin", "koh", "chiang", "open");

        var last = api.json("/api/v1/assessments?fiscalYear=2566&size=2&page=2");
        assertThat(last.path("page").asInt()).isEqualTo(2);
        assertThat(last.path("size").asInt()).isEqualTo(2);
        assertThat(last.path("totalItems").asInt()).isEqualTo(5);
        assertThat(last.path("totalPages").asInt()).isEqualTo(3);
        assertThat(ids("fiscalYear=2566&size=2&page=3")).isEmpty();
        assertThat(api.json("/api/v1/assessments?fiscalYear=2599")
                        .path("totalPages")
                        .asInt())
                .isZero();
    }

    @Test
    void namesTheParameterThatIsWrong() {
        assertThat(wrong("fiscalYear=2023")).isEqualTo("400 fiscalYear");
        assertThat(wrong("sort=totl")).isEqualTo("400 sort");
        assertThat(wrong("size=201")).isEqualTo("400 size");
        assertThat(wrong("size=0")).isEqualTo("400 size");
        assertThat(wrong("page=-1")).isEqualTo("400 page");
        assertThat(wrong("page=x")).isEqualTo("400 page");
        assertThat(wrong("q=" + "x".repeat(201))).isEqualTo("400 q");
        assertThat(api.get("/api/v1/assessments?sort=totl")
                        .json()
                        .path("detail")
                        .asString())
                .endsWith("did you mean total?");
    }

    @Test
    void tellsAnAgencyWithItsYears() {
        assertThat(api.get("/api/v1/agencies/koh").body()).isEqualTo("""
                        {"agencyId":"koh","nameTh":"เกาะช้าง","nameEn":null,"type":"อบต.","province":"ตราด",\
                        "district":null,"assessments":[{"assessmentId":"koh-2565","fiscalYear":2565,"phase":"OPEN",\
                        "basis":"PUBLISHED","score":80.00,"exact":"80","level":"B"},{"assessmentId":"koh-2566",\
                        "fiscalYear":2566,"phase":"OPEN","basis":"PUBLISHED","score":91.00,"exact":"91","level":%s}]}""".formatted(
                api.json("/api/v1/agencies/koh").path("assessments").path(1).path("level")));
        assertThat(api.get("/api/v1/agencies/koh").header("Cache-Control")).isEqualTo("no-store");
        assertThat(api.get("/api/v1/agencies/nobody").status()).isEqualTo(404);
    }

    private List<String> ids(String query) {
        var ids = new ArrayList<String>();
        for (JsonNode line : api.json("/api/v1/assessments?" + query).path("items")) {
            ids.add(line.path("agencyId").asString());
        }
        return ids;
    }

    private String wrong(String query) {
        var answer = api.get("/api/v1/assessments?" + query);
        return answer.status() + " "
                + answer.json().path("errors").path(0).path("field").asString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
