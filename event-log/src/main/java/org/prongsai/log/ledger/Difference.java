package org.prongsai.log.ledger;

import org.jspecify.annotations.Nullable;
import org.prongsai.engine.ledger.Hash;

/**
 * Where log and tree do not say the same.
 *
 * @param treeLeaf the place in the tree, or where it would be
 * @param logLeaf the place among the events of the log, or where it would be
 * @param position of the event, or of the first of several that stand side by side
 * @param lastPosition of the last of them
 * @param inTree what the tree has at that place; null where it has nothing
 */
record Difference(
        Kind kind,
        long treeLeaf,
        long logLeaf,
        long position,
        long lastPosition,
        long count,
        @Nullable Hash inTree) {

    enum Kind {
        /** Both have an event at that position, and not the same. */
        CHANGED,
        /** The tree has it and the log has not. */
        GONE,
        /** The log has it and the tree has not. */
        NEW
    }

    /** The same where so many events of the log came before the group that it was found in. */
    Difference behind(long events) {
        return new Difference(kind, treeLeaf, logLeaf + events, position, lastPosition, count, inTree);
    }

    /** With one more of its kind right behind it. */
    Difference and(Difference next) {
        return new Difference(kind, treeLeaf, logLeaf, position, next.lastPosition, count + next.count, null);
    }

    /** Whether another one is a continuation of this one. */
    boolean leadsTo(Difference next) {
        return kind == next.kind
                && switch (kind) {
                    case CHANGED -> false;
                    case GONE -> treeLeaf + count == next.treeLeaf && logLeaf == next.logLeaf;
                    case NEW -> treeLeaf == next.treeLeaf && logLeaf + count == next.logLeaf;
                };
    }
}
