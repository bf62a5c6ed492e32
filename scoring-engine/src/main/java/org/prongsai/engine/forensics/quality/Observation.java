package org.prongsai.engine.forensics.quality;

import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;

/**
 * One signal looked for.
 *
 * @param about a survey's or instrument's code
 * @param raised whether it reached its threshold
 * @param measured what was found; null where showing it would tell of few people
 * @param of responses that were looked at; null where none were, or where showing them would tell of few people
 */
public record Observation(
        Signal signal,
        String about,
        boolean raised,
        @Nullable Rational measured,
        @Nullable Integer of) {}
