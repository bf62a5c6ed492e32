package org.prongsai.benchmarks.national;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.prongsai.benchmarks.broker.KafkaBroker;
import org.prongsai.benchmarks.national.peer.AnswerFiles;
import org.prongsai.benchmarks.national.peer.DuckDb;
import org.prongsai.benchmarks.national.peer.KafkaStreamsPeer;
import org.prongsai.benchmarks.national.peer.NationalScores;
import org.prongsai.benchmarks.national.peer.PlainPostgres;
import org.prongsai.benchmarks.national.peer.StockReplay;
import org.prongsai.engine.event.Event;
import org.prongsai.engine.methodology.BuiltInMethodologies;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.log.EventLog;
import org.prongsai.log.bulk.BulkLog;
import org.prongsai.log.bulk.BulkRow;
import org.prongsai.log.methodology.Methodologies;
import org.prongsai.query.rebuild.Rebuilds;
import org.prongsai.query.tape.Tape;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is measured on the log alone, while nothing is projected. */
final class LogParts {
    private static final String PEERS_YEAR = "2567";
    private static final int AS_OF_ROUNDS = 25;
    private static final long REPLAYED_MAX = 200_000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Set<Integer> SCORED = Set.of(
            BulkRow.kindOf("SurveyResponseRecorded"),
            BulkRow.kindOf("SurveyResponseCorrected"),
            BulkRow.kindOf("SurveyResponseWithdrawn"),
            BulkRow.kindOf("DisclosureItemAssessed"));

    private final Options options;
    private final Table table;
    private final ApplicationContext service;
    private final int threads = Runtime.getRuntime().availableProcessors();
    private final MemoryRebuild rebuild;
    private final Rebuilds rebuilds;
    private final JdbcTemplate jdbc;
    private final long last;
    private final long events;

    LogParts(Options options, Table table, ApplicationContext service) {
        this.options = options;
        this.table = table;
        this.service = service;
        jdbc = service.getBean(JdbcTemplate.class);
        rebuilds = service.getBean(Rebuilds.class);
        rebuild = new MemoryRebuild(service.getBean(BulkLog.class), service.getBean(Methodologies.class), threads);
        last = service.getBean(EventLog.class).lastPosition();
        var count = jdbc.queryForObject("select count(*) from log.domain_event_entry", Long.class);
        events = count == null ? 0 : count;
    }

    void run(Path work) throws Exception {
        if (options.runs("a")) {
            reading();
            replay();
        }
        if (options.peers() && (options.runs("b") || options.runs("c"))) {
            if (options.nation().years() != 1) {
                throw new IllegalArgumentException("peers compute one year; leave --years out");
            }
            peers(work);
        }
    }

    private void reading() throws Exception {
        var ceiling = new CopyToNowhere(service.getBean(DataSource.class), last, threads);
        var seconds = new Rounds()
                .with("nowhere", ceiling::run)
                .with("folded", rebuild::fold)
                .with("scores", rebuild::scores)
                .with("beside", () -> rebuilds.run(false))
                .with("filled", this::fill)
                .run(options.rounds());
        var nowhere = seconds.get("nowhere").rate(events);
        against("rebuild of an empty read side, events/s", seconds.get("filled"), nowhere);
        against("rebuild beside a read side in use, compared and taken over, events/s", seconds.get("beside"), nowhere);
        against("log folded in memory, events/s", seconds.get("folded"), nowhere);
        against("log to all scores in memory, events/s", seconds.get("scores"), nowhere);
    }

    private void against(String figure, Sample seconds, Sample nowhere) {
        table.rates(figure, seconds.rate(events), "the same rows by COPY to nowhere", nowhere);
    }

    /** From nothing to a read side that holds everything. Nobody records anything meanwhile. */
    private void fill() {
        ReadSide.empty(jdbc);
        rebuilds.run(false);
    }

    /** From the middle of the log, where it holds what it mostly holds. */
    private void replay() throws Exception {
        long replayed = Math.min(REPLAYED_MAX, events / 4);
        var methodology = methodology();
        var seconds = new Rounds()
                .with("ours", this::fill)
                .with(
                        "per event",
                        () -> new StockReplay(service, methodology, false).run(last / 2, replayed / 4, PATIENCE))
                .timed("per batch", () -> new StockReplay(service, methodology, true).run(last / 2, replayed, PATIENCE))
                .run(options.rounds());
        var ours = seconds.get("ours").rate(events);
        table.rates(
                "rebuild of an empty read side, events/s",
                ours,
                "stock Axon pooled replay, rows written per event (%,d events)".formatted(replayed / 4),
                seconds.get("per event").rate(replayed / 4));
        table.rates(
                "the same",
                ours,
                "stock Axon pooled replay, rows written per batch of 500 (%,d events)".formatted(replayed),
                seconds.get("per batch").rate(replayed));
        new StockReplay(service, methodology, true).drop();
    }

    private static Methodology methodology() {
        return BuiltInMethodologies.find(PEERS_YEAR).orElseThrow();
    }

    /** Gives every event that moves a score, with its position. */
    private void read(BiConsumer<Long, Event> reader) {
        service.getBean(BulkLog.class).read(0, last, 1, () -> false, (_, _) -> row -> {
            if (SCORED.contains(row.kind())) {
                reader.accept(row.position(), row.event());
            }
        });
    }

    private void peers(Path work) throws Exception {
        var files = new AnswerFiles(methodology(), work.resolve("answers"));
        files.write(this::read);
        var ours = rebuild.sheets();
        ours.requireSame(rebuild.scores(), "the flat program");
        ours.requireSame(ReadSide.scores(jdbc), "the read side");
        try (var connection = service.getBean(DataSource.class).getConnection();
                var duck = DuckDb.isThere() ? new DuckDb(files, threads) : null;
                var broker = KafkaBroker.startIfPossible(work.resolve("kafka"))) {
            if (options.runs("c")) {
                var streams = broker == null
                        ? null
                        : new KafkaStreamsPeer(broker.bootstrapServers(), methodology(), threads, this::read);
                all(ours, new PlainPostgres(connection, files, threads), duck, streams);
            }
            if (options.runs("b") && duck != null) {
                asOf(duck);
            }
        }
    }

    private void all(
            NationalScores ours, PlainPostgres postgres, @Nullable DuckDb duck, @Nullable KafkaStreamsPeer streams)
            throws Exception {
        var tape = tape();
        ours.requireSame(tape.scores(last), "the tape");
        var rounds = new Rounds()
                .with("ours", this::fill)
                .with("in memory", rebuild::scores)
                .with("tape", () -> tape.run(last, threads))
                .with("PostgreSQL alone, from a table", postgres::score);
        if (duck != null) {
            rounds.with("DuckDB over CSV", duck::scoreCsv).with("DuckDB over Parquet", duck::scoreParquet);
        }
        if (streams != null) {
            rounds.with("Kafka Streams, exactly once, from a topic", streams::run);
        }
        check(ours, postgres, duck, streams);
        var seconds = rounds.run(options.rounds());
        var filled = seconds.get("ours");
        var peers = seconds.without("ours", "in memory", "tape");
        var inMemory = seconds.get("in memory");
        var fromTape = seconds.get("tape");
        peers.forEach((name, theirs) -> table.seconds("log to a full read side", filled, name, theirs));
        peers.forEach((name, theirs) -> table.seconds("log to all scores, in memory", inMemory, name, theirs));
        peers.forEach((name, theirs) -> table.seconds("tape to all scores", fromTape, name, theirs));
        postgres.drop();
    }

    private TapeFold tape() {
        return new TapeFold(
                service.getBean(Tape.class).upTo(last).year(Integer.parseInt(PEERS_YEAR)),
                methodology(),
                service.getBean(Methodologies.class));
    }

    /** Other moments in every round, the same for all. */
    private void asOf(DuckDb duck) throws Exception {
        var tape = tape();
        var bare = new BareFold(methodology());
        read(bare::add);
        var moments = new Random(options.nation().seed());
        long[] moment = {last};
        for (int i = 0; i < 3; i++) {
            duck.scoreAsOf(moment[0]);
            tape.scores(moment[0]).requireSame(duck.scores(), "DuckDB as of " + moment[0]);
            if (tape.run(moment[0], threads) != bare.run(moment[0], threads)) {
                throw new IllegalStateException("the bare fold differs as of " + moment[0]);
            }
            moment[0] = last / 4 + moments.nextLong(3 * last / 4);
        }
        var seconds = new Rounds()
                .before(() -> moment[0] = last / 4 + moments.nextLong(3 * last / 4))
                .with("tape", () -> tape.run(moment[0], threads))
                .with("bare", () -> bare.run(moment[0], threads))
                .with("DuckDB", () -> duck.scoreAsOf(moment[0]))
                .run(AS_OF_ROUNDS);
        var ours = seconds.get("tape");
        var figure = "nation as of any moment (%d random ones, seed %d)"
                .formatted(AS_OF_ROUNDS, options.nation().seed());
        table.seconds(figure, ours, "DuckDB over Parquet", seconds.get("DuckDB"));
        table.seconds(figure, ours, "bare fold of the same bytes in memory", seconds.get("bare"));
    }

    /** Whoever computes something else is not compared. */
    private static void check(
            NationalScores ours, PlainPostgres postgres, @Nullable DuckDb duck, @Nullable KafkaStreamsPeer streams)
            throws Exception {
        postgres.score();
        ours.requireSame(postgres.scores(), "PostgreSQL");
        if (duck != null) {
            duck.scoreCsv();
            ours.requireSame(duck.scores(), "DuckDB over CSV");
            duck.scoreParquet();
            ours.requireSame(duck.scores(), "DuckDB over Parquet");
        }
        if (streams != null) {
            streams.run();
            ours.requireSame(streams.scores(), "Kafka Streams");
        }
    }
}
