package org.prongsai.engine.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.event.ProgressStatus;

/** How the agency means to raise one indicator, as it stands. */
public record Guideline(
        int indicator,
        List<String> guidelines,
        List<String> owners,
        String period,
        List<String> progress,
        @Nullable ProgressStatus status) {

    public Guideline {
        guidelines = List.copyOf(guidelines);
        owners = List.copyOf(owners);
        progress = List.copyOf(progress);
    }
}
