package org.prongsai.engine.assessment;

import org.jspecify.annotations.Nullable;
import org.prongsai.engine.event.PublishedResult;

/**
 * The published result that holds.
 *
 * @param correctionReason why an earlier record was replaced; absent when it never was
 */
public record Published(
        PublishedResult result, String source, @Nullable String correctionReason) {}
