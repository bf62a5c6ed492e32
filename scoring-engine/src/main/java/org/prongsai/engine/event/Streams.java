package org.prongsai.engine.event;

import org.prongsai.engine.id.AgencyId;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.ResponseId;
import org.prongsai.engine.id.SurveyCode;

/**
 * Names of streams. All streams of one assessment begin with its id: the id itself, or the id and {@code /}; so one range
 * of names holds everything an assessment's score depends on.
 */
public final class Streams {
    private Streams() {}

    public static String agency(AgencyId agency) {
        return "agency:" + agency;
    }

    public static String methodology(String methodologyId) {
        return "methodology:" + methodologyId;
    }

    public static String assessment(AssessmentId assessment) {
        return assessment.value();
    }

    public static String survey(AssessmentId assessment, SurveyCode survey) {
        return assessment.value() + "/" + survey;
    }

    public static String response(AssessmentId assessment, SurveyCode survey, ResponseId response) {
        return assessment.value() + "/" + survey + "/" + response;
    }

    public static String plan(AssessmentId assessment) {
        return assessment.value() + "/plan";
    }
}
