package org.prongsai.command.page;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.prongsai.command.access.Role;
import org.prongsai.command.feed.delivery.DeliveryState;
import org.prongsai.command.feed.delivery.Way;
import org.prongsai.command.feed.source.FeedKind;
import org.prongsai.command.page.feed.FeedSteps;
import org.prongsai.page.MessagesContract;

class MessagesTest extends MessagesContract {
    MessagesTest() {
        super(PageConfiguration.MESSAGES, Path.of("src/main/java/org/prongsai/command/page"));
    }

    @Override
    protected Set<String> composedKeys() {
        var keys = new TreeSet<String>();
        for (var state : DeliveryState.values()) {
            keys.add("state." + DeliveryWords.slug(state));
        }
        for (var way : Way.values()) {
            keys.add("way." + way.name().toLowerCase(Locale.ROOT));
        }
        for (var kind : FeedKind.values()) {
            keys.add("feeds.kind-" + kind.word());
            keys.add("feeds.what-" + kind.word());
            for (int step = 1; step <= FeedSteps.of(kind); step++) {
                keys.add("feeds.how-" + kind.word() + "-" + step);
            }
        }
        for (var role : Role.values()) {
            keys.add("admin.role-" + role.name().toLowerCase(Locale.ROOT));
            keys.add("admin.may-" + role.name().toLowerCase(Locale.ROOT));
        }
        Set.of("database", "scoreboard", "tape", "ledger", "kafka").forEach(part -> {
            keys.add("admin.part-" + part);
            keys.add("admin.part-" + part + "-what");
        });
        add(keys, "admin.place-", Set.of("data", "ledger", "tape", "open-data"));
        add(keys, "source.", DeliveryWords.SOURCES);
        add(keys, "role.", DeliveryWords.ROLES);
        add(keys, "ignored.", DeliveryWords.REASONS);
        add(keys, "kind.", DeliveryWords.KINDS);
        add(keys, "rule.", DeliveryWords.RULES);
        Set.of("ignore", "respondent-key", "submitted-on", "complete", "withdrawn", "suggestion")
                .forEach(target -> keys.add("match.as-" + target));
        return keys;
    }

    private static void add(Set<String> keys, String prefix, Set<String> words) {
        words.forEach(word -> keys.add(prefix + word));
    }
}
