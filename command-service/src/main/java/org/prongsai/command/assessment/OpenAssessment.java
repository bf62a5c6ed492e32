package org.prongsai.command.assessment;

import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.AssessmentId;

/**
 * Begins an agency's assessment of one fiscal year and all of its surveys.
 *
 * @param methodology id of the methodology, taken in its latest revision; the fiscal year's own when absent
 */
public record OpenAssessment(
        AssessmentId assessmentId, @Nullable String methodology) {}
