package org.prongsai.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.query.testing.Facts.agency;
import static org.prongsai.query.testing.Facts.opened;
import static org.prongsai.query.testing.Facts.surveyOpened;

import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.query.testing.Api;
import org.prongsai.query.testing.Await;
import org.prongsai.query.testing.LogWriter;
import org.prongsai.query.testing.QueryTest;
import org.prongsai.query.testing.ReadTables;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rebuilds as programs and people start, follow and cancel them. */
@QueryTest
class RebuildApiTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    private LogWriter log;

    @Autowired
    private ReadTables readTables;

    @Autowired
    private Api api;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private DataSource database;

    @Autowired
    private Rebuilds rebuilds;

    @BeforeEach
    void recordSomething() {
        if (jdbc.queryForObject("select count(*) from log.domain_event_entry", Long.class) == 0) {
            log.record(
                    agency("phai", "เมืองไผ่", "อบต.", "บุรีรัมย์"),
                    opened("phai-2566"),
                    surveyOpened("phai-2566", "IIT"));
            readTables.awaitAll();
        }
    }

    @Test
    void startsInTheBackgroundAndTellsWhatCameOfIt() {
        var started = api.send("POST", "/api/v1/rebuilds");
        assertThat(started.status()).isEqualTo(202);
        assertThat(started.json().get("state").asString()).isEqualTo("RUNNING");

        var address = started.header("Location");
        awaitEnd(address);

        var report = api.json(address);
        assertThat(address).isEqualTo("/api/v1/rebuilds/" + report.get("id").asString());
        assertThat(report.get("state").asString()).isEqualTo("DONE");
        assertThat(report.get("phase").asString()).isEqualTo("ENDED");
        assertThat(report.get("dryRun").asBoolean()).isFalse();
        assertThat(report.get("events").asLong()).isEqualTo(3);
        assertThat(report.get("position").asLong()).isEqualTo(3);
        assertThat(report.get("digest").asString()).matches("[0-9a-f]{64}");
        assertThat(report.get("differences").toString())
                .isEqualTo("{\"differing\":0,\"missing\":0,\"surplus\":0,\"first\":[]}");
        assertThat(api.json("/api/v1/rebuilds").get("rebuilds").get(0)).isEqualTo(report);
    }

    @Test
    void saysInADryRunWhatWouldDifferAndChangesNothing() {
        jdbc.update("update view.score set level = 'AA' where assessment_id = 'phai-2566'");

        var address = api.send("POST", "/api/v1/rebuilds?dryRun=true").header("Location");
        awaitEnd(address);

        assertThat(api.json(address).get("differences").toString()).isEqualTo("""
                        {"differing":1,"missing":0,"surplus":0,\
                        "first":[{"table":"score","key":"phai-2566","kind":"DIFFERING"}]}""");
        assertThat(jdbc.queryForObject("select level from view.score", String.class))
                .isEqualTo("AA");
        assertThat(rebuilds.run(false).differences())
                .isNotNull()
                .satisfies(found -> assertThat(found.differing()).isOne());
    }

    @Test
    void runsOneAtATimeAndNamesTheOneUnderWay() throws SQLException {
        try (var writing = database.getConnection()) {
            keepTheLogUnsettled(writing);
            var first = api.send("POST", "/api/v1/rebuilds");

            var second = api.send("POST", "/api/v1/rebuilds?dryRun=true");

            assertThat(second.status()).isEqualTo(409);
            assertThat(second.header("Location")).isEqualTo(first.header("Location"));
            assertThat(second.json().get("type").asString()).isEqualTo("urn:prongsai:problem:rebuild-running");
            assertThat(second.json().get("rebuild").asString()).isEqualTo(first.header("Location"));
            writing.rollback();
            awaitEnd(first.header("Location"));
            assertThat(api.json(first.header("Location")).get("state").asString())
                    .isEqualTo("DONE");
        }
    }

    @Test
    void cancelsOneUnderWay() throws SQLException {
        try (var writing = database.getConnection()) {
            keepTheLogUnsettled(writing);
            var address = api.send("POST", "/api/v1/rebuilds").header("Location");
            var before = readTables.dump();

            assertThat(api.send("DELETE", address).status()).isEqualTo(202);
            awaitEnd(address);
            writing.rollback();

            assertThat(api.json(address).get("state").asString()).isEqualTo("CANCELLED");
            assertThat(readTables.dump()).isEqualTo(before);
            var again = api.send("DELETE", address);
            assertThat(again.status()).isEqualTo(409);
            assertThat(again.json().get("type").asString()).isEqualTo("urn:prongsai:problem:rebuild-ended");
        }
    }

    @Test
    void knowsNoneThatNeverWas() {
        assertThat(api.get("/api/v1/rebuilds/x").status()).isEqualTo(404);
        assertThat(api.send("DELETE", "/api/v1/rebuilds/x").status()).isEqualTo(404);
        assertThat(api.send("POST", "/api/v1/rebuilds?dryRun=perhaps").status()).isEqualTo(400);
    }

    @Test
    void showsAPageInBothLanguages() {
        rebuilds.run(true);

        assertThat(api.get("/rebuilds?lang=en").body())
                .contains("Rebuild the figures from the event log", "Nothing differed, to the byte.")
                .doesNotContain("??");
        assertThat(api.get("/rebuilds?lang=th").body())
                .contains("สร้างตัวเลขใหม่จากบันทึกเหตุการณ์", "ไม่มีอะไรต่างกันแม้แต่ไบต์เดียว")
                .doesNotContain("??");
        var started = api.send("POST", "/rebuilds");
        assertThat(started.status()).isEqualTo(302);
        assertThat(started.header("Location")).endsWith("/rebuilds");
        Await.until(PATIENCE, () -> !api.get("/rebuilds").body().contains("<progress"), () -> "still under way");
    }

    private static void keepTheLogUnsettled(java.sql.Connection writing) throws SQLException {
        writing.setAutoCommit(false);
        writing.createStatement().execute("lock table log.domain_event_entry in row exclusive mode");
    }

    private void awaitEnd(String address) {
        Await.until(
                PATIENCE,
                () -> !api.json(address).get("state").asString().equals("RUNNING"),
                () -> api.json(address).toString());
    }
}
