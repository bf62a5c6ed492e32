package org.prongsai.query.assessment;

import org.prongsai.engine.id.AgencyId;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.MalformedId;
import org.prongsai.query.problem.QuestionRefused;
import org.prongsai.query.problem.Reason;

/** Names in paths. One that no thing of its kind can have is simply not found. */
public final class PathNames {
    private PathNames() {}

    /** @throws QuestionRefused when no assessment can have this name */
    public static AssessmentId assessment(String written) {
        try {
            return AssessmentId.parse(written);
        } catch (MalformedId e) {
            throw unknown(Reason.ASSESSMENT_UNKNOWN, e);
        }
    }

    /** @throws QuestionRefused when no agency can have this name */
    public static AgencyId agency(String written) {
        try {
            return new AgencyId(written);
        } catch (MalformedId e) {
            throw unknown(Reason.AGENCY_UNKNOWN, e);
        }
    }

    private static QuestionRefused unknown(Reason reason, MalformedId malformed) {
        return new QuestionRefused(
                reason, "ชื่อในที่อยู่ไม่ถูกรูปแบบ จึงไม่มีสิ่งนี้", String.valueOf(malformed.getMessage()));
    }
}
