package org.prongsai.command.feed.source;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.form.ColumnMap;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.SurveyCode;

/**
 * What somebody configured, apart from its credentials.
 *
 * @param form the form at the source: ODK's xmlFormId; elsewhere, when given, records of other forms are refused
 * @param map what its columns and answers mean, where that is not plain
 * @param address where to ask; null for webhooks
 */
public record Feed(
        FeedId id,
        FeedKind kind,
        AssessmentId assessmentId,
        SurveyCode survey,
        @Nullable String form,
        ColumnMap map,
        @Nullable Address address) {

    /**
     * Where and how often to ask a source.
     *
     * @param url the server, perhaps with a path before its API; no slash at its end
     * @param project ODK's number of the project; 0 for others
     * @param asset KoboToolbox's uid of the project; empty for others
     */
    public record Address(URI url, int project, String asset, Duration every) {}

    /** Where a feed's source is asked. */
    public Address requireAddress() {
        if (address == null) {
            throw new IllegalStateException("feed %s is a webhook: nobody asks its source".formatted(id));
        }
        return address;
    }

    /** Whether rows are to be read anew once this takes the place of an earlier configuration. */
    boolean readsOtherwiseThan(Feed earlier) {
        return !kind.equals(earlier.kind)
                || !assessmentId.equals(earlier.assessmentId)
                || !survey.equals(earlier.survey)
                || !String.valueOf(form).equals(String.valueOf(earlier.form))
                || !map.equals(earlier.map)
                || isElsewhere(earlier);
    }

    /** Whether its source is another than it was, so that the credentials for the earlier one are nothing to it. */
    boolean isElsewhere(Feed earlier) {
        return address != null
                && (earlier.address == null
                        || !address.url().equals(earlier.address.url())
                        || address.project() != earlier.address.project()
                        || !address.asset().equals(earlier.address.asset()));
    }
}
