package org.prongsai.command.feed.delivery;

import java.util.List;
import org.prongsai.command.survey.RecordSurveyResponses;

/**
 * Does for rows of other sources what {@link TakeRows} does for responses.
 *
 * @param source names the {@link RequestRecorder}
 * @param rows at most {@value RecordSurveyResponses#ENTRIES_MAX}; none of them is a response
 * @throws DeliveryCancelled when somebody asked for the delivery to stop; nothing of these rows is recorded then
 */
record TakeRequests(DeliveryId delivery, String source, List<DeliveryRow> rows, long bytes) {

    TakeRequests {
        if (rows.size() > RecordSurveyResponses.ENTRIES_MAX) {
            throw new IllegalArgumentException("%d rows in one command".formatted(rows.size()));
        }
        rows = List.copyOf(rows);
    }
}
