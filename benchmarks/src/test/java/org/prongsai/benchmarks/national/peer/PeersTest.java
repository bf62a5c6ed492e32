package org.prongsai.benchmarks.national.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.benchmarks.national.synthetic.SyntheticNation;
import org.prongsai.engine.assessment.AssessmentState;
import org.prongsai.engine.assessment.TallyShapes;
import org.prongsai.engine.event.AssessmentOpened;
import org.prongsai.engine.event.AssessmentScoped;
import org.prongsai.engine.event.Event;
import org.prongsai.engine.methodology.BuiltInMethodologies;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.score.ScoreSheets;
import org.prongsai.standalone.EmbeddedDatabase;

/** A comparison with anybody who computes something else would be void. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeersTest {
    private static final Methodology METHODOLOGY =
            BuiltInMethodologies.find("2567").orElseThrow();
    private static final long SEED = 7;

    private final List<Event> log = new ArrayList<>();
    private AnswerFiles files;

    @BeforeAll
    void make(@TempDir Path directory) throws IOException {
        new SyntheticNation(1, 0.004, SEED).write((_, _, event) -> log.add(event));
        files = new AnswerFiles(METHODOLOGY, directory);
        files.write(reader -> {
            for (int i = 0; i < log.size(); i++) {
                reader.accept(i + 1L, log.get(i));
            }
        });
    }

    private NationalScores ours(long upTo) {
        var states = new HashMap<String, AssessmentState>();
        for (var event : log.subList(0, (int) upTo)) {
            if (event instanceof AssessmentOpened opened) {
                states.put(opened.stream(), AssessmentState.opened(opened, TallyShapes.of(METHODOLOGY)));
            } else if (event instanceof AssessmentScoped scoped) {
                states.get(scoped.assessmentId().value()).apply(scoped);
            }
        }
        var scores = new TreeMap<String, double[]>();
        states.forEach((id, state) -> scores.put(id, NationalScores.of(ScoreSheets.of(state, METHODOLOGY))));
        scores.values()
                .removeIf(figures -> Double.isNaN(figures[0]) && Double.isNaN(figures[5]) && Double.isNaN(figures[8]));
        return new NationalScores(scores);
    }

    @Test
    void postgresAloneComputesTheSame(@TempDir Path data) throws IOException, SQLException {
        try (var database = EmbeddedDatabase.start(data);
                var connection = DriverManager.getConnection(database.url(), database.user(), database.password())) {
            var postgres = new PlainPostgres(connection, files, 2);
            postgres.score();
            ours(log.size()).requireSame(postgres.scores(), "PostgreSQL");
            assertThat(postgres.plan()).contains("Aggregate");
        }
    }

    @Test
    void duckDbComputesTheSameFromCsvAndParquetAndAsOfAnyPosition() throws SQLException {
        try (var duck = new DuckDb(files, 2)) {
            duck.scoreCsv();
            ours(log.size()).requireSame(duck.scores(), "DuckDB over CSV");
            duck.scoreParquet();
            ours(log.size()).requireSame(duck.scores(), "DuckDB over Parquet");
            for (long position : new long[] {log.size() / 3, log.size() / 2, log.size() - 100}) {
                duck.scoreAsOf(position);
                ours(position).requireSame(duck.scores(), "DuckDB as of " + position);
            }
        }
    }

    @Test
    void kafkaStreamsComputesTheSame() {
        var packed = new PackedTally(METHODOLOGY);
        var settings = new Properties();
        settings.put("application.id", "peers-test");
        settings.put("bootstrap.servers", "nowhere:1");
        var scores = new TreeMap<String, double[]>();
        try (var driver = new TopologyTestDriver(StreamsTopology.of(METHODOLOGY), settings)) {
            var changes =
                    driver.createInputTopic(StreamsTopology.CHANGES, new StringSerializer(), new ByteArraySerializer());
            var figures = driver.createOutputTopic(
                    StreamsTopology.SCORES, new StringDeserializer(), new ByteArrayDeserializer());
            for (var event : log) {
                var change = packed.pack(event);
                if (change != null && event instanceof AssessmentScoped scoped) {
                    changes.pipeInput(scoped.assessmentId().value(), change);
                }
            }
            figures.readKeyValuesToList().forEach(score -> scores.put(score.key, StreamsTopology.figures(score.value)));
        }
        ours(log.size()).requireSame(new NationalScores(scores), "Kafka Streams");
    }

    @Test
    void refusesAPeerWhoseScoreIsOffByOneHundredth() {
        var ours = ours(log.size());
        var others = new TreeMap<String, double[]>();
        ours.byAssessment().forEach((id, figures) -> others.put(id, figures.clone()));
        ours.requireSame(new NationalScores(others), "a copy");
        others.firstEntry().getValue()[13] += 0.01;
        assertThatThrownBy(() -> ours.requireSame(new NationalScores(others), "somebody"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("somebody has");
    }
}
