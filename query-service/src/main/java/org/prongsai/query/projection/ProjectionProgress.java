package org.prongsai.query.projection;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How far the read models have come. */
@Component
public class ProjectionProgress {
    private final JdbcTemplate jdbc;

    ProjectionProgress(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The highest position of the log that they hold; 0 before the first event. */
    public long position() {
        var position = jdbc.queryForObject(
                "select coalesce(max(position), 0) from view.progress where projection = ?",
                Long.class,
                Scoreboard.NAME);
        return position == null ? 0 : position;
    }
}
