package org.prongsai.command.improvement;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.event.Evidence;
import org.prongsai.engine.event.ProgressStatus;

/**
 * How far a measure has come, as somebody tells it.
 *
 * @param note needed when a measure that was done is done no more
 * @param evidence all there is; what was told before stays when absent
 * @param stepsDone the places of all steps that are done, from 1; what was told before stays when absent
 */
public record ProgressDraft(
        ProgressStatus status,
        @Nullable String note,
        @Nullable List<Evidence> evidence,
        @Nullable SortedSet<Integer> stepsDone) {

    public ProgressDraft {
        evidence = evidence == null ? null : List.copyOf(evidence);
        stepsDone = stepsDone == null ? null : Collections.unmodifiableSortedSet(new TreeSet<>(stepsDone));
    }
}
