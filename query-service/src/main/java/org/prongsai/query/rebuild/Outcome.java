package org.prongsai.query.rebuild;

import org.jspecify.annotations.Nullable;

/**
 * What came of a rebuild.
 *
 * @param position up to which the log was folded
 * @param events how many were folded
 * @param differences what was found to differ from the tables as they were; null where they were empty
 * @param digest SHA-256 of the tables as they are now; null after a dry run
 */
public record Outcome(
        long position,
        long events,
        @Nullable Differences differences,
        @Nullable String digest) {}
