package org.prongsai.query.peer;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Whom an agency is held against. */
public enum PeerGroup {
    NATION,
    TYPE,
    PROVINCE;

    /** The word in addresses, such as {@code nation}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<PeerGroup> ofWord(String word) {
        return Stream.of(values()).filter(group -> group.word().equals(word)).findFirst();
    }
}
