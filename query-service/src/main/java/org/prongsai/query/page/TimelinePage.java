package org.prongsai.query.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.event.EventCatalog;
import org.prongsai.log.actor.Origin;
import org.prongsai.page.Wording;
import org.prongsai.query.effect.Stretch;
import org.prongsai.query.trail.ActorParameter;

/**
 * What happened to an assessment, ready to print.
 *
 * @param opened whether it shows what is folded elsewhere
 * @param olderHref events before these; null where there are none
 */
record TimelinePage(
        HistoryOpening opening,
        TimelineRows events,
        List<Option> types,
        List<Option> actors,
        boolean filtered,
        boolean opened,
        @Nullable String olderHref,
        String since,
        String until) {

    /** Something to choose. */
    record Option(String value, String words, boolean selected) {}

    /**
     * What was chosen.
     *
     * @param type empty for all
     * @param actor empty for everybody
     * @param opened positions of what is shown one by one; null where nothing is
     */
    record Choice(String type, String actor, @Nullable Stretch opened) {

        /** For links and forms that keep it. */
        SequencedMap<String, String> kept() {
            var kept = new LinkedHashMap<String, String>();
            if (!type.isEmpty()) {
                kept.put("type", type);
            }
            if (!actor.isEmpty()) {
                kept.put(ActorParameter.NAME, actor);
            }
            if (opened != null) {
                kept.put("first", Long.toString(opened.first()));
                kept.put("last", Long.toString(opened.last()));
            }
            return kept;
        }
    }

    static TimelinePage of(HistoryData.Timeline timeline, Choice choice, Wording wording) {
        var known = timeline.known();
        var opening = HistoryOpening.of(
                known.agency(),
                known.assessment(),
                known.moment(),
                "/" + HistoryAddress.TIMELINE,
                choice.kept(),
                wording);
        return new TimelinePage(
                opening,
                TimelineRows.of(timeline, List.of(), wording),
                types(choice, wording),
                actors(timeline, choice, wording),
                !choice.type().isEmpty() || !choice.actor().isEmpty(),
                choice.opened() != null,
                older(timeline, choice),
                "",
                opening.position());
    }

    private static @Nullable String older(HistoryData.Timeline timeline, Choice choice) {
        if (!timeline.hasMore()) {
            return null;
        }
        var chosen = choice.kept();
        chosen.put("before", Long.toString(timeline.runs().getLast().first()));
        return new HistoryAddress(
                        timeline.known().assessment(), timeline.known().moment().asked())
                .timeline(chosen);
    }

    private static List<Option> types(Choice choice, Wording wording) {
        var options = new ArrayList<Option>();
        options.add(
                new Option("", wording.text("timeline.all-types"), choice.type().isEmpty()));
        EventCatalog.names().stream()
                .filter(name -> !name.equals("AgencyRegistered") && !name.equals("MethodologyRegistered"))
                .forEach(name ->
                        options.add(new Option(name, wording.text("event." + name), name.equals(choice.type()))));
        return options;
    }

    private static List<Option> actors(HistoryData.Timeline timeline, Choice choice, Wording wording) {
        var options = new ArrayList<Option>();
        options.add(new Option(
                "", wording.text("timeline.all-actors"), choice.actor().isEmpty()));
        timeline.origins().stream()
                .flatMap(Optional::stream)
                .map(Origin::actor)
                .distinct()
                .map(actor -> new Option(
                        actor.written(),
                        ActorWords.of(actor, timeline.names(), wording),
                        actor.written().equals(choice.actor())))
                .sorted((one, other) -> one.words().compareTo(other.words()))
                .forEach(options::add);
        if (timeline.origins().stream().anyMatch(Optional::isEmpty)) {
            options.add(new Option(
                    ActorParameter.NOT_RECORDED,
                    wording.text("timeline.actor-unknown"),
                    choice.actor().equals(ActorParameter.NOT_RECORDED)));
        }
        boolean listed = options.stream().anyMatch(Option::selected);
        return listed
                ? options
                : Stream.concat(options.stream(), Stream.of(new Option(choice.actor(), choice.actor(), true)))
                        .toList();
    }
}
