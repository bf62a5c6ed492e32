package org.prongsai.command.feed.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.table.TableRow;
import org.prongsai.engine.problem.FieldProblem;
import tools.jackson.databind.JsonNode;

/**
 * Makes a table of JSON records, so that one recognition serves files, webhooks and pulls: KoboToolbox (API, webhook, also
 * wrapped or in part), ODK OData, LimeSurvey, Google Forms (API and Apps Script), Formbricks, SurveyJS and plain objects.
 * The header is row 0, records are rows 1, 2, ...; nested objects become columns {@code group/question}.
 */
public final class JsonRecords {
    private JsonRecords() {}

    /** What became of a body. */
    public sealed interface Flattened {
        /** @param rows the header, then a row for each record; empty where there is no record */
        record Rows(List<TableRow> rows) implements Flattened {
            public Rows {
                rows = List.copyOf(rows);
            }
        }

        record Unusable(FieldProblem problem) implements Flattened {}
    }

    /** Flattens one record, a list of them, or one of the envelopes that tools put around them. */
    public static Flattened flatten(JsonNode body) {
        var records = RecordEnvelopes.open(body);
        if (records == null) {
            return new Flattened.Unusable(FormProblems.ofForm(
                    "wrong-type",
                    "ต้องเป็นออบเจ็กต์ของคำตอบ หรือรายการของออบเจ็กต์",
                    "has to be an object with answers, or a list of such objects"));
        }
        var flat = new ArrayList<@Nullable SequencedMap<String, String>>();
        for (var record : records) {
            flat.add(record.isObject() ? FlatRecord.of(record) : null);
        }
        return records.isEmpty() ? new Flattened.Rows(List.of()) : new Flattened.Rows(rows(flat));
    }

    private static List<TableRow> rows(List<@Nullable SequencedMap<String, String>> records) {
        var places = new LinkedHashMap<String, Integer>();
        for (var record : records) {
            if (record != null) {
                record.keySet().forEach(name -> {
                    if (places.size() <= Headers.COLUMNS_MAX) {
                        places.putIfAbsent(name, places.size());
                    }
                });
            }
        }
        var rows = new ArrayList<TableRow>();
        rows.add(new TableRow(0, List.copyOf(places.keySet()), null));
        for (var record : records) {
            rows.add(record == null ? unreadable(rows.size()) : row(rows.size(), record, places));
        }
        return rows;
    }

    private static TableRow row(long number, Map<String, String> record, SequencedMap<String, Integer> places) {
        var cells = new ArrayList<String>(places.size());
        places.sequencedKeySet().forEach(name -> cells.add(record.getOrDefault(name, "")));
        return new TableRow(number, cells, null);
    }

    private static TableRow unreadable(long number) {
        return new TableRow(
                number,
                List.of(),
                FormProblems.ofForm(
                        "wrong-type", "ต้องเป็นออบเจ็กต์ เช่น {\"i1\": 3}", "has to be an object such as {\"i1\": 3}"));
    }
}
