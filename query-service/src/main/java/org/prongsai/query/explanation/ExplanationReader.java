package org.prongsai.query.explanation;

import org.jspecify.annotations.Nullable;
import org.prongsai.engine.explanation.FigureName;
import org.prongsai.engine.explanation.FigureTree;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.log.AsOf;
import org.prongsai.query.problem.QuestionRefused;
import org.prongsai.query.problem.Reason;
import org.prongsai.query.score.ScoreReader;
import org.prongsai.query.score.ScoredAssessment;
import org.springframework.stereotype.Component;

/** Explains figures of score sheets. */
@Component
public class ExplanationReader {
    /** The parameter that names a figure. */
    public static final String FIGURE = "figure";

    private final ScoreReader scores;

    ExplanationReader(ScoreReader scores) {
        this.scores = scores;
    }

    /**
     * One figure of an assessment.
     *
     * @param figure the figure's name
     * @param methodology other rules for the same answers; null for the pinned ones
     * @throws QuestionRefused when there is no such assessment or figure, or the other methodology does not fit
     */
    public Explained read(AssessmentId id, String figure, AsOf asOf, @Nullable String methodology) {
        var name = name(figure);
        return explained(scores.get(id, asOf, methodology), name);
    }

    private static FigureName name(String written) {
        return FigureName.parse(written)
                .orElseThrow(() -> QuestionRefused.parameter(
                        FIGURE,
                        "malformed",
                        "figure ต้องเป็น total รหัสเครื่องมือ เช่น IIT หรือ indicator:9 sub-indicator:9.1 question:i5 item:O12",
                        "figure is total, an instrument's code such as IIT, or one like indicator:9, sub-indicator:9.1,"
                                + " question:i5, item:O12"));
    }

    private static Explained explained(ScoredAssessment scored, FigureName name) {
        var tree = FigureTree.of(scored.sheet());
        var figure = tree.find(name)
                .orElseThrow(() -> new QuestionRefused(
                        Reason.FIGURE_UNKNOWN,
                        "ใบคะแนนของ %s ไม่มี %s".formatted(scored.sheet().assessmentId(), name),
                        "the score sheet of %s has no %s, or one for each of several surveys"
                                .formatted(scored.sheet().assessmentId(), name)));
        return Explained.of(scored, tree, figure);
    }
}
