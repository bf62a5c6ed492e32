package org.prongsai.engine.assessment;

import org.jspecify.annotations.Nullable;

/**
 * The verdict that holds on one checklist item.
 *
 * @param verdict code of the option, such as {@code PASS}
 */
public record Verdict(
        String verdict,
        @Nullable String evidenceUrl,
        @Nullable String note) {}
