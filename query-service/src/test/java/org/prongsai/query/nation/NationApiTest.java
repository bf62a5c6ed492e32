package org.prongsai.query.nation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.query.testing.Facts.agency;
import static org.prongsai.query.testing.Facts.opened;
import static org.prongsai.query.testing.Facts.published;
import static org.prongsai.query.testing.Facts.result;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.prongsai.query.testing.Api;
import org.prongsai.query.testing.LogWriter;
import org.prongsai.query.testing.QueryTest;
import org.prongsai.query.testing.ReadTables;
import org.springframework.beans.factory.annotation.Autowired;

@QueryTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NationApiTest {
    @Autowired
    private LogWriter log;

    @Autowired
    private ReadTables readTables;

    @Autowired
    private Api api;

    private long last;

    @BeforeAll
    void recordAYear() {
        add("koh", "อบต.", "ตราด", "85.00");
        add("laem", "เทศบาล", "ตราด", "84.99");
        add("khon", "อบต.", "ขอนแก่น", "95.01");
        add("chiang", "เทศบาล", "เชียงใหม่", null);
        last = log.record(agency("idle", "ไม่ประเมิน", "อบต.", "ตราด"));
        readTables.awaitAll();
    }

    private void add(String id, String type, String province, String total) {
        log.record(agency(id, id, type, province), opened(id + "-2565"));
        if (total != null) {
            log.record(published(id + "-2565", result(total, null, List.of())));
        }
    }

    @Test
    void addsTheYearUp() {
        var nation = api.json("/api/v1/nation/2565");

        assertThat(nation.path("nation").toString()).isEqualTo("""
                        {"province":null,"type":null,"assessments":4,"withTotal":3,"withoutTotal":1,"average":88.33,\
                        "instruments":{"IIT":null,"EIT":null,"OIT":null},"passed":2,"passedShare":66.67,\
                        "levels":[{"level":"AA","count":1},{"level":"A","count":1},{"level":"B","count":1},\
                        {"level":"C","count":0},{"level":"D","count":0},{"level":"E","count":0},{"level":"F","count":0}]}""");
        assertThat(nation.path("groups").isEmpty()).isTrue();
        assertThat(nation.path("asOf").path("position").asLong()).isEqualTo(last);
    }

    @Test
    void groupsByProvinceInThaiOrder() {
        assertThat(groups("province")).containsExactly("ขอนแก่น - 95.01", "เชียงใหม่ - null", "ตราด - 85.00");
    }

    @Test
    void groupsByType() {
        assertThat(groups("type")).containsExactly("- เทศบาล 84.99", "- อบต. 90.01");
    }

    @Test
    void groupsByBoth() {
        assertThat(groups("province,type"))
                .containsExactly("ขอนแก่น อบต. 95.01", "เชียงใหม่ เทศบาล null", "ตราด เทศบาล 84.99", "ตราด อบต. 85.00");
        assertThat(groups("province,type")).isEqualTo(groups("type,province"));
    }

    @Test
    void knowsAYearWithoutAssessments() {
        var nation = api.json("/api/v1/nation/2569?groupBy=province").path("nation");

        assertThat(nation.path("assessments").asInt()).isZero();
        assertThat(nation.path("average").isNull()).isTrue();
        assertThat(nation.path("passedShare").isNull()).isTrue();
    }

    @Test
    void namesTheParameterThatIsWrong() {
        assertThat(api.get("/api/v1/nation/2023")
                        .json()
                        .path("errors")
                        .path(0)
                        .path("field")
                        .asString())
                .isEqualTo("fiscalYear");
        var refused = api.get("/api/v1/nation/2565?groupBy=region");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("errors").path(0).path("field").asString())
                .isEqualTo("groupBy");
    }

    private List<String> groups(String groupBy) {
        var groups = new ArrayList<String>();
        api.json("/api/v1/nation/2565?groupBy=" + groupBy)
                .path("groups")
                .forEach(group -> groups.add("%s %s %s"
                        .formatted(
                                group.path("province").asString("-"),
                                group.path("type").asString("-"),
                                group.path("average"))
                        .replace("null - ", "- ")));
        return groups;
    }
}
