package org.prongsai.engine.event;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A measure (มาตรการ/กิจกรรม) as planned: the planning columns of the official report.
 *
 * @param number its place in the report's table, 1 and up
 * @param method the steps, in order
 * @param period when, in the agency's words
 * @param owners who is responsible
 * @param indicators the indicators it is meant to raise; empty when not stated
 */
public record ActivityPlan(
        int number,
        String title,
        List<String> method,
        String period,
        List<String> owners,
        SortedSet<Integer> indicators) {

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
    }
}
