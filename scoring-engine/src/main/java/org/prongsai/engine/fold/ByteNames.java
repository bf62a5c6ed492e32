package org.prongsai.engine.fold;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Numbers names given as bytes, densely from 0, in the order in which they first come up. */
final class ByteNames {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN)
            .withInvokeExactBehavior();
    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final int PLACES_FIRST = 1 << 10;

    private byte[][] names = new byte[PLACES_FIRST / 2][];
    private int[] hashes = new int[PLACES_FIRST / 2];
    private int[] places = new int[PLACES_FIRST];
    private int count;
    private int last = -1;

    int count() {
        return count;
    }

    byte[] name(int number) {
        return names[number];
    }

    /** The number of a name, a new one where it was never asked for. */
    int number(byte[] bytes, int from, int to) {
        if (last >= 0 && is(last, bytes, from, to)) { // Feeds send one survey's responses in a row.
            return last;
        }
        int hash = hash(bytes, from, to);
        int mask = places.length - 1;
        int place = hash & mask;
        while (places[place] != 0) {
            int number = places[place] - 1;
            if (hashes[number] == hash && is(number, bytes, from, to)) {
                last = number;
                return number;
            }
            place = place + 1 & mask;
        }
        last = add(Arrays.copyOfRange(bytes, from, to), hash, place);
        return last;
    }

    private boolean is(int number, byte[] bytes, int from, int to) {
        var name = names[number];
        return Arrays.equals(name, 0, name.length, bytes, from, to);
    }

    private int add(byte[] name, int hash, int place) {
        if (count == names.length) {
            names = Arrays.copyOf(names, 2 * count);
            hashes = Arrays.copyOf(hashes, 2 * count);
            places = new int[4 * count];
            for (int number = 0; number < count; number++) {
                places[free(hashes[number])] = number + 1;
            }
            place = free(hash);
        }
        names[count] = name;
        hashes[count] = hash;
        places[place] = ++count;
        return count - 1;
    }

    private int free(int hash) {
        int mask = places.length - 1;
        int place = hash & mask;
        while (places[place] != 0) {
            place = place + 1 & mask;
        }
        return place;
    }

    private static int hash(byte[] bytes, int from, int to) {
        long hash = to - from;
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            hash = (hash ^ (long) LONG.get(bytes, at)) * MIX;
            hash ^= hash >>> 32;
        }
        for (; at < to; at++) {
            hash = (hash ^ bytes[at]) * MIX;
        }
        return (int) (hash ^ hash >>> 32);
    }
}
