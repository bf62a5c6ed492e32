package org.prongsai.engine.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * One agency's assessment in one fiscal year, written {@code {agencyId}-{fiscalYear}}, such as {@code mueang-phai-2565}.
 * It is also the name of the assessment's stream and the prefix of all streams that belong to it.
 */
public record AssessmentId(AgencyId agencyId, FiscalYear fiscalYear) implements Comparable<AssessmentId> {
    private static final Pattern SHAPE = Pattern.compile("(.{2,60})-(\\d{4})");

    /**
     * Reads the written form.
     *
     * @throws MalformedId when it is not an agency id, a hyphen and a fiscal year
     */
    @JsonCreator
    public static AssessmentId parse(String written) {
        var matcher = SHAPE.matcher(written);
        if (!matcher.matches()) {
            throw new MalformedId(
                    "assessmentId",
                    "'%s' is not an assessment id: write the agency id, a hyphen and the fiscal year, as in mueang-phai-2566"
                            .formatted(Slug.abbreviated(written)));
        }
        return new AssessmentId(new AgencyId(matcher.group(1)), new FiscalYear(Integer.parseInt(matcher.group(2))));
    }

    @JsonValue
    public String value() {
        return agencyId.value() + "-" + fiscalYear.value();
    }

    @Override
    public int compareTo(AssessmentId other) {
        return value().compareTo(other.value());
    }

    @Override
    public String toString() {
        return value();
    }
}
