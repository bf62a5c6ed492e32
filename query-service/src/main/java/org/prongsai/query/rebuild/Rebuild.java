package org.prongsai.query.rebuild;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.fold.FoldedLog;
import org.prongsai.engine.fold.PartialFold;
import org.prongsai.log.bulk.BulkLog;
import org.prongsai.query.methodology.PinnedMethodologies;
import org.prongsai.query.projection.Handover;
import org.prongsai.query.projection.ReadRows;
import org.prongsai.query.projection.ReadTable;

/**
 * One rebuild: folds the log, writes the new generation beside the old one, and takes over in one transaction. Readers see the
 * old generation until that commits and the new one from then on, each as a whole.
 */
final class Rebuild {
    private static final Duration FOR_THE_LIVE_PROJECTION = Duration.ofSeconds(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final int LOOKS_MAX = 3;

    private final BulkLog log;
    private final Handover handover;
    private final ReadRows rows;
    private final PinnedMethodologies methodologies;
    private final Diagnosis diagnosis;
    private final RebuildSettings settings;
    private final Session session;
    private final Progress progress;
    private final List<PartialFold> parts = new ArrayList<>();

    /** What all rebuilds need. */
    record Needs(
            BulkLog log,
            Handover handover,
            ReadRows rows,
            PinnedMethodologies methodologies,
            Diagnosis diagnosis,
            RebuildSettings settings) {}

    Rebuild(Needs needs, Session session, Progress progress) {
        this.log = needs.log();
        this.handover = needs.handover();
        this.rows = needs.rows();
        this.methodologies = needs.methodologies();
        this.diagnosis = needs.diagnosis();
        this.settings = needs.settings();
        this.session = session;
        this.progress = progress;
    }

    /**
     * Runs it.
     *
     * @param id under which its generation is written down
     * @throws RebuildCancelled when it was cancelled before it took over
     * @throws RuntimeException with the words of the live projection when the log is damaged
     */
    Outcome run(boolean dryRun, String id) throws SQLException {
        try (var workers = Executors.newFixedThreadPool(
                settings.workers(),
                Thread.ofPlatform().daemon().name("rebuild-", 1).factory())) {
            try {
                long settled = settle();
                read(0, settled);
                boolean direct = !dryRun && session.isViewEmpty();
                if (!direct) {
                    progress.enter(Phase.WRITING);
                    session.staging().create();
                    writeAll(folded(), workers, session.staging()::copy);
                    session.staging().analyze();
                }
                return dryRun ? compared(settled) : takenOver(settled, direct, id, workers);
            } finally {
                workers.shutdownNow();
            }
        }
    }

    private long settle() {
        progress.enter(Phase.SETTLING);
        return log.settle(settings.settleMax(), progress::isCancelled);
    }

    private void read(long after, long upTo) {
        progress.expect(progress.events() + upTo - after);
        progress.enter(Phase.READING);
        var folds = new Folds(progress);
        log.read(after, upTo, settings.workers(), progress::isCancelled, folds);
        progress.checkCancelled();
        parts.addAll(folds.all());
    }

    /** @throws RuntimeException when an event cannot be read */
    private FoldedLog folded() {
        var folded = FoldedLog.of(parts);
        if (folded.unreadable().isPresent()) {
            throw diagnosis.of(folded, Optional.empty());
        }
        return folded;
    }

    private void writeAll(FoldedLog folded, ExecutorService workers, Generation.Writer writer) throws SQLException {
        write(folded, IntStream.range(0, folded.assessments()).boxed().toList(), workers, writer);
    }

    private void write(FoldedLog folded, List<Integer> indexes, ExecutorService workers, Generation.Writer writer)
            throws SQLException {
        var generation = new Generation(folded, rows, methodologies, progress);
        try {
            generation.writeNames(writer);
            generation.write(indexes, settings.workers(), workers, writer);
        } catch (DamagedAssessments e) {
            throw diagnosis.of(folded, Optional.of(e));
        }
    }

    /** The live projection may be a little behind, and a late event may be missing there for a moment: looks again then. */
    private Outcome compared(long settled) throws SQLException {
        progress.enter(Phase.COMPARING);
        var folded = FoldedLog.of(parts);
        awaitLive(folded.last());
        var found = session.staging().compare(settled);
        for (int look = 1; look < LOOKS_MAX && !found.none(); look++) {
            pause(Duration.ofMillis(400));
            found = session.staging().compare(settled);
        }
        return new Outcome(folded.last(), folded.count(), found, null);
    }

    private void awaitLive(long position) throws SQLException {
        long deadline = System.nanoTime() + FOR_THE_LIVE_PROJECTION.toNanos();
        while (livePosition() < position && System.nanoTime() < deadline) {
            pause(BETWEEN_LOOKS);
        }
    }

    private long livePosition() throws SQLException {
        try (var statement = session.connection().createStatement();
                var row = statement.executeQuery("select coalesce(max(position), 0) from view.progress")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void pause(Duration pause) {
        progress.checkCancelled();
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RebuildCancelled();
        }
    }

    private Outcome takenOver(long settled, boolean direct, String id, ExecutorService workers) throws SQLException {
        progress.enter(Phase.TAKING_OVER);
        Outcome outcome;
        try {
            outcome = inOneTransaction(settled, direct, id, workers);
        } catch (SQLException | RuntimeException e) {
            session.takeBack(e); // At once: the live projection waits for its turn.
            throw e;
        }
        progress.enterEnd();
        return outcome;
    }

    private Outcome inOneTransaction(long settled, boolean direct, String id, ExecutorService workers)
            throws SQLException {
        session.connection().setAutoCommit(false);
        handover.lock(session.connection());
        long end = settle();
        int before = parts.size();
        read(settled, end);
        var outcome = write(direct, before, end, id, workers);
        progress.checkCancelled();
        session.connection().commit();
        return outcome;
    }

    /** Nobody else writes the tables now. */
    private Outcome write(boolean direct, int before, long end, String id, ExecutorService workers)
            throws SQLException {
        progress.enter(Phase.WRITING);
        var folded = folded();
        @Nullable Differences found = null;
        if (direct && session.isViewEmpty()) {
            writeAll(folded, workers, session.staging()::copyLive);
        } else {
            if (direct) { // Another process filled them meanwhile.
                session.staging().create();
                writeAll(folded, workers, session.staging()::copy);
            } else {
                writeAgain(folded, before, workers);
            }
            progress.enter(Phase.COMPARING);
            found = session.staging().compare(end);
            progress.enter(Phase.TAKING_OVER);
            session.staging().takeOver();
        }
        if (folded.last() > 0) {
            handover.write(session.connection(), end, folded.last(), at(folded.last()));
        }
        progress.enter(Phase.TAKING_OVER);
        var digest = TableDigest.of(session.connection());
        var outcome = new Outcome(folded.last(), folded.count(), found, digest);
        Generations.record(session.connection(), id, outcome);
        return outcome;
    }

    /** What the events that came while the new generation was written change in it. */
    private void writeAgain(FoldedLog folded, int before, ExecutorService workers) throws SQLException {
        var rest = FoldedLog.of(parts.subList(before, parts.size()));
        if (rest.count() == 0) {
            return;
        }
        var touched = new ArrayList<Integer>();
        var ids = new ArrayList<String>();
        for (int index = 0; index < rest.assessments(); index++) {
            ids.add(rest.id(index));
            touched.add(folded.index(rest.id(index)));
        }
        var staging = session.staging();
        for (var table : List.of(ReadTable.ASSESSMENT, ReadTable.PLAN, ReadTable.SCORE)) {
            staging.remove(table, ids);
        }
        staging.clear(ReadTable.AGENCY);
        staging.clear(ReadTable.METHODOLOGY);
        write(folded, touched, workers, staging::copy);
    }

    private Instant at(long position) throws SQLException {
        try (var select = session.connection()
                .prepareStatement("select timestamp from log.domain_event_entry where global_index = ?")) {
            select.setLong(1, position);
            try (var row = select.executeQuery()) {
                row.next();
                return Instant.parse(row.getString(1));
            }
        }
    }
}
