package org.prongsai.command.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.answer.AnswerSheet;
import org.prongsai.engine.event.PackedAnswers;
import org.prongsai.engine.event.ResponseEvent;
import org.prongsai.engine.event.SurveyResponseCorrected;
import org.prongsai.engine.event.SurveyResponseRecorded;
import org.prongsai.engine.event.SurveyResponseWithdrawn;
import org.prongsai.engine.methodology.Slot;
import org.prongsai.log.LoggedEvent;
import org.prongsai.page.Wording;

/** What happened to one response, as the log tells it. */
final class ResponseHistory {
    private final List<LoggedEvent> events;
    private final AnswerSheet sheet;

    /** @param events those of one response, in order; not empty */
    ResponseHistory(List<LoggedEvent> events, AnswerSheet sheet) {
        this.events = List.copyOf(events);
        this.sheet = sheet;
    }

    /**
     * One thing that happened.
     *
     * @param reason null when nobody had to give one
     * @param changes which answers became which
     */
    record Entry(
            String what,
            String when,
            String position,
            @Nullable String reason,
            List<Change> changes) {}

    /** One answer that became another. */
    record Change(String slot, String topic, String before, String after) {}

    boolean isWithdrawn() {
        return last() instanceof SurveyResponseWithdrawn;
    }

    /** The answers that count, or counted last. */
    PackedAnswers answers() {
        return switch (last()) {
            case SurveyResponseRecorded recorded -> recorded.answers();
            case SurveyResponseCorrected corrected -> corrected.answers();
            case SurveyResponseWithdrawn withdrawn -> withdrawn.previousAnswers();
        };
    }

    /** The latest first. */
    List<Entry> entries(Wording wording) {
        return events.reversed().stream().map(logged -> entry(logged, wording)).toList();
    }

    private ResponseEvent last() {
        return response(events.getLast());
    }

    private Entry entry(LoggedEvent logged, Wording wording) {
        return switch (response(logged)) {
            case SurveyResponseRecorded _ -> entry(logged, "history.recorded", null, List.of(), wording);
            case SurveyResponseCorrected correction ->
                entry(
                        logged,
                        "history.corrected",
                        correction.reason(),
                        changes(correction.previousAnswers(), correction.answers(), wording),
                        wording);
            case SurveyResponseWithdrawn withdrawal ->
                entry(logged, "history.withdrawn", withdrawal.reason(), List.of(), wording);
        };
    }

    private static Entry entry(
            LoggedEvent logged, String what, @Nullable String reason, List<Change> changes, Wording wording) {
        return new Entry(
                wording.text(what), wording.moment(logged.at()), Long.toString(logged.position()), reason, changes);
    }

    private List<Change> changes(PackedAnswers before, PackedAnswers after, Wording wording) {
        var changes = new ArrayList<Change>();
        for (var slot : sheet.slots()) {
            int from = before.level(slot.index());
            int to = after.level(slot.index());
            if (from != to) {
                changes.add(new Change(
                        slot.id(), wording.name(slot.topic()), level(slot, from, wording), level(slot, to, wording)));
            }
        }
        return changes;
    }

    private static String level(Slot slot, int level, Wording wording) {
        return level == 0
                ? wording.text("response.not-answered")
                : level + " "
                        + wording.name(slot.scale().options().get(level - 1).label());
    }

    private static ResponseEvent response(LoggedEvent logged) {
        if (logged.event() instanceof ResponseEvent event) {
            return event;
        }
        throw new IllegalStateException("stream %s holds %s".formatted(logged.stream(), logged.name()));
    }
}
