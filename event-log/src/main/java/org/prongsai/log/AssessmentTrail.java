package org.prongsai.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.prongsai.engine.event.Streams;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.log.TrailFilter.Whose;
import org.prongsai.log.actor.Origin;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What happened to an assessment and who did it, as the log itself tells it. One question is at most one pass over the
 * assessment's streams.
 */
public final class AssessmentTrail {
    private static final int ROWS_PER_FETCH = 1000;

    private static final String WITH_EVENTS = """
            select global_index, timestamp, aggregate_identifier, sequence_number, event_identifier,
                   payload_type, payload_revision, payload, metadata
            from log.domain_event_entry
            where\s""";

    private static final String WITHOUT_EVENTS = """
            select global_index, timestamp, aggregate_identifier, payload_type, metadata,
                   payload_type = 'DisclosureItemAssessed' and position('"previousVerdict":"' in payload) > 0 as changes
            from log.domain_event_entry
            where\s""";

    /** All of "id/..." and nothing else: in byte order, "0" is the character after "/". */
    private static final String OF_ASSESSMENT =
            "(aggregate_identifier = ? or aggregate_identifier > ? and aggregate_identifier < ?)";

    /** The sums keep the planner off the index of positions: it would go through the events of the nation one by one. */
    private static final String FILTERED =
            " and global_index + 0 >= ? and global_index + 0 <= ? and payload_type = any(?)";

    private static final String TELLS = " and position(? in metadata) > 0";
    private static final String DOES_NOT_TELL = " and position(? in metadata) = 0";
    private static final String EARLIEST_FIRST = " order by global_index + 0 limit ?";
    private static final String LATEST_FIRST = " order by global_index + 0 desc";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate reading;

    AssessmentTrail(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** Events in the order of the log. */
    public List<TrailEntry> page(AssessmentId assessment, TrailFilter filter, int limit) {
        var parameters = parameters(assessment, filter);
        parameters.add(limit);
        return jdbc.query(WITH_EVENTS + where(filter) + EARLIEST_FIRST, (row, _) -> entry(row), parameters.toArray());
    }

    /** Events latest first. */
    public List<TrailEntry> latest(AssessmentId assessment, TrailFilter filter, int limit) {
        var parameters = parameters(assessment, filter);
        parameters.add(limit);
        return jdbc.query(
                WITH_EVENTS + where(filter) + LATEST_FIRST + " limit ?", (row, _) -> entry(row), parameters.toArray());
    }

    /** Events latest first, those put together that were loaded together. */
    public List<TrailRun> runs(AssessmentId assessment, TrailFilter filter, int limit) {
        var runs = new TrailRuns(limit);
        var parameters = parameters(assessment, filter);
        reading.executeWithoutResult(_ -> jdbc.query(
                connection -> {
                    var statement = connection.prepareStatement(WITHOUT_EVENTS + where(filter) + LATEST_FIRST);
                    statement.setFetchSize(ROWS_PER_FETCH);
                    for (int at = 0; at < parameters.size(); at++) {
                        statement.setObject(at + 1, parameters.get(at));
                    }
                    return statement;
                },
                (ResultSet rows) -> {
                    boolean goesOn = true;
                    while (goesOn && rows.next()) {
                        goesOn = runs.take(rows);
                    }
                    return runs;
                }));
        return runs.ended();
    }

    /** The events at these positions, latest first. */
    public List<TrailEntry> at(Collection<Long> positions) {
        return jdbc
                .query(WITH_EVENTS + "global_index = any(?)", (row, _) -> entry(row), (Object)
                        positions.toArray(Long[]::new))
                .stream()
                .sorted(Comparator.comparingLong(
                                (TrailEntry entry) -> entry.logged().position())
                        .reversed())
                .toList();
    }

    /** Everybody who did something to an assessment, and each way in; empty for events that do not tell. */
    public List<Optional<Origin>> origins(AssessmentId assessment) {
        var stream = Streams.assessment(assessment);
        return jdbc.query(
                "select distinct metadata from log.domain_event_entry where " + OF_ASSESSMENT,
                (row, _) -> Origin.of(row.getBytes(1)),
                stream,
                stream + "/",
                stream + "0");
    }

    private static TrailEntry entry(ResultSet row) throws SQLException {
        return new TrailEntry(EventLog.logged(row), Origin.of(row.getBytes("metadata")));
    }

    private static String where(TrailFilter filter) {
        return OF_ASSESSMENT
                + FILTERED
                + switch (filter.whose()) {
                    case null -> "";
                    case Whose.Of _ -> TELLS;
                    case Whose.NotRecorded() -> DOES_NOT_TELL;
                };
    }

    private static List<Object> parameters(AssessmentId assessment, TrailFilter filter) {
        var stream = Streams.assessment(assessment);
        var parameters = new ArrayList<Object>(List.of(
                stream,
                stream + "/",
                stream + "0",
                filter.from(),
                filter.to(),
                filter.names().toArray(String[]::new)));
        var key = "\"" + Origin.ACTOR + "\":\"";
        switch (filter.whose()) {
            case null -> {}
            case Whose.Of(var actor) ->
                parameters.add((key + actor.written() + (actor.pseudonym() == null ? "" : "\"")).getBytes(UTF_8));
            case Whose.NotRecorded() -> parameters.add(key.getBytes(UTF_8));
        }
        return parameters;
    }
}
