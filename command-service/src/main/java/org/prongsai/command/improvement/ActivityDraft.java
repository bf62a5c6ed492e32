package org.prongsai.command.improvement;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.event.ActivityPlan;

/**
 * A measure as somebody plans it; see {@link ActivityPlan}.
 *
 * @param number its place in the report's table; the next free one, or the one it has, when absent
 * @param stepsDue by a step's place in {@code method}, from 1; never of a step that is not there
 */
public record ActivityDraft(
        @Nullable Integer number,
        String title,
        List<String> method,
        String period,
        List<String> owners,
        SortedSet<Integer> indicators,
        @Nullable LocalDate dueOn,
        SortedMap<Integer, LocalDate> stepsDue,
        SortedSet<String> figures) {

    public ActivityDraft {
        method = List.copyOf(method);
        owners = List.copyOf(owners);
        indicators = Collections.unmodifiableSortedSet(new TreeSet<>(indicators));
        stepsDue = Collections.unmodifiableSortedMap(new TreeMap<>(stepsDue));
        figures = Collections.unmodifiableSortedSet(new TreeSet<>(figures));
    }

    /** A measure without days and figures. */
    public ActivityDraft(
            @Nullable Integer number,
            String title,
            List<String> method,
            String period,
            List<String> owners,
            SortedSet<Integer> indicators) {
        this(
                number,
                title,
                method,
                period,
                owners,
                indicators,
                null,
                Collections.emptySortedMap(),
                Collections.emptySortedSet());
    }

    ActivityPlan numbered(int absent) {
        return new ActivityPlan(
                number == null ? absent : number, title, method, period, owners, indicators, dueOn, stepsDue, figures);
    }
}
