package org.prongsai.command.feed.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.survey.RecordSurveyResponses;

/**
 * One delivery while it runs: gathers rows until there are enough for one transaction, and gathers on while that is at work.
 * Refused rows wait with the others, so that errors stay in order. To be used by one thread.
 */
public final class Intake implements AutoCloseable {
    /** Rows may be long: this many bytes are enough for one transaction, however few rows they are. */
    private static final long BYTES_ENOUGH = 8L << 20;

    /** A source that sends slowly sees what it sent counted, and a stopped one loses little. */
    private static final long NANOS_ENOUGH = Duration.ofSeconds(1).toNanos();

    private final DeliveryId id;
    private final boolean dryRun;
    private final Taking taking;
    private final Receipts receipts;
    private final Tally tally = new Tally();
    private final OneAhead ahead = new OneAhead();
    private final List<DeliveryRow> rows = new ArrayList<>();
    private long lengthGathered;
    private long bytes;
    private long bytesTaken;
    private long since = System.nanoTime();
    private Contents contents;
    private boolean ended;
    private RowRoom.@Nullable Share share;

    /** Records rows, or rehearses that. */
    interface Taking {
        TakenRows take(List<DeliveryRow> rows, long bytes);
    }

    Intake(DeliveryId id, DeliveryStart start, Taking taking, Receipts receipts) {
        this.id = id;
        this.dryRun = start.dryRun();
        this.contents = start.contents();
        this.taking = taking;
        this.receipts = receipts;
    }

    public DeliveryId id() {
        return id;
    }

    /**
     * Takes its rows from there: what is recorded gives its room back, and when there is none, what was gathered is recorded.
     */
    public void drawsOn(RowRoom.Share source) {
        share = source;
        source.relievedBy(this::store);
    }

    /** @throws DeliveryInterrupted when earlier rows could not be recorded */
    public void add(DeliveryRow row) {
        rows.add(row);
        if (rows.size() == RecordSurveyResponses.ENTRIES_MAX || System.nanoTime() - since > NANOS_ENOUGH) {
            goOn();
        }
    }

    /** The same for a row whose length tells nothing of how far its source was read. */
    public void add(DeliveryRow row, long length) {
        lengthGathered += length;
        add(row);
        if (lengthGathered >= BYTES_ENOUGH) {
            goOn();
        }
    }

    /** Says how long the row was that was added last, or passed over. */
    public void weigh(long rowBytes) {
        bytes += rowBytes;
        if (bytes - bytesTaken >= BYTES_ENOUGH) {
            goOn();
        }
    }

    /**
     * Records now what has been gathered, for a source that is to be told how far it was read.
     *
     * @throws DeliveryInterrupted when rows could not be recorded
     */
    public void store() {
        if (rows.isEmpty()) {
            settle();
            giveRoomBack(bytes);
        } else {
            complete();
        }
    }

    /** Says what was learnt of the delivery on the way. */
    public void know(Contents more) {
        contents = more;
    }

    public Contents contents() {
        return contents;
    }

    /** Begins to record what has been gathered, as soon as what came before it is recorded. */
    private void goOn() {
        settle();
        var gathered = List.copyOf(rows);
        var upTo = bytes;
        ahead.begin(() -> taking.take(gathered, upTo));
        rows.clear();
        lengthGathered = 0;
        bytesTaken = bytes;
        since = System.nanoTime();
    }

    /** Waits until everything is recorded that was begun. */
    private void settle() {
        try {
            var taken = ahead.settle();
            if (taken != null) {
                tally.add(taken);
                giveRoomBack(bytesTaken);
            }
        } catch (RuntimeException e) {
            throw interrupted(e);
        }
    }

    private void giveRoomBack(long upTo) {
        if (share != null) {
            share.recorded(upTo);
        }
    }

    /** Records all that has been gathered. */
    private void complete() {
        settle();
        try {
            tally.add(taking.take(List.copyOf(rows), bytes));
            bytesTaken = bytes;
            giveRoomBack(bytes);
        } catch (RuntimeException e) {
            throw interrupted(e);
        } finally {
            rows.clear();
            lengthGathered = 0;
        }
    }

    /**
     * Records what is left, and ends.
     *
     * @param sha256 of the whole file or stream
     * @throws DeliveryInterrupted when rows could not be recorded
     */
    public Receipt finish(@Nullable String sha256) {
        store();
        receipts.end(id, DeliveryState.DONE, contents, sha256, bytes, null);
        ended = true;
        return receipts.require(id);
    }

    /** Records what came before the source broke off, and ends. */
    public DeliveryInterrupted broken(Exception cause) {
        store();
        return interrupted(cause);
    }

    private DeliveryInterrupted interrupted(Exception cause) {
        if (!ended) {
            ended = true;
            var state = cause instanceof DeliveryCancelled ? DeliveryState.CANCELLED : DeliveryState.INTERRUPTED;
            receipts.endIfPossible(id, state, contents, bytes, Failure.of(cause));
        }
        return new DeliveryInterrupted(
                new DeliveryInterrupted.SoFar(id, tally.counts(), tally.errors(), dryRun), cause);
    }

    /** Ends the receipt of a delivery that nobody ended: something unforeseen happened to it. */
    @Override
    public void close() {
        try (ahead) {
            if (!ended) {
                settle();
                ended = true;
                receipts.endIfPossible(id, DeliveryState.INTERRUPTED, contents, bytes, Failure.UNFORESEEN);
            }
        }
    }
}
