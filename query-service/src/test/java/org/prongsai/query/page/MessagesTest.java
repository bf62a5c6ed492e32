package org.prongsai.query.page;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.prongsai.engine.assessment.Phase;
import org.prongsai.engine.event.EventCatalog;
import org.prongsai.engine.forensics.Decoding;
import org.prongsai.engine.forensics.quality.Signal;
import org.prongsai.engine.improvement.Way;
import org.prongsai.engine.methodology.Confidence;
import org.prongsai.log.actor.Actor;
import org.prongsai.page.MessagesContract;
import org.prongsai.query.peer.PeerGroup;

class MessagesTest extends MessagesContract {
    MessagesTest() {
        super(
                PageConfiguration.MESSAGES,
                Path.of("src/main/java/org/prongsai/query/page"),
                Path.of("src/main/java/org/prongsai/query/nation/page"),
                Path.of("src/main/java/org/prongsai/query/published"),
                Path.of("src/main/java/org/prongsai/query/reconciliation"),
                Path.of("src/main/java/org/prongsai/query/sidebyside"),
                Path.of("src/main/java/org/prongsai/query/trend"));
    }

    @Override
    protected Set<String> composedKeys() {
        var keys = new TreeSet<String>();
        for (var event : EventCatalog.names()) {
            keys.add("event." + event);
        }
        for (var confidence : Confidence.values()) {
            keys.add("confidence." + confidence.word());
        }
        for (var kind : Actor.Kind.values()) {
            keys.add("actor." + kind.word());
        }
        ActorWords.WAYS.forEach(way -> keys.add("via." + way));
        for (var phase : Phase.values()) {
            keys.add("phase." + phase.name());
        }
        for (var basis : List.of("computed", "stated", "derived", "none")) {
            keys.add("explain.basis-" + basis);
        }
        for (var outcome : Decoding.Outcome.values()) {
            keys.add("fit.list-" + outcome.name().toLowerCase(Locale.ROOT));
        }
        for (var signal : Signal.values()) {
            keys.add("signal." + signal.word());
            keys.add("signal." + signal.word() + "-what");
            keys.add("signal." + signal.word() + "-reading");
        }
        for (var section : AgencySections.Section.values()) {
            keys.add(section.messageKey());
        }
        for (var order : QuestionOrder.values()) {
            keys.add(order.messageKey());
        }
        for (var gap : List.of("ways", "sides", "perception")) {
            keys.add("gap." + gap + "-higher");
            keys.add("gap." + gap + "-lower");
        }
        for (var means : Way.Means.values()) {
            keys.add("worth.by-" + means.name().toLowerCase(Locale.ROOT));
        }
        for (var group : PeerGroup.values()) {
            keys.add("compare.with-" + group.word());
        }
        Status.all(Words.THAI).forEach(status -> keys.add(status.messageKey()));
        return keys;
    }
}
