package org.prongsai.command.page.administration;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** The parts of this process that keep the log or follow it, and how each is. Those of another process are told by that one. */
@Component
class Parts {
    /** By the names of their beans, in the order in which they are shown. */
    static final Map<Part, String> NAMES = Map.of(
            Part.DATABASE, "embeddedDatabaseHealthIndicator",
            Part.SCOREBOARD, "scoreboardHealthIndicator",
            Part.TAPE, "tapeHealthIndicator",
            Part.LEDGER, "ledgerHealthIndicator",
            Part.KAFKA, "surveyResponseFeed");

    private final ListableBeanFactory beans;

    Parts(ListableBeanFactory beans) {
        this.beans = beans;
    }

    /** What there may be, in the order in which it is shown. */
    enum Part {
        DATABASE,
        SCOREBOARD,
        TAPE,
        LEDGER,
        KAFKA
    }

    record Told(Part part, Health health) {}

    /** Those that this process has. */
    List<Told> all() {
        var found = beans.getBeansOfType(HealthIndicator.class, false, false);
        return Arrays.stream(Part.values())
                .map(part -> {
                    var indicator = found.get(NAMES.get(part));
                    var health = indicator == null ? null : indicator.health();
                    return health == null ? null : new Told(part, health);
                })
                .filter(Objects::nonNull)
                .toList();
    }
}
