package org.prongsai.engine.methodology;

import java.util.List;
import org.prongsai.engine.exact.Rational;

/**
 * One of the instruments: a survey in one or more parts, or a checklist.
 *
 * @param weight share of the total, above 0 to 1; all instruments sum to 1
 * @param form name of its question set or item list, such as {@code oit-43-2566}: two years are comparable in it where the
 *     names are equal
 * @param parts the surveys; empty for a checklist
 * @param formProvenance how sure the question set or item list is, apart from weight and parts
 */
public record Instrument(
        String code,
        Label name,
        Rational weight,
        String form,
        List<SurveyPart> parts,
        Provenance provenance,
        Provenance formProvenance) {

    public Instrument {
        parts = List.copyOf(parts);
    }

    public boolean isChecklist() {
        return parts.isEmpty();
    }
}
