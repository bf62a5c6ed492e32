package org.prongsai.query.score;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.score.ScoreSheets;
import org.prongsai.log.AsOf;
import org.prongsai.query.assessment.AssessmentAsOf;
import org.prongsai.query.assessment.AssessmentReader;
import org.prongsai.query.methodology.PinnedMethodologies;
import org.prongsai.query.problem.QuestionRefused;
import org.springframework.stereotype.Component;

/** Works out score sheets of now and of the past. */
@Component
public class ScoreReader {
    private final AssessmentReader assessments;
    private final PinnedMethodologies methodologies;
    private final OtherMethodology others;

    ScoreReader(AssessmentReader assessments, PinnedMethodologies methodologies, OtherMethodology others) {
        this.assessments = assessments;
        this.methodologies = methodologies;
        this.others = others;
    }

    /** The score sheet under the pinned methodology; empty where the assessment was not opened by then. */
    public Optional<ScoredAssessment> find(AssessmentId id, AsOf asOf) {
        return assessments.read(id, asOf).map(assessment -> score(assessment, null));
    }

    /** The score sheets of several assessments under the pinned methodologies, those that were opened by then. */
    public List<ScoredAssessment> findAll(List<AssessmentId> ids, AsOf asOf) {
        return assessments.readAll(ids, asOf).stream()
                .map(assessment -> score(assessment, null))
                .toList();
    }

    /**
     * The score sheet.
     *
     * @param methodology {@code id} or {@code id@revision} of another methodology to hold the same answers against; null for
     *     the pinned one
     * @throws QuestionRefused when there is no such assessment, it was not yet opened, or the other methodology does not fit
     */
    public ScoredAssessment get(AssessmentId id, AsOf asOf, @Nullable String methodology) {
        return assessments
                .read(id, asOf)
                .map(assessment -> score(assessment, methodology))
                .orElseThrow(() -> assessments.refusal(id));
    }

    private ScoredAssessment score(AssessmentAsOf assessment, @Nullable String other) {
        var state = assessment.state();
        var pinned = methodologies.get(state.methodology());
        var methodology = other == null ? pinned : others.forAnswersOf(state, pinned, other);
        return new ScoredAssessment(ScoreSheets.of(state, methodology), state, assessment.asOf());
    }
}
