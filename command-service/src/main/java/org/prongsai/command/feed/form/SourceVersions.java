package org.prongsai.command.feed.form;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.survey.SourceVersion;

/**
 * Reads which version of a response a row is, where its source tells versions apart: ODK counts edits, KoboToolbox names each
 * version and the one before it, Formbricks and the API of Google Forms write when a response last changed. The clocks are
 * those of one server, and only times of one response are compared; how long it took from the first to the last is kept, not
 * when that was.
 */
final class SourceVersions {
    private static final int LENGTH_MAX = 100;
    private static final String UUID = "uuid:";

    private final Source source;
    private final Map<String, Integer> places = new HashMap<>();

    SourceVersions(Source source, List<Column> columns) {
        this.source = source;
        columns.forEach(column -> places.putIfAbsent(Headers.fold(column.name()), column.index()));
    }

    /** Null where nothing tells. */
    @Nullable
    SourceVersion of(List<String> cells) {
        var version = switch (source) {
            case ODK -> odk(cells);
            case KOBO -> kobo(cells);
            case FORMBRICKS -> timed(changed(cells, "formbricks/createdAt", "formbricks/updatedAt"));
            case GOOGLE_FORMS -> timed(changed(cells, "createTime", "lastSubmittedTime"));
            case LIMESURVEY, QUALTRICS, TEMPLATE, CSV, JSON -> timed(null);
        };
        return version.name() == null && version.edits() == null && version.changedMillis() == null ? null : version;
    }

    private static SourceVersion timed(@Nullable Long changedMillis) {
        return new SourceVersion(null, Set.of(), null, changedMillis);
    }

    /**
     * Reviews count as changes and not as edits. A submission that nobody touched has no time of change; one that was deleted
     * is gone, whichever version is told with it.
     */
    private SourceVersion odk(List<String> cells) {
        if (!first(cells, "__system/deletedAt", "DeletedAt").isEmpty()) {
            return timed(null);
        }
        var submitted = List.of("__system/submissionDate", "SubmissionDate");
        Long changed = null;
        for (var name : List.of("__system/updatedAt", "UpdatedAt")) {
            if (places.containsKey(Headers.fold(name)) && changed == null) {
                changed = value(cells, name).isEmpty() ? Long.valueOf(0) : millis(cells, submitted, name);
            }
        }
        return new SourceVersion(null, Set.of(), count(first(cells, "__system/edits", "Edits")), changed);
    }

    private SourceVersion kobo(List<String> cells) {
        var name = uuid(first(cells, "_uuid", "meta/instanceID", "instanceID", "_instanceID"));
        if (name.isEmpty()) {
            return timed(null);
        }
        var earlier = new HashSet<String>();
        earlier.add(uuid(first(cells, "meta/deprecatedID", "deprecatedID", "_deprecatedID")));
        earlier.add(uuid(first(cells, "meta/rootUuid", "rootUuid", "_rootUuid")));
        earlier.removeAll(Set.of("", name));
        var reviewed = value(cells, "_validation_status/timestamp");
        return new SourceVersion(name, earlier, null, reviewed.isEmpty() ? null : reviewed(cells, reviewed));
    }

    private @Nullable Long reviewed(List<String> cells, String seconds) {
        var submitted = instant(value(cells, "_submission_time"));
        try {
            return submitted == null ? null : Long.parseLong(seconds) * 1_000 - submitted.toEpochMilli();
        } catch (NumberFormatException _) {
            return null;
        }
    }

    private @Nullable Long changed(List<String> cells, String created, String changed) {
        return millis(cells, List.of(created), changed);
    }

    private @Nullable Long millis(List<String> cells, List<String> from, String to) {
        var start = instant(first(cells, from.toArray(String[]::new)));
        var end = instant(value(cells, to));
        return start == null || end == null ? null : end.toEpochMilli() - start.toEpochMilli();
    }

    private String first(List<String> cells, String... names) {
        for (var name : names) {
            var value = value(cells, name);
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }

    private String value(List<String> cells, String name) {
        var at = places.get(Headers.fold(name));
        var value = at == null ? "" : Cells.at(cells, at);
        return value.length() > LENGTH_MAX || Cells.isBlank(value) ? "" : value.strip();
    }

    private static String uuid(String written) {
        return written.startsWith(UUID) ? written.substring(UUID.length()) : written;
    }

    private static @Nullable Integer count(String written) {
        try {
            return written.isEmpty() ? null : Integer.valueOf(written);
        } catch (NumberFormatException _) {
            return null;
        }
    }

    private static @Nullable Instant instant(String written) {
        try {
            return OffsetDateTime.parse(written).toInstant();
        } catch (DateTimeException _) {
            try {
                return LocalDateTime.parse(written).toInstant(ZoneOffset.UTC);
            } catch (DateTimeException _) {
                return null;
            }
        }
    }
}
