package org.prongsai.benchmarks.national;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.score.ScoreSheets;
import org.prongsai.log.AsOf;
import org.prongsai.log.EventLog;
import org.prongsai.log.methodology.Methodologies;
import org.prongsai.query.projection.ProjectionProgress;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is measured on a service at work, over HTTP from the same machine: freshness and latencies, idle and under load. */
final class LiveParts {
    private static final int AS_OF_TIMES = 300;
    private static final int YEAR = 2567;

    /**
     * How much is asked.
     *
     * @param seconds of every measurement
     * @param rounds of score sheets, idle and during ingest
     * @param sheets score sheets a second
     * @param lists lists, pages and nations a second
     * @param responses whose way into the score is followed
     */
    record Load(int seconds, int rounds, int sheets, int lists, int responses) {
        static final Load USUAL = new Load(15, 3, 500, 20, 60);
    }

    private final Load load;
    private final Table table;
    private final ConfigurableApplicationContext service;
    private final JdbcTemplate jdbc;
    private final int port;
    private final SplittableRandom random;
    private final List<String> assessments;

    LiveParts(Options options, Load load, Table table, ConfigurableApplicationContext service) {
        this.load = load;
        this.table = table;
        this.service = service;
        jdbc = service.getBean(JdbcTemplate.class);
        port = Services.port(service);
        random = new SplittableRandom(options.nation().seed());
        assessments = jdbc.query("""
                select assessment_id from view.score where fiscal_year = ? and total is not null
                and agency_id not like 'synthetic-load-%' order by 1""", (row, _) -> row.getString(1), YEAR);
    }

    /** One agency as of random positions: the service's answer, and a fold of all its events beside it. */
    void asOf() throws Exception {
        var asked = new ArrayList<Double>();
        var folded = new ArrayList<Double>();
        var log = service.getBean(EventLog.class);
        long last = log.lastPosition();
        try (var connection = new HttpConnection(port)) {
            for (int i = -AS_OF_TIMES / 3; i < AS_OF_TIMES; i++) {
                var id = any();
                long position = last / 2 + random.nextLong(last / 2);
                long start = System.nanoTime();
                connection.get("/api/v1/assessments/%s/scores?asOf=%d".formatted(id, position));
                long between = System.nanoTime();
                fold(AssessmentId.parse(id), position);
                long end = System.nanoTime();
                if (i >= 0) {
                    asked.add((between - start) / 1e9);
                    folded.add((end - between) / 1e9);
                }
            }
        }
        table.add(
                "score sheet of one agency as of a position, over HTTP, p50 / p99",
                percentiles(Sample.of(asked)),
                "fold of its streams and its score sheet, in process",
                percentiles(Sample.of(folded)),
                Table.ratio(Sample.of(folded).median() / Sample.of(asked).median()));
    }

    private void fold(AssessmentId id, long position) {
        var fold = new StreamFold(service.getBean(Methodologies.class));
        service.getBean(EventLog.class).readAssessment(id, new AsOf.Position(position), fold::apply);
        var state = fold.state();
        if (state != null) {
            ScoreSheets.of(state, service.getBean(Methodologies.class).get(state.methodology()));
        }
    }

    void live() throws Exception {
        var open = Ingest.open(service);
        var own = open.getFirst();
        var others = open.subList(1, open.size());
        ReadSide.await(service);
        var freshness = new Freshness(port);
        freshness.measure(own, load.responses() / 5);
        fresh("at rest", freshness.measure(own, load.responses()));
        var loop = new OpenLoop(port);
        loop.run(load.sheets(), 1 + load.seconds() / 3, this::sheet);
        loop.run(load.lists(), 1 + load.seconds() / 3, LiveParts::home);
        var lists = loop.run(load.lists(), load.seconds(), this::list);
        var homes = loop.run(load.lists(), load.seconds(), LiveParts::home);
        var nations = loop.run(load.lists(), load.seconds(), LiveParts::nation);
        try (var ingest = Ingest.start(port, others)) {
            fresh("under full ingest", freshness.measure(own, load.responses()));
            table.figure("live projection behind the log then, events", String.format(Locale.ROOT, "%,d", behind()));
            beside("ranking by the API", load.lists(), lists, loop, this::list);
            beside("first page, HTML", load.lists(), homes, loop, LiveParts::home);
            beside("nation by the API", load.lists(), nations, loop, LiveParts::nation);
            table.figure(
                    "responses taken meanwhile, per second", String.format(Locale.ROOT, "%,.0f", ingest.perSecond()));
        }
        sheets(loop, others);
    }

    /** In turns: what the database does by itself after millions of new rows would else meet the one and not the other. */
    private void sheets(OpenLoop loop, List<AssessmentId> others) throws Exception {
        List<Sample> idle = new ArrayList<>();
        List<Sample> busy = new ArrayList<>();
        for (int round = 0; round < load.rounds(); round++) {
            ReadSide.await(service);
            idle.add(loop.run(load.sheets(), load.seconds(), this::sheet));
            try (var _ = Ingest.start(port, others)) {
                busy.add(loop.run(load.sheets(), load.seconds(), this::sheet));
            }
        }
        sheets("p50", each(busy, 0.5), each(idle, 0.5));
        sheets("p99", each(busy, 0.99), each(idle, 0.99));
    }

    private void sheets(String percentile, Sample busy, Sample idle) {
        table.add(
                "score sheet at %d requests/s during ingest, %s of %d rounds, ms"
                        .formatted(load.sheets(), percentile, load.rounds()),
                busy.show("%.1f"),
                "idle",
                idle.show("%.1f"),
                Table.ratio(busy.median() / idle.median()));
    }

    /** One percentile of each round, in milliseconds. */
    private static Sample each(List<Sample> rounds, double share) {
        return Sample.of(
                rounds.stream().map(round -> 1000 * round.percentile(share)).toList());
    }

    private long behind() {
        return service.getBean(EventLog.class).lastPosition()
                - service.getBean(ProjectionProgress.class).position();
    }

    private void fresh(String when, Freshness.Measured measured) {
        table.figure("append to score shown by the API, %s, p50 / p99".formatted(when), percentiles(measured.read()));
        table.figure("append to word of it (SSE), %s, p50 / p99".formatted(when), percentiles(measured.heard()));
    }

    private void beside(String what, int perSecond, Sample idle, OpenLoop loop, IntFunction<String> path)
            throws Exception {
        var busy = loop.run(perSecond, load.seconds(), path);
        table.add(
                "%s at %d requests/s during ingest, p50 / p99".formatted(what, perSecond),
                percentiles(busy),
                "idle",
                percentiles(idle),
                Table.ratio(busy.percentile(0.99) / idle.percentile(0.99)));
    }

    private String any() {
        return assessments.get(random.nextInt(assessments.size()));
    }

    /** Spread over all, without a random number that threads would share. */
    private String sheet(int number) {
        int spread = (int) ((number * 2_654_435_761L & Long.MAX_VALUE) % assessments.size());
        return "/api/v1/assessments/%s/scores".formatted(assessments.get(spread));
    }

    private String list(int number) {
        return "/api/v1/assessments?fiscalYear=%d&size=50&page=%d"
                .formatted(YEAR, number % Math.max(1, assessments.size() / 50));
    }

    private static String home(int number) {
        return number % 2 == 0 ? "/?lang=th" : "/?lang=en";
    }

    private static String nation(int number) {
        return "/api/v1/nation/%d?groupBy=%s".formatted(YEAR, number % 2 == 0 ? "province" : "type");
    }

    private static String percentiles(Sample seconds) {
        return String.format(Locale.ROOT, "%.1f / %.1f ms", 1000 * seconds.median(), 1000 * seconds.percentile(0.99));
    }
}
