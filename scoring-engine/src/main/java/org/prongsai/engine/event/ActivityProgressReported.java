package org.prongsai.engine.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.ActivityId;
import org.prongsai.engine.id.AssessmentId;

/**
 * Somebody said how far a measure has come. It replaces what was said before as a whole.
 *
 * @param evidence all there is by now
 * @param stepsDone the steps done by now, by their place in the plan, from 1
 */
public record ActivityProgressReported(
        AssessmentId assessmentId,
        ActivityId activityId,
        ProgressStatus status,
        @Nullable String note,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Evidence> evidence,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) SortedSet<Integer> stepsDone)
        implements ImprovementPlanEvent {

    public ActivityProgressReported {
        Shape.present("assessmentId", assessmentId);
        Shape.present("activityId", activityId);
        Shape.present("status", status);
        Shape.optionalText("note", note);
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
        stepsDone = stepsDone == null
                ? Collections.emptySortedSet()
                : Collections.unmodifiableSortedSet(new TreeSet<>(stepsDone));
        Shape.steps("stepsDone", stepsDone);
    }

    /** A report without evidence, and without a word about single steps. */
    public ActivityProgressReported(
            AssessmentId assessmentId, ActivityId activityId, ProgressStatus status, @Nullable String note) {
        this(assessmentId, activityId, status, note, List.of(), Collections.emptySortedSet());
    }
}
