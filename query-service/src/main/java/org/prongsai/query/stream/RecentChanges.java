package org.prongsai.query.stream;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.AssessmentId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What changed while nobody was listening: the latest of each assessment. */
@Component
final class RecentChanges {
    private static final int PAGE = 1000;

    private final JdbcTemplate jdbc;

    RecentChanges(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The first changes after a position, in the order of positions. Ask again from the last of them until nothing comes.
     *
     * @param assessment null for all
     */
    List<ScoreChange> since(long position, @Nullable AssessmentId assessment) {
        return jdbc.query(
                """
                select assessment_id, position, total, level from view.score
                where position > ? and (?::text is null or assessment_id = ?::text)
                order by position limit ?""",
                (row, _) -> new ScoreChange(
                        row.getString("assessment_id"),
                        row.getLong("position"),
                        row.getBigDecimal("total"),
                        row.getString("level")),
                position,
                assessment == null ? null : assessment.value(),
                assessment == null ? null : assessment.value(),
                PAGE);
    }

    /** The position of the latest change. */
    long last() {
        var last = jdbc.queryForObject("select coalesce(max(position), 0) from view.score", Long.class);
        return last == null ? 0 : last;
    }
}
