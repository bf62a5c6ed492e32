package org.prongsai.query.opendata;

import org.prongsai.engine.forensics.Privacy;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How results are given away.
 *
 * @param directory where packages are kept, of this process alone; empty for a temporary one. Packages are made anew from the
 *     log whenever they are gone
 * @param licence the terms under which the data may be used, by name or address, as the publisher decided; empty as long as
 *     nobody did
 * @param respondentsMin figures that rest on fewer respondents are left out; may be raised above 5, never lowered
 */
@ConfigurationProperties("prongsai.open-data")
public record OpenDataSettings(
        @DefaultValue("") String directory,
        @DefaultValue("") String licence,
        @DefaultValue("5") int respondentsMin) {
    public OpenDataSettings {
        if (respondentsMin < Privacy.RESPONDENTS_MIN) {
            throw new IllegalArgumentException(
                    "prongsai.open-data.respondents-min is %d: answers of fewer than %d people"
                                    .formatted(respondentsMin, Privacy.RESPONDENTS_MIN)
                            + " are never told");
        }
    }
}
