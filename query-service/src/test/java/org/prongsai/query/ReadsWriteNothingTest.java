package org.prongsai.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.query.testing.Facts.PHAI_2565;
import static org.prongsai.query.testing.Facts.mueangPhai;
import static org.prongsai.query.testing.Facts.opened;
import static org.prongsai.query.testing.Facts.published;
import static org.prongsai.query.testing.Facts.result;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.prongsai.query.testing.Api;
import org.prongsai.query.testing.Await;
import org.prongsai.query.testing.LogWriter;
import org.prongsai.query.testing.QueryTest;
import org.prongsai.query.testing.ReadTables;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every question is answered on connections that cannot write anywhere. */
@QueryTest
class ReadsWriteNothingTest {
    @Autowired
    private LogWriter log;

    @Autowired
    private ReadTables readTables;

    @Autowired
    private Api api;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private HikariDataSource pool;

    @Test
    void answersEveryQuestionOnConnectionsThatCannotWrite() {
        log.record(mueangPhai(), opened("mueang-phai-2565"));
        long last = log.record(published("mueang-phai-2565", result(null, null, PHAI_2565)));
        readTables.awaitAll();
        allowReadingOnly();

        var assessment = "/api/v1/assessments/mueang-phai-2565";
        for (var path : List.of(
                "/api/v1/assessments?fiscalYear=2565",
                assessment + "/scores",
                assessment + "/scores?asOf=" + last,
                assessment + "/scores?methodology=2565",
                assessment + "/plan",
                assessment + "/plan?asOf=" + last,
                assessment + "/events",
                assessment + "/events/" + last + "/effect",
                assessment + "/changes?from=0",
                assessment + "/scores/explanation?figure=OIT",
                assessment + "/worth",
                assessment + "/ways?target=85",
                assessment + "/what-if?set=indicator:9:80",
                "/agencies/mueang-phai/worth",
                assessment + "/reconciliation",
                assessment + "/reconciliation?asOf=" + last,
                "/api/v1/agencies/mueang-phai",
                "/api/v1/agencies/mueang-phai/comparison?from=2565&to=2566",
                "/api/v1/agencies/mueang-phai/comparison?from=2565&to=2566&asOf=" + last,
                "/api/v1/agencies/mueang-phai/trend",
                "/api/v1/nation/2565?groupBy=province,type",
                "/api/v1/methodologies",
                "/api/v1/methodologies/2565",
                "/agencies/mueang-phai/timeline",
                "/agencies/mueang-phai/events/" + last,
                "/agencies/mueang-phai/changes",
                "/agencies/mueang-phai/explain",
                "/agencies/mueang-phai/trend",
                "/compare?agencies=mueang-phai&with=nation,type,province",
                "/compare.csv?agencies=mueang-phai",
                "/compare.xlsx?agencies=mueang-phai",
                "/api/v1/ledger/checkpoints",
                "/api/v1/ledger/verifications",
                "/ledger",
                "/public",
                "/public/feed.atom",
                "/public/feed.json",
                "/public/mueang-phai",
                "/public/mueang-phai/2565",
                "/public/mueang-phai/2565/total.svg",
                "/public/mueang-phai/2565/total.png",
                "/agencies/mueang-phai",
                "/agencies/mueang-phai?asOf=" + last,
                "/agencies/mueang-phai/questions",
                "/agencies/mueang-phai/questions?asOf=" + last,
                "/nation",
                "/nation.csv",
                "/nation.xlsx",
                "/agencies/mueang-phai/plan",
                "/agencies/mueang-phai/plan?asOf=" + last,
                "/agencies/mueang-phai/plan.ics",
                "/agencies/mueang-phai/reconciliation")) {
            var answer = api.get(path);
            assertThat(answer.status()).as("%s: %s", path, answer.body()).isEqualTo(200);
        }
    }

    /**
     * New sessions of this database refuse to write; the pool's old ones are closed. One that was being opened just then may join
     * the pool afterwards, as it was: closed again, until only new ones are given out.
     */
    private void allowReadingOnly() {
        var database = jdbc.queryForObject("select current_database()", String.class);
        jdbc.execute("alter database %s set default_transaction_read_only = on".formatted(database));
        Await.until(
                Duration.ofSeconds(20),
                () -> {
                    pool.getHikariPoolMXBean().softEvictConnections();
                    return "on".equals(jdbc.queryForObject("show default_transaction_read_only", String.class));
                },
                () -> "the pool still gives out connections that may write");
    }
}
