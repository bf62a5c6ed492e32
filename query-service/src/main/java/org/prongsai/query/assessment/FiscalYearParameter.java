package org.prongsai.query.assessment;

import org.prongsai.engine.id.FiscalYear;
import org.prongsai.engine.id.MalformedId;
import org.prongsai.query.problem.QuestionRefused;

/** Reads a fiscal year of a request, and says which parameter it was where it is none. */
public final class FiscalYearParameter {
    private FiscalYearParameter() {}

    /** @throws QuestionRefused when it is not a fiscal year of the Buddhist era */
    public static FiscalYear read(String name, String written) {
        if (!written.matches("[0-9]{1,4}")) {
            throw refused(name, "%s is a fiscal year of the Buddhist era, such as 2566".formatted(name));
        }
        try {
            return new FiscalYear(Integer.parseInt(written));
        } catch (MalformedId e) {
            throw refused(name, String.valueOf(e.getMessage()));
        }
    }

    private static QuestionRefused refused(String name, String messageEn) {
        return QuestionRefused.parameter(
                name, "malformed", "%s ต้องเป็นปีงบประมาณ พ.ศ. เช่น 2566".formatted(name), messageEn);
    }
}
