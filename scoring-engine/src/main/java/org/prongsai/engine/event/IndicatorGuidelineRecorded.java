package org.prongsai.engine.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.AssessmentId;

/**
 * How the agency means to raise one indicator, and how far it has come. A later one replaces the earlier as a whole.
 *
 * @param indicator the indicator's number
 * @param guidelines what is to be done, point by point
 * @param owners who is responsible
 * @param period when, in the agency's words
 * @param progress what has been done, point by point
 * @param status the ticked box; absent where none was ticked
 */
public record IndicatorGuidelineRecorded(
        AssessmentId assessmentId,
        int indicator,
        List<String> guidelines,
        List<String> owners,
        String period,
        List<String> progress,
        @Nullable ProgressStatus status)
        implements ImprovementPlanEvent {

    public IndicatorGuidelineRecorded {
        Shape.present("assessmentId", assessmentId);
        if (indicator < 1) {
            throw new IllegalArgumentException("indicator numbers start at 1, not at " + indicator);
        }
        guidelines = Shape.texts("guidelines", guidelines);
        owners = Shape.texts("owners", owners);
        Shape.text("period", period);
        progress = Shape.texts("progress", progress);
    }
}
