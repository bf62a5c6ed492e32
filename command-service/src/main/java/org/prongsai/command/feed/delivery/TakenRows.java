package org.prongsai.command.feed.delivery;

import java.util.ArrayList;
import java.util.List;
import org.prongsai.command.survey.SubmissionOutcome;
import org.prongsai.command.survey.SurveyEntry;

/**
 * What became of the rows of one transaction.
 *
 * @param rejections in the order of their rows
 * @param rejectedAt which rows those are, from 0: two may have the same line in different parts of a topic
 */
public record TakenRows(Counts counts, List<Rejection> rejections, List<Integer> rejectedAt) {

    static List<SurveyEntry> entries(List<DeliveryRow> rows) {
        var entries = new ArrayList<SurveyEntry>(rows.size());
        for (var row : rows) {
            switch (row) {
                case DeliveryRow.Entry entry -> entries.add(entry.entry());
                case DeliveryRow.Asked asked -> throw misplaced(asked);
                case DeliveryRow.Refused _, DeliveryRow.Skipped _ -> {}
            }
        }
        return entries;
    }

    static List<RowRequest> requests(List<DeliveryRow> rows) {
        var requests = new ArrayList<RowRequest>(rows.size());
        for (var row : rows) {
            switch (row) {
                case DeliveryRow.Asked asked -> requests.add(asked.request());
                case DeliveryRow.Entry entry -> throw misplaced(entry);
                case DeliveryRow.Refused _, DeliveryRow.Skipped _ -> {}
            }
        }
        return requests;
    }

    /** @param outcomes of the entries among the rows, in their order */
    static TakenRows of(List<DeliveryRow> rows, List<SubmissionOutcome> outcomes) {
        var sorting = new Sorting();
        var next = outcomes.iterator();
        for (var row : rows) {
            switch (row) {
                case DeliveryRow.Entry entry -> sorting.add(entry, next.next());
                case DeliveryRow.Asked asked -> throw misplaced(asked);
                case DeliveryRow.Refused refused -> sorting.reject(refused, refused.problems());
                case DeliveryRow.Skipped _ -> sorting.skip();
            }
        }
        return sorting.result();
    }

    /** @param outcomes of the requests among the rows, in their order */
    static TakenRows ofRequests(List<DeliveryRow> rows, List<RowOutcome> outcomes) {
        var sorting = new Sorting();
        var next = outcomes.iterator();
        for (var row : rows) {
            switch (row) {
                case DeliveryRow.Asked asked -> sorting.add(asked, next.next());
                case DeliveryRow.Entry entry -> throw misplaced(entry);
                case DeliveryRow.Refused refused -> sorting.reject(refused, refused.problems());
                case DeliveryRow.Skipped _ -> sorting.skip();
            }
        }
        return sorting.result();
    }

    private static IllegalStateException misplaced(DeliveryRow row) {
        return new IllegalStateException("row %d is in a delivery of another kind".formatted(row.line()));
    }
}
