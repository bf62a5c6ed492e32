package org.prongsai.command.feed.file;

import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.delivery.Contents;
import org.prongsai.command.feed.delivery.DeliveryStart;
import org.prongsai.command.feed.delivery.Way;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.SurveyCode;

/**
 * What is known of a file before it is opened.
 *
 * @param assessmentId null when each row names its own; so is then {@code survey}
 * @param form the form at the source, in the sender's words: keeps apart two forms that number their responses alike, and
 *     names the column map. Null when there is one form only
 * @param bytesTotal null when nobody said how long it is
 */
public record FileStart(
        Way way,
        boolean dryRun,
        @Nullable AssessmentId assessmentId,
        @Nullable SurveyCode survey,
        @Nullable String form,
        @Nullable String fileName,
        @Nullable Long bytesTotal) {

    DeliveryStart unread() {
        return recognised("unknown", form, Contents.NONE);
    }

    DeliveryStart recognised(String source, @Nullable String formId, Contents contents) {
        return new DeliveryStart(way, dryRun, source, formId, fileName, assessmentId, survey, bytesTotal, contents);
    }
}
