package org.prongsai.query.opendata;

import java.util.List;
import org.prongsai.engine.id.FiscalYear;
import org.prongsai.query.table.Column;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the CSV files hold, in the W3C's words for it (CSV on the Web), with Thai and English titles. */
final class SchemaDocument {
    /** CSVW's word for a name in no language: the one that stands in the file's first row. */
    private static final String UNDETERMINED = "und";

    private static final JsonMapper JSON = JsonMapper.shared();

    private SchemaDocument() {}

    static String of(FiscalYear year) {
        var document = JSON.createObjectNode();
        var context = document.putArray("@context");
        context.add("http://www.w3.org/ns/csvw");
        context.addObject().put("language", "th");
        document.put("@type", "TableGroup");
        var title = document.putArray("dc:title");
        word(title, "th", "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. " + year);
        word(title, "en", "ITA results of fiscal year " + year + " (Buddhist era)");
        document.putObject("dialect")
                .put("encoding", "utf-8")
                .put("header", true)
                .put("delimiter", ",");
        var tables = document.putArray("tables");
        OpenTable.ALL.forEach(table -> table(tables.addObject(), table));
        return document.toPrettyString() + "\n";
    }

    private static void word(ArrayNode words, String language, String text) {
        words.addObject().put("@value", text).put("@language", language);
    }

    private static void table(ObjectNode node, OpenTable<?> table) {
        node.put("url", table.name() + ".csv");
        var title = node.putArray("dc:title");
        word(title, "th", table.title().th());
        word(title, "en", table.title().en());
        var schema = node.putObject("tableSchema");
        var columns = schema.putArray("columns");
        table.columns().forEach(column -> column(columns.addObject(), column, table.key()));
        strings(schema.putArray("primaryKey"), table.key());
        if (table != ResultsTable.TABLE) {
            var foreign = schema.putArray("foreignKeys").addObject();
            foreign.put("columnReference", "assessment_id");
            foreign.putObject("reference")
                    .put("resource", ResultsTable.TABLE.name() + ".csv")
                    .put("columnReference", "assessment_id");
        }
    }

    private static void column(ObjectNode node, Column<?> column, List<String> key) {
        node.put("name", column.name());
        node.putObject("titles")
                .put(UNDETERMINED, column.name())
                .put("th", column.title().th())
                .put("en", column.title().en());
        node.put("datatype", column.kind().datatype());
        if (key.contains(column.name())) {
            node.put("required", true);
        }
    }

    private static void strings(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }
}
