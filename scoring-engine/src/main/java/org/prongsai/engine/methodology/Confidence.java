package org.prongsai.engine.methodology;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How sure a part of a methodology is. */
public enum Confidence {
    /** Two or more independent sources, or an official source plus arithmetic. */
    CONFIRMED,
    /** One source seen. */
    ONE_SOURCE,
    /** Deduced from data or from a parallel list. */
    INFERRED,
    /** General knowledge only, no source seen. */
    UNSOURCED,
    /** Not found; what stands here is a placeholder. */
    UNKNOWN;

    /** The word used in files and in the API, such as {@code one-source}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Confidence> ofWord(String word) {
        return Arrays.stream(values())
                .filter(confidence -> confidence.word().equals(word))
                .findFirst();
    }

    /** Whether a figure that rests on this may be called official: confirmed or from one source. */
    public boolean isSourced() {
        return compareTo(ONE_SOURCE) <= 0;
    }
}
