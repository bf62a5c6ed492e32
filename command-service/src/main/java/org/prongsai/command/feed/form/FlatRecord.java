package org.prongsai.command.feed.form;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.StringJoiner;
import tools.jackson.databind.JsonNode;

/** Lays the fields of one record side by side. */
final class FlatRecord {
    private static final int DEPTH_MAX = 20;
    private static final int PLACES_MAX = 40;

    private final SequencedMap<String, String> cells = new LinkedHashMap<>();

    private FlatRecord() {}

    static SequencedMap<String, String> of(JsonNode record) {
        var flat = new FlatRecord();
        if (isFormbricks(record)) {
            flat.formbricks(record);
        } else if (isGoogle(record)) {
            flat.google(record);
        } else if (record.path("namedValues").isObject()) {
            flat.namedValues(record.path("namedValues"));
        } else {
            flat.object("", record, DEPTH_MAX);
        }
        return flat.cells;
    }

    static boolean isFormbricks(JsonNode record) {
        return record.path("data").isObject() && record.has("id") && (record.has("finished") || record.has("surveyId"));
    }

    private static boolean isGoogle(JsonNode record) {
        return record.has("responseId") && (record.path("answers").isObject() || record.has("createTime"));
    }

    /** Of the person and the browser only the names of the fields are kept, so that a receipt can say they were left out. */
    private void formbricks(JsonNode record) {
        for (var entry : record.properties()) {
            if (!entry.getKey().equals("data")) {
                cells.put("formbricks/" + entry.getKey(), entry.getValue().isContainer() ? "" : text(entry.getValue()));
            }
        }
        object("", record.path("data"), DEPTH_MAX);
    }

    private void google(JsonNode record) {
        for (var entry : record.properties()) {
            if (!entry.getKey().equals("answers")) {
                cells.put(entry.getKey(), entry.getValue().isContainer() ? "" : text(entry.getValue()));
            }
        }
        for (var answer : record.path("answers").properties()) {
            var values = new StringJoiner(", ");
            answer.getValue()
                    .path("textAnswers")
                    .path("answers")
                    .forEach(value -> values.add(text(value.path("value"))));
            cells.put(answer.getKey(), values.toString());
        }
    }

    /** The time stands first, as in the sheet that these values come from. */
    private void namedValues(JsonNode values) {
        for (var timestamp : SourceDetection.GOOGLE_TIMESTAMPS) {
            if (values.has(timestamp)) {
                cells.put(timestamp, "");
            }
        }
        for (var entry : values.properties()) {
            var texts = new StringJoiner(", ");
            entry.getValue().forEach(value -> {
                if (!Cells.isBlank(text(value))) {
                    texts.add(text(value));
                }
            });
            cells.put(entry.getKey(), entry.getValue().isArray() ? texts.toString() : text(entry.getValue()));
        }
    }

    private void object(String path, JsonNode object, int depthLeft) {
        for (var entry : object.properties()) {
            if (!entry.getKey().contains("@odata.")) {
                value(path + entry.getKey(), entry.getValue(), depthLeft);
            }
        }
    }

    private void value(String name, JsonNode value, int depthLeft) {
        if (value.isObject() && value.has("coordinates")) {
            value(name, value.path("coordinates"), depthLeft - 1);
        } else if (value.isObject() && !value.isEmpty()) {
            if (depthLeft > 0) {
                object(name + "/", value, depthLeft - 1);
            }
        } else if (value.isArray()) {
            list(name, value);
        } else {
            cells.put(name, value.isContainer() ? "" : text(value));
        }
    }

    /** Repeats are lists of objects; they hold no answers of ours. */
    private void list(String name, JsonNode list) {
        var texts = new StringJoiner(" ");
        for (var element : list) {
            if (element.isContainer()) {
                return;
            }
            if (!element.isNull()) {
                texts.add(text(element));
            }
        }
        cells.put(name, texts.toString());
    }

    private static String text(JsonNode scalar) {
        if (scalar.isNull() || scalar.isMissingNode() || scalar.isContainer()) {
            return "";
        }
        if (scalar.isBigDecimal()) {
            var number = scalar.decimalValue();
            return Math.abs(number.scale()) > PLACES_MAX
                    ? number.toString()
                    : number.stripTrailingZeros().toPlainString();
        }
        return scalar.asString();
    }
}
