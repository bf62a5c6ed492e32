package org.prongsai.command.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.AssessmentId;

/**
 * Judges many items of one checklist, all of them or none. Each is decided as {@link AssessDisclosureItem} is, but a table's
 * empty cells take nothing away: where the verdict stays, a missing address or note leaves the one that is there.
 *
 * @param judgements in order; of two for one item, the later is decided after the earlier
 * @param reason stands for a missing note wherever a verdict changes
 */
public record AssessDisclosureItems(
        AssessmentId assessmentId,
        List<Judgement> judgements,
        @Nullable String reason) implements AssessmentCommand {

    /** One item's verdict, as in {@link AssessDisclosureItem}. */
    public record Judgement(
            String item,
            String verdict,
            @Nullable String evidenceUrl,
            @Nullable String note) {}

    public AssessDisclosureItems {
        judgements = List.copyOf(judgements);
    }
}
