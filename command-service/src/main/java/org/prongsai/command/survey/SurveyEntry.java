package org.prongsai.command.survey;

import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.SurveyCode;

/** What a source says about one respondent of one survey. */
public sealed interface SurveyEntry permits Submission, SourceWithdrawal {
    AssessmentId assessmentId();

    SurveyCode survey();

    /**
     * Whatever names the respondent at the source; it is hashed at once and never stored, logged or sent back. A key of the
     * form {@code #} and a response's id is that response's: so a refused row can be given back, and sent again, without it.
     */
    String respondentKey();

    /** Which version of the response this is; null where its source tells no versions apart. */
    @Nullable
    SourceVersion version();

    default SurveyLocks.Key key() {
        return new SurveyLocks.Key(assessmentId(), survey());
    }
}
