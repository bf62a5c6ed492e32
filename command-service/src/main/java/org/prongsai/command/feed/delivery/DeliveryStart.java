package org.prongsai.command.feed.delivery;

import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.SurveyCode;

/**
 * What is known of a delivery before its first row.
 *
 * @param source which tool made it, such as {@code limesurvey}; see the receipts' contract
 * @param form the form at the source, by which its column map is remembered
 * @param assessmentId null when each row names its own
 * @param bytesTotal null when nobody said how long it will be
 */
public record DeliveryStart(
        Way way,
        boolean dryRun,
        String source,
        @Nullable String form,
        @Nullable String fileName,
        @Nullable AssessmentId assessmentId,
        @Nullable SurveyCode survey,
        @Nullable Long bytesTotal,
        Contents contents) {

    /** Rows that name everything themselves, in a request's body. */
    public static DeliveryStart stream(@Nullable AssessmentId assessment, @Nullable SurveyCode survey, boolean dryRun) {
        return new DeliveryStart(Way.STREAM, dryRun, "json", null, null, assessment, survey, null, Contents.NONE);
    }

    /** The same with what is known of its columns. */
    public DeliveryStart with(Contents known) {
        return new DeliveryStart(way, dryRun, source, form, fileName, assessmentId, survey, bytesTotal, known);
    }

    /** The same, to see what would become of it. */
    public DeliveryStart rehearsed() {
        return new DeliveryStart(way, true, source, form, fileName, assessmentId, survey, bytesTotal, contents);
    }
}
