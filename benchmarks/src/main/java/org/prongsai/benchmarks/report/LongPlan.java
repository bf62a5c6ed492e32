package org.prongsai.benchmarks.report;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Plans and reports on so many measures that the report has ten pages and more, through the commands that officers use. Done
 * once for a service: the same again changes nothing.
 */
final class LongPlan {
    private static final String AGENCY = "report-benchmark";
    static final String ASSESSMENT = AGENCY + "-2566";
    private static final String BEFORE = AGENCY + "-2565";

    /** As many measures as small agencies plan, so that tables break across pages again and again. */
    private static final int MEASURES = 30;

    private static final int INDICATORS = 10;

    /** Sentences as reports have them, about as long. */
    private static final List<String> METHOD = List.of(
            "จัดทำคู่มือการปฏิบัติงานและขั้นตอนการให้บริการ พร้อมระบุระยะเวลาและผู้รับผิดชอบ เผยแพร่ ณ จุดบริการและบนเว็บไซต์ของหน่วยงาน",
            "จัดอบรมเจ้าหน้าที่ทุกคนเกี่ยวกับมาตรฐานทางจริยธรรมและการปฏิบัติหน้าที่ด้วยความซื่อสัตย์สุจริต",
            "กำกับติดตามและรายงานผลต่อผู้บริหารทุกไตรมาส");

    private static final List<String> SUMMARY = List.of(
            "ได้จัดทำคู่มือแล้วเสร็จและเผยแพร่บนเว็บไซต์ของหน่วยงาน มีผู้เข้าชมและดาวน์โหลดอย่างต่อเนื่องตลอดปี",
            "เจ้าหน้าที่ผ่านการอบรมครบทุกคน ผลการทดสอบหลังการอบรมสูงกว่าก่อนการอบรมในทุกหัวข้อ");

    private static final List<String> OUTCOME =
            List.of("ผู้รับบริการได้รับบริการที่รวดเร็วและเท่าเทียมกัน ข้อร้องเรียนลดลงจากปีก่อนอย่างเห็นได้ชัด");

    private final HttpClient http;
    private final String service;
    private final JsonMapper json = JsonMapper.shared();

    LongPlan(HttpClient http, String service) {
        this.http = http;
        this.service = service;
    }

    void record() throws IOException, InterruptedException {
        send(
                "POST",
                "agencies",
                Map.of(
                        "agencyId",
                        AGENCY,
                        "nameTh",
                        "องค์การบริหารส่วนตำบลตัวอย่าง",
                        "type",
                        "อบต.",
                        "province",
                        "บุรีรัมย์"));
        for (int year : List.of(2565, 2566)) {
            send("POST", "assessments", Map.of("agencyId", AGENCY, "fiscalYear", year));
        }
        var indicators = new TreeMap<String, Double>();
        IntStream.rangeClosed(1, INDICATORS).forEach(number -> indicators.put(Integer.toString(number), 60.0 + number));
        send(
                "PUT",
                "assessments/%s/published-result".formatted(BEFORE),
                Map.of("indicators", indicators, "source", "ประกาศผลการประเมิน ปีงบประมาณ 2565"));
        for (int number = 1; number <= MEASURES; number++) {
            measure(number);
        }
        for (int number = 1; number <= INDICATORS; number++) {
            send(
                    "PUT",
                    "assessments/%s/guidelines/%d".formatted(ASSESSMENT, number),
                    Map.of(
                            "guidelines",
                            METHOD,
                            "owners",
                            List.of("สำนักปลัด", "กองคลัง"),
                            "period",
                            "ปีงบประมาณ ๒๕๖๖",
                            "progress",
                            SUMMARY,
                            "status",
                            "IN_PROGRESS"));
        }
    }

    private void measure(int number) throws IOException, InterruptedException {
        var measure = "assessments/%s/activities/m%d".formatted(ASSESSMENT, number);
        send(
                "POST",
                "assessments/%s/activities".formatted(ASSESSMENT),
                Map.of(
                        "activityId",
                        "m" + number,
                        "number",
                        number,
                        "title",
                        "มาตรการที่ %d ส่งเสริมคุณธรรมและความโปร่งใสในการให้บริการประชาชน".formatted(number),
                        "method",
                        METHOD,
                        "period",
                        "ต.ค. ๒๕๖๕ – ก.ย. ๒๕๖๖",
                        "owners",
                        List.of("สำนักปลัด"),
                        "indicators",
                        Collections.singletonList(1 + number % INDICATORS)));
        send("POST", measure + "/progress", Map.of("status", "DONE"));
        send("PUT", measure + "/outcome", Map.of("summary", SUMMARY, "outcome", OUTCOME));
    }

    /** What is there already is not recorded twice. */
    private void send(String method, String path, Map<String, ?> body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(service + "/api/v1/" + path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)))
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException("%s %s answers %d %s".formatted(method, path, answer.statusCode(), answer.body()));
        }
    }
}
