package org.prongsai.query.improvement;

import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.log.AsOf;
import org.prongsai.query.problem.QuestionRefused;
import org.prongsai.query.score.ScoreReader;
import org.springframework.stereotype.Component;

/** Reads what is needed to say what would raise a score: the score sheet. */
@Component
public class ImprovementReader {
    private final ScoreReader scores;

    ImprovementReader(ScoreReader scores) {
        this.scores = scores;
    }

    /**
     * One assessment.
     *
     * @param methodology other rules for the same answers; null for the pinned ones
     * @throws QuestionRefused when there is no such assessment, or the other methodology does not fit
     */
    public Improvement read(AssessmentId id, AsOf asOf, @Nullable String methodology) {
        return Improvement.of(scores.get(id, asOf, methodology));
    }
}
