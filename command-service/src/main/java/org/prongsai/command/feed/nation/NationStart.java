package org.prongsai.command.feed.nation;

import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.delivery.Contents;
import org.prongsai.command.feed.delivery.DeliveryStart;
import org.prongsai.command.feed.delivery.Way;
import org.prongsai.engine.id.AssessmentId;

/**
 * What is known of a file before it is opened.
 *
 * @param assessmentId null when each row names its own
 * @param bytesTotal null when nobody said how long it is
 */
public record NationStart(
        Subject subject,
        Way way,
        boolean dryRun,
        @Nullable AssessmentId assessmentId,
        Defaults defaults,
        @Nullable String fileName,
        @Nullable Long bytesTotal) {

    DeliveryStart with(Contents contents) {
        return new DeliveryStart(
                way, dryRun, subject.source(), null, fileName, assessmentId, null, bytesTotal, contents);
    }
}
