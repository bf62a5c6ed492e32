package org.prongsai.command.feed.source;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.delivery.DeliveryId;
import org.prongsai.command.feed.delivery.Failure;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads configured feeds with all that is told of them, in one question. Secrets are not among it. */
@Component
public class FeedOverviews {
    private static final String FEEDS = """
            select f.id, f.definition::text, s.feed_id is not null as opened,
                   r.*, r.reached::text as place, r.claim is not null and r.claimed_until >= now() as running,
                   d.id as delivery, d.touched_at, d.failure::text,
                   d.rejected, d.accepted + d.duplicates + d.corrected + d.withdrawn + d.rejected + d.skipped as row_count
            from command.feed f
            left join command.feed_secret s on s.feed_id = f.id
            left join command.feed_run r on r.feed_id = f.id
            left join lateral (
                select * from command.delivery where feed = f.id order by touched_at desc limit 1) d on true
            """;

    private final JdbcTemplate jdbc;
    private final FeedRuns runs;
    private final JsonMapper json = JsonMapper.builder().build();

    FeedOverviews(JdbcTemplate jdbc, FeedRuns runs) {
        this.jdbc = jdbc;
        this.runs = runs;
    }

    /** By their names. */
    public List<FeedOverview> all() {
        return jdbc.query(FEEDS + "order by f.id", (row, _) -> overview(row));
    }

    public Optional<FeedOverview> find(FeedId id) {
        return jdbc.query(FEEDS + "where f.id = ?", (row, _) -> overview(row), id.value()).stream()
                .findFirst();
    }

    private FeedOverview overview(ResultSet row) throws SQLException {
        var feed = json.readValue(row.getString("definition"), FeedDefinition.class)
                .feed(new FeedId(row.getString("id")));
        boolean pulled = row.getString("feed_id") != null;
        return new FeedOverview(
                feed,
                row.getBoolean("opened"),
                pulled ? runs.state(row) : null,
                pulled ? place(json.readValue(row.getString("place"), Reached.class)) : null,
                last(row));
    }

    private static FeedOverview.Place place(Reached reached) {
        return new FeedOverview.Place(reached.since(), reached.rows(), reached.expected());
    }

    private FeedOverview.@Nullable Last last(ResultSet row) throws SQLException {
        var id = row.getString("delivery");
        if (id == null) {
            return null;
        }
        var failure = row.getString("failure");
        return new FeedOverview.Last(
                new DeliveryId(id),
                row.getTimestamp("touched_at").toInstant(),
                row.getLong("row_count"),
                row.getLong("rejected"),
                failure == null ? null : json.readValue(failure, Failure.class));
    }
}
