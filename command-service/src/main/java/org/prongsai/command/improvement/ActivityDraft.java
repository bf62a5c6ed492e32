package org.prongsai.command.improvement;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.event.ActivityPlan;

/**
 * A measure as somebody plans it; see {@link ActivityPlan}.
 *
 * @param number its place in the report's table; the next free one, or the one it has, when absent
 */
public record ActivityDraft(
        @Nullable Integer number,
        String title,
        List<String> method,
        String period,
        List<String> owners,
        SortedSet<Integer> indicators) {

    public ActivityDraft {
        method = List.copyOf(method);
        owners = List.copyOf(owners);
        indicators = Collections.unmodifiableSortedSet(new TreeSet<>(indicators));
    }

    ActivityPlan numbered(int absent) {
        return new ActivityPlan(number == null ? absent : number, title, method, period, owners, indicators);
    }
}
