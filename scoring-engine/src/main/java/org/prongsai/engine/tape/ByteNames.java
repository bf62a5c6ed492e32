package org.prongsai.engine.tape;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Gives names their numbers, from 0 in the order in which they come, without making an object of a name that is known. */
final class ByteNames {
    private final List<byte[]> names = new ArrayList<>();
    private int[] table = new int[1 << 6]; // A number and one more; 0 is a free place.

    int size() {
        return names.size();
    }

    String name(int number) {
        return new String(names.get(number), UTF_8);
    }

    int number(byte[] bytes, int from, int to) {
        int place = place(bytes, from, to);
        if (table[place] != 0) {
            return table[place] - 1;
        }
        names.add(Arrays.copyOfRange(bytes, from, to));
        table[place] = names.size();
        if (names.size() * 2 > table.length) {
            grow();
        }
        return names.size() - 1;
    }

    private int place(byte[] bytes, int from, int to) {
        int hash = 1;
        for (int at = from; at < to; at++) {
            hash = 31 * hash + bytes[at];
        }
        int mask = table.length - 1;
        int place = (hash ^ (hash >>> 15)) & mask;
        while (table[place] != 0) {
            var name = names.get(table[place] - 1);
            if (Arrays.equals(name, 0, name.length, bytes, from, to)) {
                return place;
            }
            place = (place + 1) & mask;
        }
        return place;
    }

    private void grow() {
        table = new int[table.length * 2];
        for (int number = 0; number < names.size(); number++) {
            var name = names.get(number);
            table[place(name, 0, name.length)] = number + 1;
        }
    }
}
