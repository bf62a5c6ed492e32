package org.prongsai.query.tape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.engine.assessment.AssessmentState;
import org.prongsai.engine.assessment.AssessmentStateCodec;
import org.prongsai.engine.event.AssessmentOpened;
import org.prongsai.engine.event.AssessmentScoped;
import org.prongsai.engine.event.ImprovementPlanEvent;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.tape.AssessmentFold;
import org.prongsai.engine.tape.TapeLayout;
import org.prongsai.log.AsOf;
import org.prongsai.log.EventLog;
import org.prongsai.log.bulk.BulkLog;
import org.prongsai.query.methodology.PinnedMethodologies;
import org.prongsai.query.testing.LogWriter;
import org.prongsai.query.testing.QueryTest;
import org.prongsai.query.testing.RandomHistory;
import org.prongsai.query.testing.ReadTables;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tape, the live projection and a fold of the log agree to the byte, whatever was torn, lost or changed on the way. */
@QueryTest
class TapeOnLogTest {
    private static final long SEED = 25671124;
    private static final int FRAMES_MAX = 5;

    @Autowired
    private LogWriter writer;

    @Autowired
    private EventLog log;

    @Autowired
    private BulkLog bulk;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ReadTables readTables;

    @Autowired
    private PinnedMethodologies methodologies;

    @TempDir
    private Path directory;

    private final SplittableRandom random = new SplittableRandom(SEED);

    @BeforeEach
    void holdsNothingYet() {
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void agreesWithLogAndProjectionAtEveryPositionThroughRandomCuts() throws IOException {
        var left = new ArrayList<>(RandomHistory.of(SEED, 2));
        while (!left.isEmpty()) {
            var piece = left.subList(0, Math.min(left.size(), random.nextInt(1, 90)));
            writer.record(List.copyOf(piece));
            piece.clear();
            for (var view = follow(); random.nextInt(3) == 0; view = follow()) {
                long upTo = random.nextLong(1, view.upTo() + 1);
                assertThat(tape(view, upTo)).as("as of %d", upTo).isEqualTo(folded(upTo));
                tearSomething();
            }
        }
        var view = follow();
        for (long upTo = 0; upTo <= view.upTo(); upTo += random.nextInt(1, 40)) {
            assertThat(tape(view, upTo)).as("as of %d", upTo).isEqualTo(folded(upTo));
        }
        readTables.awaitAll();
        assertThat(tape(view, view.upTo())).as("projected").isEqualTo(projected());

        noticesEveryTornAndChangedByte();
        refusesTheTapeOfAnotherLog();
    }

    /** Each time a writer of its own, as after a restart. */
    private TapeView follow() throws IOException {
        try (var tape = new TapeWriter(directory, FRAMES_MAX, bulk, jdbc)) {
            var view = tape.pass(() -> false).orElseThrow();
            assertThat(tape.differences(() -> false)).isZero();
            return view;
        }
    }

    /** As if the process had ended between writing and syncing, or somebody had laid hands on a file. */
    private void tearSomething() throws IOException {
        var files = files();
        var file = files.get(random.nextInt(files.size()));
        var bytes = Files.readAllBytes(file);
        switch (random.nextInt(4)) {
            case 0 -> Files.write(file, Arrays.copyOf(bytes, random.nextInt(bytes.length)));
            case 1 -> {
                bytes[random.nextInt(bytes.length)] ^= 4;
                Files.write(file, bytes);
            }
            case 2 -> Files.delete(file);
            default -> Files.write(file, Arrays.copyOf(bytes, bytes.length + random.nextInt(300)));
        }
    }

    private void noticesEveryTornAndChangedByte() throws IOException {
        var view = follow();
        var whole = tape(view, view.upTo());
        for (var file : files()) {
            var sound = Files.readAllBytes(file);
            for (int tries = 0; tries < 25; tries++) {
                int at = random.nextInt(sound.length);
                var changed = random.nextBoolean() ? Arrays.copyOf(sound, at) : sound.clone();
                if (changed.length == sound.length) {
                    changed[at] ^= (byte) (1 << random.nextInt(8));
                }
                Files.write(file, changed);
                var mended = follow();
                assertThat(tape(mended, mended.upTo()))
                        .as("%s, byte %d of %d", file.getFileName(), at, sound.length)
                        .isEqualTo(whole);
                sound = Files.readAllBytes(file);
            }
        }
    }

    private void refusesTheTapeOfAnotherLog() throws IOException {
        try (var other = TapeFiles.create(directory, "another-log", FRAMES_MAX)) {
            other.force();
        }
        assertThat(TapeFiles.exist(directory)).isTrue();
        var view = follow();
        assertThat(tape(view, view.upTo())).isEqualTo(folded(view.upTo()));
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(directory)) {
            return files.sorted().toList();
        }
    }

    private TreeMap<String, String> tape(TapeView view, long upTo) {
        var fold = new AssessmentFold(ref -> TapeLayout.of(methodologies.get(ref)));
        var states = new TreeMap<String, String>();
        view.years()
                .values()
                .forEach(year -> assessments()
                        .forEach(name -> year.state(name, upTo, fold)
                                .ifPresent(state -> states.put(name, text(AssessmentStateCodec.encode(state))))));
        return states;
    }

    private TreeMap<String, String> folded(long upTo) {
        var states = new TreeMap<String, String>();
        for (var name : assessments()) {
            var state = new AssessmentState[1];
            log.readAssessment(AssessmentId.parse(name), AsOf.position(upTo), logged -> {
                switch (logged.event()) {
                    case AssessmentOpened opened -> state[0] = AssessmentState.opened(opened, methodologies.shapes());
                    case ImprovementPlanEvent _ -> {}
                    case AssessmentScoped event -> state[0].apply(event);
                    default -> throw new AssertionError(logged);
                }
            });
            if (state[0] != null) {
                states.put(name, text(AssessmentStateCodec.encode(state[0])));
            }
        }
        return states;
    }

    private TreeMap<String, String> projected() {
        var states = new TreeMap<String, String>();
        jdbc.query("select assessment_id, state from view.assessment", row -> {
            states.put(row.getString(1), text(row.getBytes(2)));
        });
        return states;
    }

    private TreeSet<String> assessments() {
        return new TreeSet<>(jdbc.queryForList(
                "select distinct aggregate_identifier from log.domain_event_entry where payload_type = 'AssessmentOpened'",
                String.class));
    }

    private static String text(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
