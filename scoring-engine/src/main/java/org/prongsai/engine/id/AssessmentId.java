package org.prongsai.engine.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One agency's assessment in one fiscal year, written {@code {agencyId}-{fiscalYear}}, such as {@code mueang-phai-2565}.
 * It is also the name of the assessment's stream and the prefix of all streams that belong to it, so it is written far more
 * often than made: its written form is kept.
 */
public final class AssessmentId implements Comparable<AssessmentId> {
    private static final Pattern SHAPE = Pattern.compile("(.{2,60})-(\\d{4})");

    private final AgencyId agencyId;
    private final FiscalYear fiscalYear;
    private final String value;

    public AssessmentId(AgencyId agencyId, FiscalYear fiscalYear) {
        this.agencyId = agencyId;
        this.fiscalYear = fiscalYear;
        value = agencyId.value() + "-" + fiscalYear.value();
    }

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

    public AgencyId agencyId() {
        return agencyId;
    }

    public FiscalYear fiscalYear() {
        return fiscalYear;
    }

    @JsonValue
    public String value() {
        return value;
    }

    @Override
    public int compareTo(AssessmentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AssessmentId id && value.equals(id.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
