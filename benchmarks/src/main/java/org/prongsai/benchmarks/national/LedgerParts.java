package org.prongsai.benchmarks.national;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.prongsai.log.EventLog;
import org.prongsai.log.ledger.Ledger;
import org.prongsai.log.ledger.LedgerFollower;
import org.prongsai.log.ledger.Verification;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The ledger over the nation: building its tree, verifying the log, and proofs over HTTP. */
final class LedgerParts {
    private static final int PROOFS = 2_000;
    private static final long NANOS_BETWEEN_LOOKS = 1_000_000;

    private final Options options;
    private final Table table;

    LedgerParts(Options options, Table table) {
        this.options = options;
        this.table = table;
    }

    /** The services with a ledger, whose key stays with the data that it signs for. */
    static ConfigurableApplicationContext withLedger(Path data) {
        return withLedger(data, _ -> {});
    }

    /** The same, prepared by somebody before it starts. */
    static ConfigurableApplicationContext withLedger(
            Path data, ApplicationContextInitializer<ConfigurableApplicationContext> preparation) {
        return Services.standalone(
                data,
                preparation,
                "--prongsai.ledger.follow=true",
                "--prongsai.ledger.directory=" + data.resolve("ledger"),
                "--prongsai.ledger.poll-interval=10ms");
    }

    void run(Path data) throws Exception {
        try (var service = withLedger(data)) {
            ReadSide.await(service);
            build(service);
            prove(service);
        }
    }

    private void build(ConfigurableApplicationContext service) throws Exception {
        long last = service.getBean(EventLog.class).lastPosition();
        int threads = Runtime.getRuntime().availableProcessors();
        var follower = service.getBean(LedgerFollower.class);
        var jdbc = service.getBean(JdbcTemplate.class);
        var verification = service.getBean(Verification.class);
        awaitAll(service, last);
        var nowhere = new CopyToNowhere(service.getBean(DataSource.class), last, threads);
        var seconds = new Rounds()
                .with("nowhere", nowhere::run)
                .timed("build", () -> {
                    follower.stop();
                    jdbc.execute("truncate ledger.tile, ledger.head");
                    long start = System.nanoTime();
                    follower.start();
                    awaitAll(service, last);
                    return (System.nanoTime() - start) / 1e9;
                })
                .with("verify", () -> requireVerified(verification.run(threads, null, new Unheard())))
                .run(options.rounds());
        long events = service.getBean(Ledger.class).head().size();
        var ceiling = seconds.get("nowhere").rate(events);
        var against = "a rebuild's columns by COPY to nowhere";
        table.figure(
                "the ledger's tree over the nation, s", seconds.get("build").show("%.2f"));
        table.rates(
                "the ledger's tree over the nation, events/s",
                seconds.get("build").rate(events),
                against,
                ceiling);
        table.figure("verification of the whole log, s", seconds.get("verify").show("%.2f"));
        table.rates(
                "verification of the whole log, events/s", seconds.get("verify").rate(events), against, ceiling);
        table.figure(
                "the ledger's tables, bytes an event",
                String.format(Locale.ROOT, "%.1f", (double) bytes(jdbc) / events));
    }

    /** Waits until the tree holds everything up to a position. */
    static void awaitAll(ConfigurableApplicationContext service, long last) {
        while (service.getBean(Ledger.class).head().upTo() < last) {
            service.getBean(LedgerFollower.class).failure().ifPresent(failure -> {
                throw failure;
            });
            LockSupport.parkNanos(NANOS_BETWEEN_LOOKS);
        }
    }

    private static void requireVerified(Verification.Report report) {
        if (!report.verified()) {
            throw new IllegalStateException("the nation's log is not as it was recorded: " + report.findings());
        }
    }

    private static long bytes(JdbcTemplate jdbc) {
        var bytes = jdbc.queryForObject("select pg_total_relation_size('ledger.tile')", Long.class);
        return bytes == null ? 0 : bytes;
    }

    /** Of random events, against the latest checkpoint; and between random sizes. */
    private void prove(ConfigurableApplicationContext service) throws Exception {
        var follower = service.getBean(LedgerFollower.class);
        long size = follower.covering(service.getBean(EventLog.class).lastPosition())
                .size();
        var random = new SplittableRandom(options.nation().seed());
        var inclusion = new ArrayList<Double>();
        var consistency = new ArrayList<Double>();
        try (var connection = new HttpConnection(Services.port(service))) {
            for (int i = -PROOFS / 4; i < PROOFS; i++) {
                double one = seconds(connection, "inclusion?leaf=" + random.nextLong(size));
                double other = seconds(connection, "consistency?from=" + (1 + random.nextLong(size)));
                if (i >= 0) {
                    inclusion.add(one);
                    consistency.add(other);
                }
            }
        }
        table.figure("inclusion proof over HTTP, p50 / p99, ms", millis(Sample.of(inclusion)));
        table.figure("consistency proof over HTTP, p50 / p99, ms", millis(Sample.of(consistency)));
    }

    private static double seconds(HttpConnection connection, String proof) throws Exception {
        long start = System.nanoTime();
        connection.get("/api/v1/ledger/proof/" + proof);
        return (System.nanoTime() - start) / 1e9;
    }

    private static String millis(Sample sample) {
        return String.format(Locale.ROOT, "%.2f / %.2f", 1e3 * sample.median(), 1e3 * sample.percentile(0.99));
    }

    /** Nobody asks how far it is. */
    private static final class Unheard implements Verification.Progress {
        @Override
        public void expect(long positions) {}

        @Override
        public void read(long events) {}

        @Override
        public boolean isCancelled() {
            return false;
        }
    }
}
