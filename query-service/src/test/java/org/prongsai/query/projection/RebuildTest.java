package org.prongsai.query.projection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.prongsai.engine.assessment.AssessmentState;
import org.prongsai.engine.assessment.AssessmentStateCodec;
import org.prongsai.engine.event.AssessmentOpened;
import org.prongsai.engine.event.AssessmentScoped;
import org.prongsai.engine.event.Event;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.log.AsOf;
import org.prongsai.log.EventLog;
import org.prongsai.query.methodology.PinnedMethodologies;
import org.prongsai.query.testing.LogWriter;
import org.prongsai.query.testing.QueryTest;
import org.prongsai.query.testing.RandomHistory;
import org.prongsai.query.testing.ReadTables;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/** Whatever way the events were cut into stretches, the tables hold the same bytes. */
@QueryTest
@TestPropertySource(properties = {"prongsai.scoreboard.batch-size=7", "prongsai.scoreboard.poll-interval=1ms"})
class RebuildTest {
    private static final long SEED = 25660930;

    @Autowired
    private LogWriter log;

    @Autowired
    private ReadTables readTables;

    @Autowired
    private Scoreboard scoreboard;

    @Autowired
    private EventLog events;

    @Autowired
    private PinnedMethodologies methodologies;

    @Autowired
    private ScoreboardSettings settings;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void writesTheSameBytesLiveWithRestartsReplayedAndEventByEvent() {
        var random = new SplittableRandom(SEED);
        recordWithRestarts(RandomHistory.of(SEED, 3), random);
        readTables.awaitAll();
        var live = readTables.dump();
        assertThat(live.values()).allSatisfy(rows -> assertThat(rows).isNotEmpty());
        assertThat(states()).as("event by event, seed %d", SEED).isEqualTo(eventByEvent());

        scoreboard.stop();
        readTables.clear();
        scoreboard.start();
        readTables.awaitAll();

        assertThat(settings.batchSize()).isEqualTo(7);
        assertThat(readTables.dump()).as("replayed, seed %d", SEED).isEqualTo(live);
    }

    private void recordWithRestarts(List<Event> history, SplittableRandom random) {
        var left = new ArrayList<>(history);
        while (!left.isEmpty()) {
            var piece = left.subList(0, Math.min(left.size(), random.nextInt(1, 80)));
            log.record(List.copyOf(piece));
            piece.clear();
            if (random.nextInt(6) == 0) {
                scoreboard.stop();
                scoreboard.start();
            }
        }
    }

    private Map<String, String> states() {
        return jdbc
                .queryForList("select assessment_id, convert_from(state, 'UTF8') state from view.assessment")
                .stream()
                .collect(toMap(row -> (String) row.get("assessment_id"), row -> (String) row.get("state")));
    }

    /** The plain way, without arrays or stretches: one event after the other applied to the state. */
    private Map<String, String> eventByEvent() {
        var folded = new TreeMap<String, String>();
        for (var id : jdbc.queryForList("select assessment_id from view.assessment", String.class)) {
            var state = new AssessmentState[1];
            events.readAssessment(AssessmentId.parse(id), AsOf.position(Long.MAX_VALUE), logged -> {
                if (logged.event() instanceof AssessmentOpened opened) {
                    state[0] = AssessmentState.opened(opened, methodologies.shapes());
                } else if (logged.event() instanceof AssessmentScoped scoped) {
                    state[0].apply(scoped);
                }
            });
            folded.put(id, new String(AssessmentStateCodec.encode(state[0]), UTF_8));
        }
        return folded;
    }
}
