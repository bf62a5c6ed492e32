package org.prongsai.command.improvement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.event.ProgressStatus;
import org.prongsai.engine.id.AssessmentId;

/**
 * Says how the agency means to raise one indicator, and how far it has come; replaces what was said before.
 *
 * @param status absent where none of the boxes is ticked
 */
public record RecordIndicatorGuideline(
        AssessmentId assessmentId,
        int indicator,
        List<String> guidelines,
        List<String> owners,
        String period,
        List<String> progress,
        @Nullable ProgressStatus status)
        implements PlanCommand {

    public RecordIndicatorGuideline {
        guidelines = List.copyOf(guidelines);
        owners = List.copyOf(owners);
        progress = List.copyOf(progress);
    }
}
