package org.prongsai.command.feed.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.prongsai.command.feed.table.TableRow;

/**
 * Tells by its header which tool wrote a table.
 *
 * @param headerAt index of the header among the first rows
 * @param headerRows how many rows at the top are no data, those before the header included
 */
record SourceDetection(Source source, String heading, int headerAt, int headerRows) {
    private static final String TEMPLATE_MARK = "#ita-template/";
    private static final String IMPORT_ID = "importid";

    /** What Google Forms calls its first column, in the languages it is used in here and around. */
    static final List<String> GOOGLE_TIMESTAMPS = List.of(
            "Timestamp",
            "ประทับเวลา",
            "การประทับเวลา",
            "时间戳记",
            "時間戳記",
            "タイムスタンプ",
            "타임스탬프",
            "Dấu thời gian",
            "Cap waktu",
            "Stempel Waktu",
            "Cap masa",
            "Horodateur",
            "Zeitstempel",
            "Marca temporal",
            "Carimbo de data/hora",
            "Informazioni cronologiche",
            "Tijdstempel",
            "Отметка времени",
            "Sygnatura czasowa",
            "Zaman damgası");

    private static final Set<String> GOOGLE_TIMESTAMPS_FOLDED = folded(GOOGLE_TIMESTAMPS);
    private static final Set<String> LIMESURVEY_CODES = Set.of("submitdate", "lastpage", "startlanguage", "seed");
    private static final Set<String> LIMESURVEY_TEXTS = folded(
            List.of("Response ID", "Date submitted", "Date last action", "รหัสคำตอบ", "วันที่ส่ง", "หน้าสุดท้าย"));
    private static final Pattern LIMESURVEY_BOTH =
            Pattern.compile("(submitdate|lastpage|startlanguage|id|seed)[.:|\\-–—]+(\\D+)");
    private static final Pattern CUT_OFF = Pattern.compile(".+(?:\\.{2,}|…)");
    private static final int ROWS_BEFORE_HEADER_MAX = 10;

    /** Looks for the header among the first rows: people write titles above it. */
    static SourceDetection of(List<TableRow> head, QuestionIds ids) {
        int best = 0;
        int most = 1;
        int rows = head.getFirst().number() == 0 ? 1 : Math.min(head.size(), ROWS_BEFORE_HEADER_MAX);
        for (int at = 0; at < rows; at++) {
            var detection = at(head, at);
            if (detection.source() != Source.CSV && detection.source() != Source.JSON) {
                return detection;
            }
            int known = known(head.get(at).cells(), ids);
            if (known > most) {
                most = known;
                best = at;
            }
        }
        return at(head, best);
    }

    private static int known(List<String> cells, QuestionIds ids) {
        int known = 0;
        for (var cell : cells) {
            if (OwnColumns.role(Headers.fold(cell)) != null || ids.find(cell) != null) {
                known++;
            }
        }
        return known;
    }

    private static SourceDetection at(List<TableRow> head, int at) {
        var cells = head.get(at).cells();
        var names = cells.stream().map(Headers::fold).toList();
        var set = new HashSet<>(names);
        var next = at + 1 < head.size() ? head.get(at + 1).cells() : List.<String>of();
        if (!next.isEmpty() && next.getFirst().strip().startsWith(TEMPLATE_MARK)) {
            return new SourceDetection(Source.TEMPLATE, "", at, at + 2);
        }
        if (isFormbricks(set)) {
            return new SourceDetection(Source.FORMBRICKS, "", at, at + 1);
        }
        if (isOdk(set)) {
            return new SourceDetection(Source.ODK, "", at, at + 1);
        }
        if (isKobo(set)) {
            return new SourceDetection(Source.KOBO, "", at, at + 1);
        }
        var limesurvey = limesurvey(names, set);
        if (!limesurvey.isEmpty()) {
            return new SourceDetection(Source.LIMESURVEY, limesurvey, at, at + 1);
        }
        if (isQualtrics(set)) {
            return new SourceDetection(Source.QUALTRICS, "", at, at + qualtricsRows(head, at));
        }
        if (GOOGLE_TIMESTAMPS_FOLDED.contains(firstOfSource(names))
                || set.containsAll(Set.of("responseid", "createtime"))) {
            return new SourceDetection(Source.GOOGLE_FORMS, "", at, at + 1);
        }
        return new SourceDetection(head.get(at).number() == 0 ? Source.JSON : Source.CSV, "", at, at + 1);
    }

    /** The first header that is not of this service's own making. */
    private static String firstOfSource(List<String> names) {
        return names.stream()
                .filter(name -> !new ColumnRole.Ignored(ColumnRole.Ignored.OURS).equals(OwnColumns.role(name)))
                .findFirst()
                .orElse("");
    }

    private static boolean isFormbricks(Set<String> names) {
        return names.contains("formbricks/id");
    }

    private static boolean isOdk(Set<String> names) {
        return names.contains("__id")
                || names.contains("key") && (names.contains("submissiondate") || names.contains("parent_key"));
    }

    private static boolean isKobo(Set<String> names) {
        return names.contains("_uuid")
                || names.contains("_submission_time")
                || names.contains("_xform_id_string")
                || names.contains("meta/rootuuid")
                || names.contains("formhub/uuid")
                || names.contains("__version__");
    }

    /** The heading mode; empty when it is no export of LimeSurvey. */
    private static String limesurvey(List<String> names, Set<String> set) {
        if (LIMESURVEY_TEXTS.stream().filter(set::contains).count() >= 2) {
            return names.stream().anyMatch(name -> CUT_OFF.matcher(name).matches()) ? "abbreviated" : "full";
        }
        if (LIMESURVEY_CODES.stream().filter(set::contains).count() >= 2
                || set.contains("id") && set.contains("submitdate")) {
            return "code";
        }
        if (names.stream()
                        .filter(name -> LIMESURVEY_BOTH.matcher(name).matches())
                        .count()
                >= 2) {
            return "codetext";
        }
        return "";
    }

    private static boolean isQualtrics(Set<String> names) {
        return names.contains("startdate")
                && names.contains("enddate")
                && (names.contains("responseid") || names.contains("finished") || names.contains("recordeddate"));
    }

    /** Names, texts and import ids; older files lack the last, and refused rows that come back lack both. */
    private static int qualtricsRows(List<TableRow> head, int at) {
        for (int row = at + 1; row <= at + 2 && row < head.size(); row++) {
            if (head.get(row).cells().stream()
                    .anyMatch(cell -> cell.toLowerCase(Locale.ROOT).contains(IMPORT_ID))) {
                return row - at + 1;
            }
        }
        int started = head.get(at).cells().stream().map(Headers::fold).toList().indexOf("startdate");
        var below = at + 1 < head.size() ? Cells.at(head.get(at + 1).cells(), started) : "";
        return Cells.isBlank(below) || WrittenDay.read(below) != null ? 1 : 2;
    }

    /**
     * What stands above the columns. Qualtrics writes names and texts apart; a name that says nothing gives way to its text.
     */
    List<String> headers(List<TableRow> head) {
        var headers = head.get(headerAt).cells();
        if (source != Source.QUALTRICS || headerRows - headerAt < 2) {
            return headers;
        }
        var texts = head.get(headerAt + 1).cells();
        var system = new SystemHeaders(source, heading);
        var ids = new QuestionIds(Set.of(), true);
        var chosen = new ArrayList<String>();
        for (int at = 0; at < headers.size(); at++) {
            var text = Cells.at(texts, at);
            boolean telling = system.role(headers.get(at)) != null || ids.find(headers.get(at)) != null;
            chosen.add(telling || Cells.isBlank(text) ? headers.get(at) : text);
        }
        return chosen;
    }

    private static Set<String> folded(List<String> headers) {
        var folded = new HashSet<String>();
        headers.forEach(header -> folded.add(Headers.fold(header)));
        return folded;
    }
}
