package org.prongsai.command.feed.source;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.table.TableRow;
import org.prongsai.engine.problem.FieldProblem;

/** What a single record has to have before anybody reads it: the right form, and a key that every later version has too. */
final class RecordCheck {
    private static final List<String> KOBO_KEYS = List.of("meta/rootuuid", "meta/instanceid", "_uuid");

    private final Feed feed;
    private final Map<String, Integer> places = new HashMap<>();

    RecordCheck(Feed feed, List<String> headers) {
        this.feed = feed;
        for (int at = 0; at < headers.size(); at++) {
            places.putIfAbsent(headers.get(at).toLowerCase(Locale.ROOT), at);
        }
    }

    /** Why a record is not to be read; null when it is. */
    @Nullable
    FieldProblem problem(TableRow row) {
        return switch (feed.kind()) {
            case KOBO_WEBHOOK, KOBO_PULL -> kobo(row);
            case FORMBRICKS_WEBHOOK -> otherForm(row, "formbricks/surveyid");
            case ODK_PULL -> null; // Its first instanceId is always there.
        };
    }

    private @Nullable FieldProblem kobo(TableRow row) {
        var other = feed.kind() == FeedKind.KOBO_WEBHOOK ? otherForm(row, "_xform_id_string") : null;
        if (other != null) {
            return other;
        }
        if (KOBO_KEYS.stream().allMatch(key -> cell(row, key).isBlank())) {
            return FeedProblems.keyMissing();
        }
        boolean edited = !cell(row, "meta/deprecatedid").isBlank();
        return edited && cell(row, "meta/rootuuid").isBlank() ? FeedProblems.rootMissing() : null;
    }

    private @Nullable FieldProblem otherForm(TableRow row, String column) {
        var form = cell(row, column);
        return feed.form() == null || form.isBlank() || form.equals(feed.form())
                ? null
                : FeedProblems.otherForm(column);
    }

    private String cell(TableRow row, String header) {
        var place = places.get(header);
        return place == null || place >= row.cells().size()
                ? ""
                : row.cells().get(place).strip();
    }
}
