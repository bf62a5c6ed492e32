package org.prongsai.query.rebuild;

import org.jspecify.annotations.Nullable;

/** Another rebuild is under way, in this process or in another one. */
public final class RebuildRunning extends RuntimeException {
    private final @Nullable String id;

    RebuildRunning(@Nullable String id) {
        super("a rebuild is under way already", null, false, false);
        this.id = id;
    }

    /** Which; null where it has not been written down yet. */
    public @Nullable String id() {
        return id;
    }
}
