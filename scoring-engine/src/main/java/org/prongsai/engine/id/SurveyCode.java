package org.prongsai.engine.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The part of an assessment that a survey answers: {@code IIT}, {@code EIT}, or {@code EIT-1} and {@code EIT-2} from 2566.
 *
 * @param value 1 to 12 characters: upper-case Latin letters, digits, hyphens
 */
public record SurveyCode(@JsonValue String value) implements Comparable<SurveyCode> {
    private static final Pattern SHAPE = Pattern.compile("[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*");

    @JsonCreator
    public SurveyCode {
        if (value.length() > 12 || !SHAPE.matcher(value).matches()) {
            throw new MalformedId(
                    "survey", "'%s' is not a survey code such as IIT or EIT-1".formatted(Slug.abbreviated(value)));
        }
    }

    @Override
    public int compareTo(SurveyCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
