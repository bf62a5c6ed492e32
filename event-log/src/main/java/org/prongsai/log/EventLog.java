package org.prongsai.log;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.axonframework.common.DateTimeUtils;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.event.EventCodec;
import org.prongsai.engine.event.Streams;
import org.prongsai.engine.id.AgencyId;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.FiscalYear;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the log directly, in the order of positions. Events are handed over one by one as they arrive from the database, so
 * that a stream of any length fits in memory; the reader runs inside one transaction and should only fold.
 *
 * <p>Positions are given out when an event is written and seen when its transaction commits: for a moment, a later position
 * can be visible before an earlier one. One stream's own events always follow each other; across streams, two reads up to the
 * same position are sure to agree once that position is settled.
 */
public final class EventLog {
    private static final int ROWS_PER_FETCH = 1000;
    private static final String EVENTS = """
            select global_index, timestamp, aggregate_identifier, sequence_number, event_identifier,
                   payload_type, payload_revision, payload
            from log.domain_event_entry
            where\s""";
    private static final String ONE_STREAM = "aggregate_identifier = ?";
    private static final String SEVERAL_STREAMS = "aggregate_identifier = any(?)";
    private static final String STREAMS_BETWEEN = "aggregate_identifier >= ? and aggregate_identifier < ?";

    /** All of "id/..." and nothing else: in byte order, "0" is the character after "/". */
    private static final String STREAM_AND_THOSE_BELOW =
            "(aggregate_identifier = ? or aggregate_identifier > ? and aggregate_identifier < ?)";

    /** The sums keep the planner off the index of positions: it would go through the events of the nation one by one. */
    private static final String UP_TO_POSITION = " and global_index + 0 <= ?";

    /** As the index of them says it, so that it is used. */
    private static final String RESULTS =
            "payload_type in ('ResultPublished', 'PublishedResultCorrected', 'AssessmentCertified')";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate reading;

    EventLog(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** Hands over every event an assessment's score, plan and history depend on, from all of its streams. */
    public void readAssessment(AssessmentId assessment, AsOf asOf, Consumer<LoggedEvent> reader) {
        var stream = Streams.assessment(assessment);
        read(STREAM_AND_THOSE_BELOW, List.of(stream, stream + "/", stream + "0"), asOf, reader);
    }

    /** The position of the latest event among those that {@link #readAssessment} would hand over; 0 where there is none. */
    public long lastPosition(AssessmentId assessment) {
        var stream = Streams.assessment(assessment);
        var last = jdbc.queryForObject(
                "select coalesce(max(global_index + 0), 0) from log.domain_event_entry where " + STREAM_AND_THOSE_BELOW,
                Long.class,
                stream,
                stream + "/",
                stream + "0");
        return last == null ? 0 : last;
    }

    /** Hands over the events of one stream. */
    public void readStream(String stream, AsOf asOf, Consumer<LoggedEvent> reader) {
        read(ONE_STREAM, List.of(stream), asOf, reader);
    }

    /** Hands over the events of several streams. */
    public void readStreams(Collection<String> streams, AsOf asOf, Consumer<LoggedEvent> reader) {
        read(SEVERAL_STREAMS, List.<Object>of((Object) streams.toArray(String[]::new)), asOf, reader);
    }

    /** Hands over the events of all streams whose names begin alike, such as {@code methodology:}. */
    public void readStreamsFrom(String beginning, AsOf asOf, Consumer<LoggedEvent> reader) {
        var last = beginning.length() - 1;
        var behind = beginning.substring(0, last) + (char) (beginning.charAt(last) + 1);
        read(STREAMS_BETWEEN, List.of(beginning, behind), asOf, reader);
    }

    /** The event at a position, if there is one. */
    public Optional<LoggedEvent> at(long position) {
        return jdbc.query(EVENTS + "global_index = ?", (row, _) -> logged(row), position).stream()
                .findFirst();
    }

    /**
     * Announcements of results, their corrections and certifications: the latest before a position, newest first.
     *
     * @param agencies whose; null for all
     * @param year of which fiscal year; null for all
     * @param countMax so many at most
     */
    public List<LoggedEvent> results(
            @Nullable Collection<AgencyId> agencies, @Nullable FiscalYear year, long before, int countMax) {
        var sql = new StringBuilder(EVENTS).append(RESULTS).append(" and global_index < ?");
        var parameters = new ArrayList<Object>(List.of(before));
        // An assessment's own stream is the agency's id, a hyphen and the year in four digits.
        if (year != null) {
            sql.append(" and right(aggregate_identifier, 5) = ?");
            parameters.add("-" + year);
        }
        if (agencies != null) {
            sql.append(" and left(aggregate_identifier, -5) = any(?)");
            parameters.add(agencies.stream().map(AgencyId::value).toArray(String[]::new));
        }
        parameters.add(countMax);
        return jdbc.query(
                sql.append(" order by global_index desc limit ?").toString(),
                (row, _) -> logged(row),
                parameters.toArray());
    }

    /** Where events are in the log, by their ids; those that are not there are left out. */
    public Map<String, Long> positions(Collection<String> eventIds) {
        var positions = new HashMap<String, Long>();
        jdbc.query(
                "select event_identifier, global_index from log.domain_event_entry where event_identifier = any(?)",
                row -> {
                    positions.put(row.getString("event_identifier"), row.getLong("global_index"));
                },
                (Object) eventIds.toArray(String[]::new));
        return positions;
    }

    /** The position of the last of some streams' events up to a position, 0 where there is none. */
    public long last(Collection<String> streams, long upTo) {
        var last = jdbc.queryForObject(
                "select coalesce(max(global_index), 0) from log.domain_event_entry where "
                        + SEVERAL_STREAMS
                        + UP_TO_POSITION,
                Long.class,
                streams.toArray(String[]::new),
                upTo);
        return last == null ? 0 : last;
    }

    /** The position of the last event seen, 0 when the log is empty. Earlier events may still be on their way. */
    public long lastPosition() {
        return maxPosition();
    }

    /**
     * Where an instant cuts the log: the position before the first event that was recorded later. Looks through the whole log;
     * whoever asks often keeps what the answer follows from.
     */
    public long before(Instant instant) {
        var first = jdbc.queryForObject(
                "select min(global_index) from log.domain_event_entry where timestamp > ?",
                Long.class,
                DateTimeUtils.formatInstant(instant.truncatedTo(ChronoUnit.MILLIS)));
        return first == null ? maxPosition() : first - 1;
    }

    /** When the latest of the events up to a position was recorded; empty where there is none. Looks through all of them. */
    public Optional<Instant> latest(long position) {
        return Optional.ofNullable(jdbc.queryForObject(
                        "select max(timestamp) from log.domain_event_entry where global_index <= ?",
                        String.class,
                        position))
                .map(Instant::parse);
    }

    private long maxPosition() {
        var last = jdbc.queryForObject("select coalesce(max(global_index), 0) from log.domain_event_entry", Long.class);
        return last == null ? 0 : last;
    }

    private void read(String streams, List<?> names, AsOf asOf, Consumer<LoggedEvent> reader) {
        var parameters = new ArrayList<Object>(names);
        var bound = switch (asOf) {
            case AsOf.Latest() -> "";
            case AsOf.Position(var position) -> {
                parameters.add(position);
                yield UP_TO_POSITION;
            }
            case AsOf.At(var instant) -> {
                parameters.add(before(instant));
                yield UP_TO_POSITION;
            }
        };
        var sql = EVENTS + streams + bound + " order by global_index";
        reading.executeWithoutResult(_ -> jdbc.query(
                connection -> {
                    var statement = connection.prepareStatement(sql);
                    statement.setFetchSize(ROWS_PER_FETCH);
                    bind(statement, parameters);
                    return statement;
                },
                row -> {
                    reader.accept(logged(row));
                }));
    }

    private static void bind(PreparedStatement statement, List<Object> parameters) throws SQLException {
        for (var i = 0; i < parameters.size(); i++) {
            statement.setObject(i + 1, parameters.get(i));
        }
    }

    static LoggedEvent logged(ResultSet row) throws SQLException {
        var name = row.getString("payload_type");
        var revision = row.getInt("payload_revision");
        return new LoggedEvent(
                row.getLong("global_index"),
                Instant.parse(row.getString("timestamp")),
                row.getString("aggregate_identifier"),
                row.getLong("sequence_number"),
                row.getString("event_identifier"),
                name,
                revision,
                EventCodec.decode(name, revision, row.getBytes("payload")));
    }
}
