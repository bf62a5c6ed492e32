package org.prongsai.engine.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A measure (มาตรการ/กิจกรรม) as planned: the planning columns of the official report, and by when.
 *
 * @param number its place in the report's table, 1 and up
 * @param method the steps, in order
 * @param period when, in the agency's words
 * @param owners who is responsible
 * @param indicators the indicators it is meant to raise; empty when not stated
 * @param dueOn the day by which it is to be done; null when none was set
 * @param stepsDue the days by which single steps are to be done, by their place in {@code method}, from 1
 * @param figures the questions and items that it answers to, such as {@code question:i5} or {@code item:O12}
 */
public record ActivityPlan(
        int number,
        String title,
        List<String> method,
        String period,
        List<String> owners,
        SortedSet<Integer> indicators,
        @Nullable LocalDate dueOn,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) SortedMap<Integer, LocalDate> stepsDue,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) SortedSet<String> figures) {

    private static final Pattern FIGURE = Pattern.compile("(question|item):[^:@\\s]{1,40}");

    public ActivityPlan {
        if (number < 1) {
            throw new IllegalArgumentException("number starts at 1, not " + number);
        }
        Shape.text("title", title);
        method = Shape.texts("method", method);
        Shape.text("period", period);
        owners = Shape.texts("owners", owners);
        Shape.present("indicators", indicators);
        indicators = Collections.unmodifiableSortedSet(new TreeSet<>(indicators));
        stepsDue = stepsDue == null
                ? Collections.emptySortedMap()
                : Collections.unmodifiableSortedMap(new TreeMap<>(stepsDue));
        Shape.steps("stepsDue", stepsDue.keySet());
        if (!stepsDue.isEmpty() && stepsDue.lastKey() > method.size()) {
            throw new IllegalArgumentException(
                    "stepsDue speaks of step %d of %d".formatted(stepsDue.lastKey(), method.size()));
        }
        figures = figures == null
                ? Collections.emptySortedSet()
                : Collections.unmodifiableSortedSet(new TreeSet<>(figures));
        figures.forEach(ActivityPlan::named);
    }

    /** A measure without days and figures. */
    public ActivityPlan(
            int number,
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

    private static void named(String figure) {
        if (!FIGURE.matcher(figure).matches()) {
            throw new IllegalArgumentException("figures are like question:i5 or item:O12, not " + figure);
        }
    }
}
