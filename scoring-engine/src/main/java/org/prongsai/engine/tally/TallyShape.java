package org.prongsai.engine.tally;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.prongsai.engine.methodology.Slot;

/**
 * How many levels each answer slot of a survey has, and so where each count stands.
 *
 * <p>Counts stand slot after slot, level 1 first. Two shapes are equal when every slot has as many levels.
 */
public final class TallyShape {
    private final int[] levels;
    private final int[] offsets;

    private TallyShape(int[] levels) {
        this.levels = levels;
        offsets = new int[levels.length + 1];
        for (int slot = 0; slot < levels.length; slot++) {
            offsets[slot + 1] = offsets[slot] + levels[slot];
        }
    }

    /** @param levels levels of each slot, 1 to 9 each */
    public static TallyShape ofLevels(int... levels) {
        if (IntStream.of(levels).anyMatch(count -> count < 1 || count > 9)) {
            throw new IllegalArgumentException("a slot has 1 to 9 levels");
        }
        return new TallyShape(levels.clone());
    }

    public static TallyShape of(List<Slot> slots) {
        return new TallyShape(
                slots.stream().mapToInt(slot -> slot.scale().levels()).toArray());
    }

    /** How many slots there are. */
    public int slots() {
        return levels.length;
    }

    /** How many levels a slot has. */
    public int levels(int slot) {
        return levels[slot];
    }

    /** How many counts there are in all. */
    public int size() {
        return offsets[levels.length];
    }

    /** Where a level's count stands; levels start at 1. */
    int index(int slot, int level) {
        return offsets[slot] + level - 1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TallyShape that && Arrays.equals(levels, that.levels);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(levels);
    }
}
