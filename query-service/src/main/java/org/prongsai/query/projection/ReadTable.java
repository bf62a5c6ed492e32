package org.prongsai.query.projection;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The tables of schema {@code view} that are folded from the log. The names of their columns are the migration's. */
public enum ReadTable {
    AGENCY("agency_id", "agency_id, name_th, name_en, type, province, district, sort_key, position"),
    METHODOLOGY("methodology_id, revision", "methodology_id, revision, hash, title_th, title_en, position"),
    ASSESSMENT(
            "assessment_id",
            "assessment_id, agency_id, fiscal_year, phase, methodology_id, methodology_revision, methodology_hash, state,"
                    + " position"),
    PLAN("assessment_id", "assessment_id, plan, position"),
    SCORE(
            "assessment_id",
            "assessment_id, agency_id, fiscal_year, name_th, name_en, type, province, district, sort_key, province_key,"
                    + " type_key, phase, methodology_id, methodology_revision, basis, complete, level, passed, responses,"
                    + " sample, position, total, total_exact, iit, iit_exact, eit, eit_exact, oit, oit_exact, indicator_1,"
                    + " indicator_2, indicator_3, indicator_4, indicator_5, indicator_6, indicator_7, indicator_8,"
                    + " indicator_9, indicator_10");

    private static final Set<String> JSON = Set.of("responses");

    private final String key;
    private final List<String> columns;

    ReadTable(String key, String columns) {
        this.key = key;
        this.columns = List.of(columns.split(", "));
    }

    /** Without the schema. */
    public String table() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** With the schema. */
    public String qualified() {
        return "view." + table();
    }

    /** The columns of the primary key, separated by commas. */
    public String key() {
        return key;
    }

    /** All columns, in the order of a row's values. */
    public List<String> columns() {
        return columns;
    }

    /** Whether a column's texts are JSON to the database. */
    public boolean isJson(String column) {
        return JSON.contains(column);
    }
}
