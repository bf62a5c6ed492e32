package org.prongsai.engine.tape;

import org.jspecify.annotations.Nullable;

/** A verdict before it is written. */
record Judged(
        long position,
        String item,
        String verdict,
        @Nullable String evidenceUrl,
        @Nullable String note) {}
