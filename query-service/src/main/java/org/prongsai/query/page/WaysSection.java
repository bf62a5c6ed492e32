package org.prongsai.query.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cheapest ways to some targets.
 *
 * @param questionCost what raising one question by ten points costs
 * @param riseMax how many points one question can be raised at most
 * @param target what was asked for; empty for the usual targets
 * @param targets lowest first
 * @param levels that can be asked for
 */
record WaysSection(
        String questionCost, String riseMax, String target, List<Target> targets, List<Choice> levels, String href) {

    /** @param reached whether there is nothing to do */
    record Target(String name, boolean reached, List<Way> ways) {}

    /** A level to choose. */
    record Choice(String value, String name) {}

    /**
     * One way.
     *
     * @param cost null where the target is out of reach
     * @param what to do, in a line
     * @param same the means that come to the same; null where none do
     * @param total what the total is then
     * @param instruments what the instruments are then
     * @param level null where none follows
     * @param tryHref null where there is nothing to try
     */
    record Way(
            String means,
            boolean reaches,
            @Nullable String cost,
            String what,
            @Nullable String same,
            @Nullable String total,
            String instruments,
            @Nullable String level,
            List<Move> moves,
            @Nullable String tryHref) {}

    /** @param words what it becomes, and what that brings and costs */
    record Move(String name, String about, String words, String planHref) {}
}
