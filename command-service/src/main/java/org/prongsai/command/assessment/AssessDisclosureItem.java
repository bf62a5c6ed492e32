package org.prongsai.command.assessment;

import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.AssessmentId;

/**
 * Judges one item of the disclosure checklist.
 *
 * @param item code in the pinned methodology, such as {@code O12}
 * @param verdict code of an option of the item's scale
 * @param evidenceUrl where the document was seen; http or https
 * @param note what the assessor saw; on a changed verdict, why it changed
 */
public record AssessDisclosureItem(
        AssessmentId assessmentId,
        String item,
        String verdict,
        @Nullable String evidenceUrl,
        @Nullable String note) implements AssessmentCommand {}
