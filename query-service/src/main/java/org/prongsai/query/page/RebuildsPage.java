package org.prongsai.query.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.page.Wording;
import org.prongsai.query.rebuild.Differences;
import org.prongsai.query.rebuild.RebuildReport;
import org.prongsai.query.rebuild.State;

/**
 * The page of rebuilds, ready to print.
 *
 * @param running the one under way; null where there is none
 * @param past the others, the latest first
 */
record RebuildsPage(@Nullable Running running, List<Past> past, String otherLanguageHref, String otherLanguage) {
    private static final int DIGEST_SHOWN = 16;

    /**
     * One under way.
     *
     * @param percent of the log that has been read
     */
    record Running(
            String cancelHref,
            String kind,
            String phase,
            String words,
            @Nullable String left,
            int percent) {}

    /** One that has ended. */
    record Past(
            String startedAt,
            String kind,
            String state,
            String stateClass,
            String what,
            @Nullable String outcome,
            List<Named> differences,
            @Nullable String digest,
            @Nullable String error) {}

    /** A row that differs. */
    record Named(String table, String key, String kind) {}

    static RebuildsPage of(List<RebuildReport> reports, Wording wording) {
        var other = wording.language().other();
        return new RebuildsPage(
                reports.stream()
                        .filter(report -> report.state() == State.RUNNING)
                        .findFirst()
                        .map(report -> running(report, wording))
                        .orElse(null),
                reports.stream()
                        .filter(report -> report.state() != State.RUNNING)
                        .map(report -> past(report, wording))
                        .toList(),
                "/rebuilds?lang=" + other.tag(),
                other.tag());
    }

    private static Running running(RebuildReport report, Wording wording) {
        var left = report.secondsLeft();
        return new Running(
                "/rebuilds/" + report.id() + "/cancel",
                kind(report, wording),
                phase(report, wording),
                wording.text(
                        "rebuilds.read",
                        wording.count(report.events()),
                        wording.count(report.eventsExpected()),
                        wording.count(report.eventsPerSecond())),
                left == null ? null : wording.text("rebuilds.left", wording.count(left)),
                report.eventsExpected() == 0 ? 0 : (int) (100 * report.events() / report.eventsExpected()));
    }

    private static Past past(RebuildReport report, Wording wording) {
        var digest = report.digest();
        var differences = report.differences();
        return new Past(
                wording.moment(report.startedAt()),
                kind(report, wording),
                state(report.state(), wording),
                switch (report.state()) {
                    case DONE -> "done";
                    case RUNNING -> "running";
                    case CANCELLED -> "cancelled";
                    case FAILED, INTERRUPTED -> "interrupted";
                },
                wording.text(
                        "rebuilds.took",
                        wording.count(report.events()),
                        wording.seconds(report.startedAt(), report.endedAt()),
                        wording.count(report.eventsPerSecond())),
                report.state() == State.DONE ? outcome(report, differences, wording) : null,
                differences == null
                        ? List.of()
                        : differences.first().stream()
                                .map(row -> new Named(row.table(), row.key(), difference(row.kind(), wording)))
                                .toList(),
                digest == null ? null : digest.substring(0, DIGEST_SHOWN),
                report.error());
    }

    private static String outcome(RebuildReport report, @Nullable Differences found, Wording wording) {
        if (found == null) {
            return wording.text("rebuilds.filled");
        }
        if (found.none()) {
            return wording.text("rebuilds.same");
        }
        var key = report.dryRun() ? "rebuilds.would-differ" : "rebuilds.differed";
        return wording.text(
                key, wording.count(found.differing()), wording.count(found.missing()), wording.count(found.surplus()));
    }

    private static String kind(RebuildReport report, Wording wording) {
        return wording.text(report.dryRun() ? "rebuilds.dry-run" : "rebuilds.for-real");
    }

    private static String phase(RebuildReport report, Wording wording) {
        return switch (report.phase()) {
            case SETTLING -> wording.text("rebuilds.settling");
            case READING -> wording.text("rebuilds.reading");
            case WRITING -> wording.text("rebuilds.writing");
            case COMPARING -> wording.text("rebuilds.comparing");
            case TAKING_OVER, ENDED -> wording.text("rebuilds.taking-over");
        };
    }

    private static String state(State state, Wording wording) {
        return switch (state) {
            case RUNNING -> wording.text("rebuilds.running");
            case DONE -> wording.text("rebuilds.done");
            case CANCELLED -> wording.text("rebuilds.cancelled");
            case FAILED -> wording.text("rebuilds.failed");
            case INTERRUPTED -> wording.text("rebuilds.interrupted");
        };
    }

    private static String difference(Differences.Kind kind, Wording wording) {
        return switch (kind) {
            case DIFFERING -> wording.text("rebuilds.row-differing");
            case MISSING -> wording.text("rebuilds.row-missing");
            case SURPLUS -> wording.text("rebuilds.row-surplus");
        };
    }
}
