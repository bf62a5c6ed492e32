package org.prongsai.query.rebuild;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.prongsai.engine.fold.FoldedLog;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.query.projection.PlainFold;
import org.springframework.stereotype.Component;

/** Says which event of a damaged log is the first that cannot be folded. */
@Component
final class Diagnosis {
    private final PlainFold plain;

    Diagnosis(PlainFold plain) {
        this.plain = plain;
    }

    /** The failure to tell: the one that the live projection would stop at. */
    RuntimeException of(FoldedLog log, Optional<DamagedAssessments> damaged) {
        var unreadable = log.unreadable().isPresent()
                ? plain.unreadable(log.unreadable().getAsLong())
                : Optional.<PlainFold.Stop>empty();
        var misfits = damaged.stream()
                .flatMap(several -> several.all().stream())
                .flatMap(one -> plain.first(AssessmentId.parse(one.assessment()), log.last()).stream());
        return Stream.concat(unreadable.stream(), misfits)
                .min(Comparator.comparingLong(PlainFold.Stop::position))
                .<RuntimeException>map(PlainFold.Stop::why)
                .orElseGet(() -> new IllegalStateException("the log was refused, but event by event it can be folded"));
    }
}
