package org.prongsai.query.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.prongsai.log.TrailEntry;
import org.prongsai.log.TrailRun;
import org.prongsai.page.Wording;
import org.prongsai.query.trail.EventWords;

/**
 * Events of a timeline, latest first, by day.
 *
 * @param days latest first
 */
record TimelineRows(List<Day> days) {

    /** A day in Thailand. */
    record Day(String day, List<Row> rows) {}

    /**
     * One event, or several that were loaded together.
     *
     * @param position of the event, or of the first and the last
     * @param reason in the words of whoever did it; null where nobody said
     * @param effectHref what it moved
     * @param openHref the events one by one; null for a single one
     * @param moved what it moved, in short; empty where that was not asked for
     */
    record Row(
            String position,
            String time,
            String words,
            @Nullable String reason,
            String actor,
            String effectHref,
            String beforeHref,
            String afterHref,
            @Nullable String openHref,
            List<String> moved) {}

    /** @param moved what each run moved, in their order; empty where that was not asked for */
    static TimelineRows of(HistoryData.Timeline timeline, List<List<String>> moved, Wording wording) {
        return new Maker(timeline, wording).rows(moved);
    }

    private record Maker(HistoryData.Timeline timeline, EventWords events, HistoryAddress address, Wording wording) {
        Maker(HistoryData.Timeline timeline, Wording wording) {
            this(
                    timeline,
                    new EventWords(timeline.known().methodology()),
                    new HistoryAddress(timeline.known().assessment(), null),
                    wording);
        }

        TimelineRows rows(List<List<String>> moved) {
            var days = new ArrayList<Day>();
            for (int at = 0; at < timeline.runs().size(); at++) {
                var run = timeline.runs().get(at);
                var day = DayWords.day(run.at(), wording);
                if (days.isEmpty() || !days.getLast().day().equals(day)) {
                    days.add(new Day(day, new ArrayList<>()));
                }
                var told = moved.isEmpty() ? List.<String>of() : moved.get(at);
                days.getLast().rows().addAll(run.isFolded() ? List.of(folded(run, told)) : each(run, told));
            }
            return new TimelineRows(days);
        }

        private Row folded(TrailRun run, List<String> told) {
            var range = Map.of("first", Long.toString(run.first()), "last", Long.toString(run.last()));
            return new Row(
                    wording.text("timeline.positions", Long.toString(run.first()), Long.toString(run.last())),
                    DayWords.time(run.at(), wording),
                    wording.name(EventWords.together(run.name(), run.survey(), run.count())),
                    null,
                    ActorWords.of(run.origin(), timeline.names(), wording),
                    address.changes(Long.toString(run.first() - 1), Long.toString(run.last())),
                    address.agencyAsOf(run.first() - 1),
                    address.agencyAsOf(run.last()),
                    address.timeline(range),
                    told);
        }

        /** What they moved together stands with the latest. */
        private List<Row> each(TrailRun run, List<String> told) {
            var rows = new ArrayList<Row>();
            for (var position : run.latest()) {
                var entry = Objects.requireNonNull(timeline.events().get(position));
                rows.add(alone(entry, rows.isEmpty() ? told : List.of()));
            }
            return rows;
        }

        private Row alone(TrailEntry entry, List<String> told) {
            var logged = entry.logged();
            long position = logged.position();
            return new Row(
                    wording.text("timeline.position", Long.toString(position)),
                    DayWords.time(logged.at(), wording),
                    wording.name(events.of(logged.event())),
                    EventWords.reason(logged.event()),
                    ActorWords.of(entry.origin(), timeline.names(), wording),
                    address.event(position),
                    address.agencyAsOf(position - 1),
                    address.agencyAsOf(position),
                    null,
                    told);
        }
    }
}
