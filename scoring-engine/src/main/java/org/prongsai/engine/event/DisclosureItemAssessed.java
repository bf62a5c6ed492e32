package org.prongsai.engine.event;

import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.AssessmentId;

/**
 * One item of the disclosure checklist was judged. A later judgement of the same item replaces the earlier one.
 *
 * @param item the item's code in the methodology, such as {@code O12}
 * @param verdict the code of an option of the item's scale, such as {@code PASS}
 * @param previousVerdict the verdict this one replaces; absent the first time
 * @param note what the assessor saw; on a replacement, why the verdict changed
 */
public record DisclosureItemAssessed(
        AssessmentId assessmentId,
        String item,
        String verdict,
        @Nullable String previousVerdict,
        @Nullable String evidenceUrl,
        @Nullable String note)
        implements AssessmentEvent {

    public DisclosureItemAssessed {
        Shape.present("assessmentId", assessmentId);
        Shape.text("item", item);
        Shape.text("verdict", verdict);
        Shape.optionalText("previousVerdict", previousVerdict);
        Shape.optionalText("evidenceUrl", evidenceUrl);
        Shape.optionalText("note", note);
    }
}
