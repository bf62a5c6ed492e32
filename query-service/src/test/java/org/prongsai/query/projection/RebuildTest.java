package org.prongsai.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.prongsai.engine.event.Event;
import org.prongsai.query.testing.LogWriter;
import org.prongsai.query.testing.QueryTest;
import org.prongsai.query.testing.RandomHistory;
import org.prongsai.query.testing.ReadTables;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever way the events were cut into batches, the tables hold the same bytes. */
@QueryTest
@TestPropertySource(properties = {"prongsai.scoreboard.batch-size=7", "prongsai.scoreboard.claim-timeout=1s"})
class RebuildTest {
    private static final long SEED = 25660930;

    @Autowired
    private LogWriter log;

    @Autowired
    private ReadTables readTables;

    @Autowired
    private EventProcessingConfiguration processors;

    @Autowired
    private EventStore store;

    @Autowired
    private BatchFold fold;

    @Autowired
    private ReadModels models;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void writesTheSameBytesLiveWithRestartsReplayedAndInOnePiece() {
        var random = new SplittableRandom(SEED);
        recordWithRestarts(RandomHistory.of(SEED, 3), random);
        readTables.awaitAll();
        var live = readTables.dump();

        processor().shutDown();
        processor().resetTokens();
        processor().start();
        readTables.awaitAll();
        assertThat(readTables.dump()).as("replayed, seed %d", SEED).isEqualTo(live);

        processor().shutDown();
        transactions.executeWithoutResult(_ -> {
            models.clear();
            fold.write(everything());
        });
        assertThat(readTables.dump()).as("in one piece, seed %d", SEED).isEqualTo(live);
        assertThat(live.values()).allSatisfy(rows -> assertThat(rows).isNotEmpty());
    }

    private void recordWithRestarts(List<Event> events, SplittableRandom random) {
        var left = new ArrayList<>(events);
        while (!left.isEmpty()) {
            var piece = left.subList(0, Math.min(left.size(), random.nextInt(1, 80)));
            log.record(List.copyOf(piece));
            piece.clear();
            if (random.nextInt(6) == 0) {
                processor().shutDown();
                processor().start();
            }
        }
    }

    private Batch everything() {
        var batch = new Batch();
        var stream = store.openStream(null);
        try (stream) {
            while (stream.hasNextAvailable()) {
                var message = stream.nextAvailable();
                batch.add(new Batch.Handed(
                        message.getIdentifier(), message.getTimestamp(), "all", (Event) message.getPayload()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return batch;
    }

    private StreamingEventProcessor processor() {
        return processors
                .eventProcessor(Scoreboard.NAME, StreamingEventProcessor.class)
                .orElseThrow();
    }
}
