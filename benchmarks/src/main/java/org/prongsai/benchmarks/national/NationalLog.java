package org.prongsai.benchmarks.national;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.prongsai.benchmarks.national.synthetic.SyntheticNation;
import org.prongsai.standalone.EmbeddedDatabase;
import org.springframework.jdbc.core.JdbcTemplate;

/** A data directory whose log holds a synthetic nation. */
final class NationalLog {
    private static final String MADE = "synthetic-nation";

    private NationalLog() {}

    /** Makes it, unless the directory holds the same one from an earlier run. */
    static void make(Path data, SyntheticNation nation, PrintStream out) throws IOException, InterruptedException {
        var made = data.resolve(MADE);
        if (Files.exists(made)) {
            if (!Files.readString(made).equals(nation.toString())) {
                throw new IllegalArgumentException("%s holds %s".formatted(data, Files.readString(made)));
            }
            out.printf("Found %s in %s.%n", nation, data);
            return;
        }
        if (Files.exists(data.resolve("postgres/cluster"))) {
            throw new IllegalArgumentException(data + " holds a database that was added to: remove it");
        }
        try (var database = EmbeddedDatabase.start(data);
                var service = Services.commands(database)) {
            long start = System.nanoTime();
            var years =
                    nation.load(service.getBean(EventStorageEngine.class), service.getBean(TransactionManager.class));
            double seconds = (System.nanoTime() - start) / 1e9;
            var jdbc = service.getBean(JdbcTemplate.class);
            jdbc.execute("vacuum (analyze) log.domain_event_entry");
            var events = jdbc.queryForObject("select count(*) from log.domain_event_entry", Long.class);
            out.printf(Locale.ROOT, "Made %s: %,d events in %.1f s.%n", nation, events, seconds);
            for (var year : years) {
                out.printf(
                        Locale.ROOT,
                        "  %d: %,d agencies, average %.2f, %.2f %% at 85 and more (synthetic)%n",
                        year.fiscalYear(),
                        year.agencies(),
                        year.mean(),
                        100 * year.reached());
            }
        }
        Files.writeString(made, nation.toString());
    }

    /** Says that the log is not the synthetic nation's alone any more. */
    static void forget(Path data) throws IOException {
        Files.deleteIfExists(data.resolve(MADE));
    }
}
