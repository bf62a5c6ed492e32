package org.prongsai.query.tape;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.tape.RowDigest;
import org.prongsai.log.bulk.BulkLog;
import org.prongsai.log.bulk.BulkRow;
import org.prongsai.log.bulk.BulkSink;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Brings the files in step with the log, one pass after the other. Used by one thread. */
final class TapeWriter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TapeWriter.class);
    private static final Duration SETTLED_WITHIN = Duration.ofSeconds(5);

    /** From so many positions on, two connections read faster than one. */
    private static final long WORTH_TWO_THREADS = 20_000;

    private final Path directory;
    private final int framesMax;
    private final BulkLog log;
    private final JdbcTemplate jdbc;
    private final Deque<RangeRows> ranges = new ArrayDeque<>();
    private @Nullable TapeFiles files;
    private long upTo;

    TapeWriter(Path directory, int framesMax, BulkLog log, JdbcTemplate jdbc) {
        this.directory = directory;
        this.framesMax = framesMax;
        this.log = log;
        this.jdbc = jdbc;
    }

    /**
     * Puts on the tape what the log has got since the last pass. After a failure the next pass begins with what is on the
     * disk.
     *
     * @param stop asked now and then; true ends the pass
     * @return the tape then; empty where the log holds nothing
     */
    Optional<TapeView> pass(BooleanSupplier stop) throws IOException {
        try {
            long settled = log.settle(SETTLED_WITHIN);
            var open = files == null ? opened(settled, stop) : files;
            if (open == null) {
                return Optional.empty();
            }
            if (settled > upTo) {
                follow(open, settled, stop);
            }
            return Optional.of(new TapeView(upTo, open.registry(), open.years()));
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private @Nullable TapeFiles opened(long settled, BooleanSupplier stop) throws IOException {
        var first = jdbc
                .queryForList(
                        "select event_identifier from log.domain_event_entry order by global_index limit 1",
                        String.class)
                .stream()
                .findFirst()
                .orElse(null);
        if (first == null) {
            TapeFiles.discard(directory);
            return null;
        }
        var found = TapeFiles.exist(directory) ? trusted(first, settled, stop) : null;
        var open = found == null ? TapeFiles.create(directory, first, framesMax) : found;
        files = open;
        upTo = open.upTo();
        return open;
    }

    /** The tape as it was left, where it is this log's and whole; else null. */
    private @Nullable TapeFiles trusted(String firstEvent, long settled, BooleanSupplier stop) throws IOException {
        try {
            var found = TapeFiles.open(directory, firstEvent, framesMax);
            try {
                checkTail(found, settled, stop);
                return found;
            } catch (RuntimeException e) {
                found.close();
                throw e;
            }
        } catch (DamagedTape e) {
            LOG.warn("The tape is made anew from the log: {}", e.getMessage());
            return null;
        }
    }

    /** Whether the log still ends, as far as the tape goes, with the rows that the tape ends with. */
    private void checkTail(TapeFiles found, long settled, BooleanSupplier stop) {
        var frames = found.registry().frames();
        if (frames.isEmpty()) {
            return;
        }
        var told = new TailRows();
        frames.getLast().tail(told::add);
        var there = new TailRows();
        if (settled >= found.upTo()) {
            var digests = new RowDigest();
            log.read(
                    told.before(),
                    found.upTo(),
                    1,
                    stop,
                    (_, _) -> row -> there.add(row.position(), RangeRows.digest(digests, row)));
        }
        if (!told.equals(there)) {
            throw new DamagedTape("its last rows are not those of the log");
        }
    }

    private void follow(TapeFiles open, long settled, BooleanSupplier stop) throws IOException {
        ranges.clear();
        int threads = settled - upTo >= WORTH_TWO_THREADS ? 2 : 1;
        try {
            log.read(upTo, settled, threads, stop, (after, to) -> range(open, after, to));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        upTo = settled;
        open.force();
        open.mergeWhereMany();
    }

    private BulkSink range(TapeFiles open, long after, long to) {
        var rows = new RangeRows(after, to, () -> appendComplete(open));
        synchronized (ranges) {
            ranges.add(rows);
        }
        return rows;
    }

    /** Ranges end in any order and go to the tape in the order of the log. */
    private void appendComplete(TapeFiles open) {
        synchronized (ranges) {
            while (!ranges.isEmpty() && ranges.getFirst().isComplete()) {
                try {
                    open.append(ranges.removeFirst());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    /** How many rows differ between the tape and the whole log, frame by frame of the registry; 0 when they agree. */
    long differences(BooleanSupplier stop) {
        var open = files;
        if (open == null) {
            return 0;
        }
        long differing = 0;
        for (var frame : open.registry().frames()) {
            var sum = new long[2];
            var digests = new RowDigest();
            log.read(frame.header().after(), frame.header().upTo(), 1, stop, (_, _) -> (BulkRow row) -> {
                sum[0]++;
                sum[1] += RangeRows.digest(digests, row);
            });
            boolean same =
                    sum[0] == frame.header().rows() && sum[1] == frame.header().digest();
            differing += same ? 0 : Math.max(1, Math.abs(sum[0] - frame.header().rows()));
        }
        return differing;
    }

    /** Throws the tape away: the next pass makes it anew. */
    void discard() throws IOException {
        close();
        TapeFiles.discard(directory);
    }

    @Override
    public void close() throws IOException {
        if (files != null) {
            files.close();
            files = null;
        }
    }
}
