package org.prongsai.command.feed.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.access.Actors;
import org.prongsai.command.dispatch.Commands;
import org.prongsai.command.survey.Rehearsal;
import org.prongsai.command.survey.Rehearsals;
import org.prongsai.log.ReadersFirst;
import org.prongsai.log.actor.Origin;
import org.springframework.stereotype.Component;

/** Begins deliveries. A source that a {@link RequestRecorder} goes by is that recorder's; all others send responses. */
@Component
public class Deliveries {
    /** Long enough for some answers, short enough for a source not to notice. */
    private static final Duration HELD_BACK_MAX = Duration.ofMillis(50);

    private static final Duration HELD_BACK_BY_MANY_MAX = Duration.ofSeconds(1);

    private final Commands commands;
    private final Actors actors;
    private final Rehearsals rehearsals;
    private final RequestTaker requests;
    private final Receipts receipts;
    private final ReadersFirst readers;
    private final RowRoom room = new RowRoom();

    Deliveries(
            Commands commands,
            Actors actors,
            Rehearsals rehearsals,
            RequestTaker requests,
            Receipts receipts,
            ReadersFirst readers) {
        this.commands = commands;
        this.actors = actors;
        this.rehearsals = rehearsals;
        this.requests = requests;
        this.receipts = receipts;
        this.readers = readers;
    }

    /**
     * A body whose rows take room in memory while they are on their way, to be closed when they are.
     *
     * @param weight how many times its own bytes a row takes, such as {@link RowRoom#CELLS_WEIGHT}
     */
    public RowRoom.Share share(InputStream body, int weight) {
        return room.share(body, weight);
    }

    /** Where the rows of all deliveries are on their way. */
    RowRoom room() {
        return room;
    }

    /** Begins a delivery that has an end; its receipt is there from now on. */
    public Intake begin(DeliveryStart start) {
        return begin(null, start);
    }

    /** The same for a configured feed, whose name the receipt tells. */
    public Intake begin(@Nullable String feed, DeliveryStart start) {
        var id = receipts.begin(feed, start);
        var recorder = requests.recorder(start.source());
        // Now: what is taken later is taken on threads that know of no request.
        var origin = feed == null
                ? actors.now(start.way().word())
                : actors.feed(feed, start.way().word());
        var taking = recorder == null ? taking(id, start.dryRun(), origin) : taking(id, start, recorder, origin);
        return new Intake(id, start, afterReaders(taking), receipts);
    }

    /** Leaves a receipt of what broke off before its rows began: nothing of it is recorded. */
    public DeliveryInterrupted brokenOff(DeliveryStart start, IOException cause) {
        var receipt = receipts.refuse(start, DeliveryState.INTERRUPTED, Failure.of(cause));
        return new DeliveryInterrupted(
                new DeliveryInterrupted.SoFar(receipt.deliveryId(), Counts.NONE, List.of(), start.dryRun()), cause);
    }

    /** The receipt of a feed that never ends, such as a topic: one for each day. */
    public DeliveryId today(String feed, LocalDate day, DeliveryStart start) {
        return receipts.today(feed, day, start);
    }

    /** Records rows of such a feed. */
    public TakenRows take(DeliveryId id, String feed, Way way, List<DeliveryRow> rows) {
        letReadersPass();
        return commands.send(new TakeRows(id, rows, 0), actors.feed(feed, way.word()));
    }

    /** Says what would become of rows of such a feed; no receipt tells of it. */
    public TakenRows rehearse(List<DeliveryRow> rows) {
        return TakenRows.of(rows, rehearsals.start().decide(TakenRows.entries(rows)));
    }

    private void letReadersPass() {
        readers.letPass(HELD_BACK_MAX);
        readers.letCrowdPass(HELD_BACK_BY_MANY_MAX);
    }

    private Intake.Taking afterReaders(Intake.Taking taking) {
        return (rows, bytes) -> {
            letReadersPass();
            return taking.take(rows, bytes);
        };
    }

    private Intake.Taking taking(DeliveryId id, boolean dryRun, Origin origin) {
        if (dryRun) {
            var rehearsal = rehearsals.start();
            return (rows, bytes) -> rehearse(id, rehearsal, rows, bytes);
        }
        return (rows, bytes) -> commands.send(new TakeRows(id, rows, bytes), origin);
    }

    private Intake.Taking taking(DeliveryId id, DeliveryStart start, RequestRecorder recorder, Origin origin) {
        if (start.dryRun()) {
            var rehearsal = recorder.begin();
            return (rows, bytes) -> requests.rehearse(id, rehearsal, rows, bytes);
        }
        return (rows, bytes) -> commands.send(new TakeRequests(id, start.source(), rows, bytes), origin);
    }

    private TakenRows rehearse(DeliveryId id, Rehearsal rehearsal, List<DeliveryRow> rows, long bytes) {
        var taken = TakenRows.of(rows, rehearsal.decide(TakenRows.entries(rows)));
        receipts.addAlone(id, taken, bytes);
        return taken;
    }
}
