package org.prongsai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What holds for every page, whoever made it: pages are found by following links, and by what the controllers answer. */
@ExtendWith(OneSite.class)
class EveryPageIT {
    private static final String OWN = "every-page";
    private static final String ASSESSMENT = OWN + "-2566";
    private static final String RESPONSES = "/assessments/%s/surveys/IIT/responses".formatted(ASSESSMENT);
    private static final int AGENCIES = 300;

    /** So many statements are a handful: what a page asks of the database, whatever the number of agencies. */
    private static final int HANDFUL = 12;

    /** The official report is Thai for everybody. */
    private static final String REPORT = "/report.html";

    /** Pages for everybody are kept by caches on the way: their language is in the address, not in a cookie. */
    private static final String PUBLIC = "/public";

    private static Site site;
    private static HtmlPages pages;
    private static Crawl crawl;

    @BeforeAll
    static void followAllLinks(Site given) {
        site = given;
        pages = site.service().pages();
        crawl = Crawl.from(
                site.service(),
                pages,
                Stream.concat(Stream.of("/"), prepared().stream()).toList());
    }

    /** Something of everything for pages to show, and addresses that no link leads to. */
    private static List<String> prepared() {
        var service = site.service();
        service.post("/api/v1/agencies", "application/json", """
                {"agencyId": "%s", "nameTh": "อบต.ทุกหน้า", "nameEn": "Every Page Subdistrict", "type": "อบต.", "province": "ตรัง"}""".formatted(OWN));
        for (int year : List.of(2565, 2566)) {
            service.post("/api/v1/assessments", "application/json", """
                    {"agencyId": "%s", "fiscalYear": %d}""".formatted(OWN, year));
        }
        for (int number = 1; number <= 6; number++) {
            service.post("/api/v1" + RESPONSES, "application/json", """
                    {"respondentKey": "ก-%d", "answers": {"i2": %d, "i3": 2}}""".formatted(number, 1 + number % 4));
        }
        var columns = service.handOver(ASSESSMENT, "IIT", "form.csv", "ประทับเวลา,ความเห็น\n1/3/2566 9:00:00,ดีมาก\n");
        service.await("/api/v1/assessments/%s/scores".formatted(ASSESSMENT), body -> body.contains("\"n\":6"));
        service.awaitPage("/api/v1/ledger/checkpoint");
        service.put("/api/v1/feeds/every-page", """
                {"kind": "kobo-webhook", "assessmentId": "%s", "survey": "IIT",
                 "credentials": {"username": "kobo", "password": "a-password-of-a-test"}}""".formatted(ASSESSMENT));
        return List.of(
                "/agencies/" + OWN,
                "/public/mueang-phai",
                "/feeds/every-page",
                "/agencies/mueang-phai?year=2566",
                columns,
                service.submit(RESPONSES, "key", "ก-1"),
                "/api/v1/assessments/%s/report.html".formatted(ASSESSMENT));
    }

    @Test
    void isReachedByLinks() {
        var never = new TreeSet<>(pages.pages());
        never.removeAll(crawl.visited().values());
        assertThat(never).as("pages that nothing leads to").isEmpty();
    }

    @Test
    void leadsOnlyToWhatAnswers() {
        assertThat(crawl.broken()).isEmpty();
    }

    @Test
    void isDeliveredInBothLanguagesWithNothingInlineAndHeadingsInOrder() {
        Map<String, List<String>> problems = new TreeMap<>();
        for (var href : crawl.visited().keySet()) {
            for (var language : List.of("th", "en")) {
                var address = in(language, href);
                var answer = site.service().get(address);
                if (answer.statusCode() == 200) {
                    var found = DeliveredPage.problems(answer, href.contains(REPORT) ? "th" : language);
                    if (!href.contains(REPORT)
                            && !href.startsWith(PUBLIC)
                            && !remembers(answer.headers().allValues("Set-Cookie"), language)) {
                        found.add("the language is not remembered");
                    }
                    if (!found.isEmpty()) {
                        problems.put(address, found);
                    }
                }
            }
        }
        assertThat(problems).isEmpty();
    }

    private static boolean remembers(List<String> cookies, String language) {
        return cookies.stream().anyMatch(cookie -> cookie.startsWith("lang=" + language + ";"));
    }

    /** The report's address takes no language. */
    private static String in(String language, String href) {
        if (href.contains(REPORT)) {
            return href;
        }
        return href + (href.contains("?") ? "&" : "?") + "lang=" + language;
    }

    @Test
    void pleasesBrowsersAndScreenReadersAtEveryWidth() {
        var problems = new ArrayList<String>();
        var hrefs = crawl.examples(1).values().stream().flatMap(List::stream).toList();
        try (var visitor = site.visitor(true)) {
            for (var language : List.of("th", "en")) {
                for (var href : hrefs) {
                    problems.addAll(visitor.problems(in(language, href)));
                }
                problems.addAll(visitor.problemsOfAFailure(in(language, "/agencies/nobody")));
            }
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void asksTheDatabaseNoMoreForManyAgenciesThanForFew() {
        var hrefs = crawl.examples(2).values().stream().flatMap(List::stream).toList();
        var few = statements(hrefs);
        registerMany();
        var many = statements(hrefs);

        assertThat(many).isEqualTo(few);
        assertThat(few).allSatisfy((href, count) -> assertThat(count).as(href).isLessThanOrEqualTo(HANDFUL));
    }

    /** Once warm. */
    private static Map<String, Integer> statements(List<String> hrefs) {
        var counts = new TreeMap<String, Integer>();
        for (var href : hrefs) {
            site.service().statements(href);
            counts.put(href, site.service().statements(href));
        }
        return counts;
    }

    private static void registerMany() {
        var service = site.service();
        for (int number : IntStream.rangeClosed(1, AGENCIES).toArray()) {
            service.post("/api/v1/agencies", "application/json", """
                    {"agencyId": "many-%1$d", "nameTh": "อบต.ที่ %1$d", "type": "อบต.", "province": "ตรัง"}""".formatted(number));
            service.post("/api/v1/assessments", "application/json", """
                    {"agencyId": "many-%d", "fiscalYear": 2566}""".formatted(number));
            service.put("/api/v1/assessments/many-%d-2566/published-result".formatted(number), """
                    {"total": %d.5, "source": "ข้อมูลสมมติ"}""".formatted(
                            50 + number % 50));
        }
        service.await(
                "/api/v1/assessments/many-%d-2566/scores".formatted(AGENCIES),
                body -> body.contains("\"basis\":\"PUBLISHED\""));
    }
}
