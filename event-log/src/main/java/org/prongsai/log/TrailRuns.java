package org.prongsai.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.log.actor.Origin;

/** Puts events together to runs as they are read, latest first. */
final class TrailRuns {
    private static final ZoneId THAILAND = ZoneId.of("Asia/Bangkok");
    private static final Set<String> RESPONSES =
            Set.of("SurveyResponseRecorded", "SurveyResponseCorrected", "SurveyResponseWithdrawn");
    private static final String VERDICT = "DisclosureItemAssessed";

    private final int limit;
    private final List<TrailRun> runs = new ArrayList<>();
    private @Nullable Run open;

    /** @param limit how many runs are wanted */
    TrailRuns(int limit) {
        this.limit = limit;
    }

    /** A run that may go on. */
    private static final class Run {
        private final Row latest;
        private final List<Long> positions = new ArrayList<>();
        private long first;
        private int count;

        Run(Row latest) {
            this.latest = latest;
        }

        void add(Row row) {
            first = row.position();
            count++;
            if (positions.size() < TrailRun.TOLD_EACH_MAX) {
                positions.add(row.position());
            }
        }

        TrailRun ended() {
            return new TrailRun(
                    first,
                    latest.position(),
                    latest.at(),
                    count,
                    latest.name(),
                    latest.survey() == null ? null : new SurveyCode(latest.survey()),
                    Origin.of(latest.metaData()),
                    positions);
        }
    }

    private record Row(
            long position,
            Instant at,
            String name,
            @Nullable String survey,
            boolean changes,
            byte[] metaData) {

        static Row of(ResultSet row) throws SQLException {
            var name = row.getString("payload_type");
            return new Row(
                    row.getLong("global_index"),
                    Instant.parse(row.getString("timestamp")),
                    name,
                    RESPONSES.contains(name)
                            ? row.getString("aggregate_identifier").split("/", -1)[1]
                            : null,
                    row.getBoolean("changes"),
                    row.getBytes("metadata"));
        }

        /** A verdict that changes another stands for itself: it is what people look for. */
        boolean goesOnAs(Row later) {
            return (survey != null || name.equals(VERDICT))
                    && !changes
                    && !later.changes
                    && name.equals(later.name)
                    && Optional.ofNullable(survey).equals(Optional.ofNullable(later.survey))
                    && day().equals(later.day())
                    && Arrays.equals(metaData, later.metaData);
        }

        private LocalDate day() {
            return LocalDate.ofInstant(at, THAILAND);
        }
    }

    /** Takes the next event; false when there are as many runs as are wanted, and this one belongs to none of them. */
    boolean take(ResultSet result) throws SQLException {
        var row = Row.of(result);
        if (open != null && row.goesOnAs(open.latest)) {
            open.add(row);
            return true;
        }
        end();
        if (runs.size() == limit) {
            return false;
        }
        open = new Run(row);
        open.add(row);
        return true;
    }

    List<TrailRun> ended() {
        end();
        return runs;
    }

    private void end() {
        if (open != null) {
            runs.add(open.ended());
            open = null;
        }
    }
}
