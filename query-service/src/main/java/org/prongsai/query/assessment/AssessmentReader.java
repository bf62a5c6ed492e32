package org.prongsai.query.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prongsai.engine.assessment.AssessmentState;
import org.prongsai.engine.assessment.AssessmentStateCodec;
import org.prongsai.engine.assessment.PlanState;
import org.prongsai.engine.assessment.PlanStateCodec;
import org.prongsai.engine.event.Streams;
import org.prongsai.engine.id.AgencyId;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.log.AsOf;
import org.prongsai.log.EventLog;
import org.prongsai.query.answering.SharedLookup;
import org.prongsai.query.methodology.PinnedMethodologies;
import org.prongsai.query.problem.QuestionRefused;
import org.prongsai.query.tape.Tape;
import org.prongsai.query.tape.TapeStates;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Reads one assessment: the stored fold for now, a fold of the tape for the past, and of its own streams for a past that the
 * tape does not hold yet.
 */
@Component
public class AssessmentReader {
    private final JdbcTemplate jdbc;
    private final EventLog log;
    private final PinnedMethodologies methodologies;
    private final Tape tape;
    private final TapeStates states;
    private final SharedLookup<String, StoredAssessment> stored;

    AssessmentReader(JdbcTemplate jdbc, EventLog log, PinnedMethodologies methodologies, Tape tape, TapeStates states) {
        this.jdbc = jdbc;
        this.log = log;
        this.methodologies = methodologies;
        this.tape = tape;
        this.states = states;
        this.stored = new SharedLookup<>(this::stored);
    }

    /** The assessment as of a point of the log; empty where it was not opened by then. */
    public Optional<AssessmentAsOf> read(AssessmentId id, AsOf asOf) {
        if (asOf instanceof AsOf.Latest) {
            return latest(id);
        }
        return past(id, asOf).map(state -> new AssessmentAsOf(state, point(asOf)));
    }

    /** Several assessments in one question, those of them that were opened by then. */
    public List<AssessmentAsOf> readAll(List<AssessmentId> ids, AsOf asOf) {
        if (!(asOf instanceof AsOf.Latest)) {
            return ids.stream().flatMap(id -> read(id, asOf).stream()).toList();
        }
        var found = ids.isEmpty()
                ? Map.<String, StoredAssessment>of()
                : stored(ids.stream().map(AssessmentId::value).toList());
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(found.get(id.value())).stream())
                .map(this::decoded)
                .toList();
    }

    /** From the tape where it goes so far; else from the log itself. Both give the same. */
    private Optional<AssessmentState> past(AssessmentId id, AsOf asOf) {
        if (asOf instanceof AsOf.Position(var position) && states.hold(position)) {
            return states.state(id, position);
        }
        var past = new PastAssessment(methodologies.shapes());
        log.readAssessment(id, asOf, past::apply);
        return Optional.ofNullable(past.state());
    }

    /** The improvement plan as of a point of the log; empty where the assessment was not opened by then. */
    public Optional<PlanAsOf> plan(AssessmentId id, AsOf asOf) {
        if (asOf instanceof AsOf.Latest) {
            return latestPlan(id);
        }
        var past = new PastAssessment(methodologies.shapes());
        // Not the responses: they are many, and no plan depends on them.
        log.readStreams(List.of(Streams.assessment(id), Streams.plan(id)), asOf, past::apply);
        return past.state() == null ? Optional.empty() : Optional.of(new PlanAsOf(past.plan(), point(asOf)));
    }

    /** A fold that nothing has come to yet, for whoever goes through an assessment's streams event by event. */
    public PastAssessment nothingYet() {
        return new PastAssessment(methodologies.shapes());
    }

    /** Why there is nothing to read: no such assessment at all, or not yet as of then. */
    public QuestionRefused refusal(AssessmentId id) {
        return lastPosition(id).isPresent() ? QuestionRefused.notYetOpened(id) : QuestionRefused.unknown(id);
    }

    /** The position of the last event in the assessment's stored state; empty where there is no such assessment. */
    public Optional<Long> lastPosition(AssessmentId id) {
        return jdbc
                .query(
                        "select position from view.assessment where assessment_id = ?",
                        (row, _) -> row.getLong(1),
                        id.value())
                .stream()
                .findFirst();
    }

    /** All assessments of an agency that there are now, oldest first. */
    public List<AssessmentId> ofAgency(AgencyId agency) {
        return jdbc.query(
                "select assessment_id from view.assessment where agency_id = ? order by fiscal_year",
                (row, _) -> AssessmentId.parse(row.getString(1)),
                agency.value());
    }

    /** All assessments of some agencies that there are now, by agency and year. */
    public List<AssessmentId> ofAgencies(Collection<AgencyId> agencies) {
        return jdbc.query(
                "select assessment_id from view.assessment where agency_id = any(?) order by agency_id, fiscal_year",
                (row, _) -> AssessmentId.parse(row.getString(1)),
                (Object) agencies.stream().map(AgencyId::value).toArray(String[]::new));
    }

    /** The point of the log that a question is as of, where no assessment tells it. */
    public LogPoint point(AsOf asOf) {
        return switch (asOf) {
            case AsOf.Latest() ->
                jdbc
                        .query(
                                "select position as reached, at from view.progress where projection = 'scoreboard'",
                                (row, _) -> reached(row))
                        .stream()
                        .findFirst()
                        .orElse(LogPoint.START);
            case AsOf.At(var instant) -> past(log.before(instant));
            case AsOf.Position(var position) -> past(position);
        };
    }

    /** A position stays as asked, whether or not it holds an event. */
    private LogPoint past(long position) {
        var known = tape.view().upTo() >= position ? tape.instant(position) : null;
        return new LogPoint(
                position, known != null ? known : log.latest(position).orElse(null));
    }

    private record StoredAssessment(byte[] state, LogPoint asOf) {}

    /** Together with whoever asks at the same time; within a transaction, at that transaction's point of the log. */
    private Optional<AssessmentAsOf> latest(AssessmentId id) {
        var found = TransactionSynchronizationManager.isActualTransactionActive()
                ? stored(List.of(id.value())).get(id.value())
                : stored.find(id.value());
        return Optional.ofNullable(found).map(this::decoded);
    }

    private AssessmentAsOf decoded(StoredAssessment row) {
        return new AssessmentAsOf(AssessmentStateCodec.decode(row.state(), methodologies.shapes()), row.asOf());
    }

    private Map<String, StoredAssessment> stored(Collection<String> ids) {
        var found = new HashMap<String, StoredAssessment>();
        jdbc.query(
                """
                select a.assessment_id, a.state, p.position as reached, p.at
                from view.assessment a join view.progress p on p.projection = 'scoreboard'
                where a.assessment_id = any(?)""",
                row -> {
                    found.put(row.getString(1), new StoredAssessment(row.getBytes("state"), reached(row)));
                },
                (Object) ids.toArray(String[]::new));
        return found;
    }

    private Optional<PlanAsOf> latestPlan(AssessmentId id) {
        return jdbc
                .query(
                        """
                        select l.plan, p.position as reached, p.at
                        from view.assessment a join view.progress p on p.projection = 'scoreboard'
                        left join view.plan l on l.assessment_id = a.assessment_id
                        where a.assessment_id = ?""",
                        (row, _) -> {
                            var plan = row.getBytes("plan");
                            return new PlanAsOf(
                                    plan == null ? PlanState.EMPTY : PlanStateCodec.decode(plan), reached(row));
                        },
                        id.value())
                .stream()
                .findFirst();
    }

    private static LogPoint reached(ResultSet row) throws SQLException {
        return new LogPoint(row.getLong("reached"), row.getTimestamp("at").toInstant());
    }
}
