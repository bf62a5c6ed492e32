package org.prongsai.engine.event;

import org.prongsai.engine.id.ResponseId;
import org.prongsai.engine.id.SurveyCode;

/**
 * What happens to one respondent's response. Each response is a stream of its own, so that recording the 50,000th costs
 * what the first did and two respondents never wait for each other.
 *
 * <p>Corrections and withdrawals carry what they undo: a fold needs no memory of single responses.
 */
public sealed interface ResponseEvent extends AssessmentScoped
        permits SurveyResponseRecorded, SurveyResponseCorrected, SurveyResponseWithdrawn {

    SurveyCode survey();

    ResponseId responseId();

    @Override
    default String stream() {
        return Streams.response(assessmentId(), survey(), responseId());
    }
}
