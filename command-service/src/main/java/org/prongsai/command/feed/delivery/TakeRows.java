package org.prongsai.command.feed.delivery;

import java.util.List;
import org.prongsai.command.survey.RecordSurveyResponses;

/**
 * Records rows of a delivery and says so on its receipt, in one transaction: after a crash the receipt counts what the log
 * holds. The answer is {@link TakenRows}.
 *
 * @param rows at most {@value RecordSurveyResponses#ENTRIES_MAX}
 * @param bytes how far the delivery has been read, from its beginning
 * @throws DeliveryCancelled when somebody asked for the delivery to stop; nothing of these rows is recorded then
 */
public record TakeRows(DeliveryId delivery, List<DeliveryRow> rows, long bytes) {

    public TakeRows {
        if (rows.size() > RecordSurveyResponses.ENTRIES_MAX) {
            throw new IllegalArgumentException("%d rows in one command".formatted(rows.size()));
        }
        rows = List.copyOf(rows);
    }
}
