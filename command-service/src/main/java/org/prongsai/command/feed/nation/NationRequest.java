package org.prongsai.command.feed.nation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.agency.RegisterAgency;
import org.prongsai.command.assessment.AssessDisclosureItems.Judgement;
import org.prongsai.command.assessment.OpenAssessment;
import org.prongsai.command.assessment.PublishResult;
import org.prongsai.command.feed.delivery.RowRequest;
import org.prongsai.command.feed.table.TemplateMarks;
import org.prongsai.engine.id.AssessmentId;

/** What a row asks for. */
sealed interface NationRequest extends RowRequest {

    /** The row's own table, for naming columns. */
    Layout layout();

    record Registration(RegisterAgency command, Layout layout) implements NationRequest {}

    record Opening(OpenAssessment command, Layout layout) implements NationRequest {}

    /**
     * Verdicts on one agency's checklist.
     *
     * @param written verdicts in the words of the file: which code a word stands for, the assessment's methodology says
     * @param rules whose template they were filled in on; null when it was none
     */
    record Checklist(
            AssessmentId assessmentId,
            List<Judgement> written,
            @Nullable String reason,
            TemplateMarks.@Nullable Rules rules,
            Layout layout)
            implements NationRequest {
        public Checklist {
            written = List.copyOf(written);
        }
    }

    /** @param reason stands for a missing reason wherever something has to be corrected */
    record Publication(PublishResult command, @Nullable String reason, Layout layout) implements NationRequest {}
}
