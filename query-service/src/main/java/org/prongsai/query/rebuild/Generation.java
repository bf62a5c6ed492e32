package org.prongsai.query.rebuild;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.prongsai.engine.event.AgencyRegistered;
import org.prongsai.engine.fold.DamagedAssessment;
import org.prongsai.engine.fold.FoldedLog;
import org.prongsai.query.methodology.PinnedMethodologies;
import org.prongsai.query.projection.ReadRows;
import org.prongsai.query.projection.ReadTable;

/** The rows of all read tables, worked out by several threads from a folded log and written by one. */
final class Generation {
    /** The first chunks are small, so that there is soon something to write; then fewer of them cost less. */
    private static final int ASSESSMENTS_MIN = 64;

    private static final int ASSESSMENTS_MAX = 512;

    /** Where chunks go, one after the other. */
    @FunctionalInterface
    interface Writer {
        void write(BinaryRows rows) throws SQLException;
    }

    private final FoldedLog log;
    private final ReadRows rows;
    private final PinnedMethodologies methodologies;
    private final Progress progress;
    private final Map<String, AgencyRegistered> agencies = new HashMap<>();

    Generation(FoldedLog log, ReadRows rows, PinnedMethodologies methodologies, Progress progress) {
        this.log = log;
        this.rows = rows;
        this.methodologies = methodologies;
        this.progress = progress;
        log.agencies().forEach(agency -> agencies.put(agency.value().agencyId().value(), agency.value()));
    }

    /** Writes agencies and methodologies. */
    void writeNames(Writer writer) throws SQLException {
        var chunk = new Chunk();
        log.agencies()
                .forEach(agency -> chunk.rows(ReadTable.AGENCY).add(rows.agency(agency.value(), agency.position())));
        log.methodologies()
                .forEach(registered -> chunk.rows(ReadTable.METHODOLOGY)
                        .add(rows.methodology(registered.value().methodology(), registered.position())));
        write(chunk.end(), writer);
    }

    /**
     * Writes assessments, plans and scores.
     *
     * @param indexes of the assessments in the folded log
     * @throws DamagedAssessments when the events of some do not follow each other
     */
    void write(Collection<Integer> indexes, int threads, ExecutorService workers, Writer writer) throws SQLException {
        var damaged = new ArrayList<DamagedAssessment>();
        var under = new ArrayDeque<Future<Chunk>>();
        var all = List.copyOf(indexes);
        int next = 0;
        try {
            while (next < all.size() || !under.isEmpty()) {
                while (next < all.size() && under.size() < 2 * threads) {
                    var some = all.subList(
                            next, Math.min(all.size(), next + Math.clamp(next, ASSESSMENTS_MIN, ASSESSMENTS_MAX)));
                    under.add(workers.submit(() -> chunk(some)));
                    next += some.size();
                }
                progress.checkCancelled();
                take(under.remove(), damaged, writer);
            }
        } finally {
            under.forEach(chunk -> chunk.cancel(true));
        }
        if (!damaged.isEmpty()) {
            throw new DamagedAssessments(damaged);
        }
    }

    private static void take(Future<Chunk> future, List<DamagedAssessment> damaged, Writer writer) throws SQLException {
        try {
            var chunk = future.get();
            if (damaged.isEmpty()) {
                write(chunk, writer);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RebuildCancelled();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case DamagedAssessments several -> damaged.addAll(several.all());
                case RuntimeException runtime -> throw runtime;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }

    private static void write(Chunk chunk, Writer writer) throws SQLException {
        for (var table : chunk.tables()) {
            writer.write(table);
        }
    }

    private Chunk chunk(List<Integer> indexes) {
        var chunk = new Chunk();
        var damaged = new ArrayList<DamagedAssessment>();
        for (var index : indexes) {
            try {
                add(index, chunk);
            } catch (DamagedAssessment e) {
                damaged.add(e);
            }
        }
        if (!damaged.isEmpty()) {
            throw new DamagedAssessments(damaged);
        }
        return chunk.end();
    }

    private void add(int index, Chunk chunk) {
        var folded = log.assessment(index, methodologies.shapes());
        var state = folded.state();
        var plan = folded.plan();
        if (state != null) {
            chunk.rows(ReadTable.ASSESSMENT).add(rows.columns(state.value(), state.position()));
            var agency = agencies.get(state.value().id().agencyId().value());
            chunk.rows(ReadTable.SCORE).add(rows.score(state.value(), state.position(), agency));
        }
        if (plan != null) {
            chunk.rows(ReadTable.PLAN).add(rows.columns(folded.id().value(), plan.value(), plan.position()));
        }
    }
}
