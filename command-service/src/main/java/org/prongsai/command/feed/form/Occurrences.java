package org.prongsai.command.feed.form;

/** Counts how often each of millions of hashes was seen: twelve bytes a slot, and no object per row. */
final class Occurrences {
    private static final int START = 1 << 10;

    /** 0 marks a free slot, so the hash 0 is counted under another name. */
    private static final long FREE = 0;

    private long[] hashes = new long[START];
    private int[] counts = new int[START];
    private int used;

    /** How often the hash has been seen, this time included. */
    int next(long hash) {
        long named = hash == FREE ? Long.MIN_VALUE : hash;
        if (used * 10L > hashes.length * 7L) {
            grow();
        }
        int slot = slot(hashes, named);
        if (hashes[slot] == FREE) {
            hashes[slot] = named;
            used++;
        }
        return ++counts[slot];
    }

    private static int slot(long[] hashes, long hash) {
        int mask = hashes.length - 1;
        long mixed = hash * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & mask;
        while (hashes[slot] != FREE && hashes[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        var oldHashes = hashes;
        var oldCounts = counts;
        hashes = new long[oldHashes.length * 2];
        counts = new int[oldCounts.length * 2];
        for (int at = 0; at < oldHashes.length; at++) {
            if (oldHashes[at] != FREE) {
                int slot = slot(hashes, oldHashes[at]);
                hashes[slot] = oldHashes[at];
                counts[slot] = oldCounts[at];
            }
        }
    }
}
