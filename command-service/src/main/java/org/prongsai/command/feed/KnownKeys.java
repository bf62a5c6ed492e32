package org.prongsai.command.feed;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The keys of a source's answers, which come again in every line: each is made into text once. Also says when a line holds
 * one twice. Not thread-safe.
 */
final class KnownKeys {
    /** More than any form has; a power of two. */
    private static final int PLACES = 2048;

    private static final int KEYS_MAX = PLACES / 2;

    private final byte[][] bytes = new byte[PLACES][];
    private final String[] texts = new String[PLACES];
    private final int[] lastLines = new int[PLACES];
    private int count;
    private int line;

    /** To be called before the keys of each line. */
    void nextLine() {
        line++;
    }

    /** The place of a key; -1 when this line held it already, or when there are too many to remember. */
    int place(byte[] text, int from, int to) {
        int place = hash(text, from, to) & (PLACES - 1);
        while (bytes[place] != null) {
            if (Arrays.equals(bytes[place], 0, bytes[place].length, text, from, to)) {
                return isFirst(place) ? place : -1;
            }
            place = (place + 1) & (PLACES - 1);
        }
        if (count == KEYS_MAX) {
            return -1;
        }
        count++;
        bytes[place] = Arrays.copyOfRange(text, from, to);
        texts[place] = new String(text, from, to - from, StandardCharsets.US_ASCII);
        lastLines[place] = line;
        return place;
    }

    String text(int place) {
        return texts[place];
    }

    private boolean isFirst(int place) {
        boolean first = lastLines[place] != line;
        lastLines[place] = line;
        return first;
    }

    private static int hash(byte[] text, int from, int to) {
        int hash = 0;
        for (int at = from; at < to; at++) {
            hash = 31 * hash + text[at];
        }
        return hash ^ (hash >>> 11);
    }
}
