package org.prongsai.query.projection;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.assessment.AssessmentState;
import org.prongsai.engine.assessment.AssessmentStateCodec;
import org.prongsai.engine.assessment.PlanState;
import org.prongsai.engine.assessment.PlanStateCodec;
import org.prongsai.engine.assessment.TallyShapes;
import org.prongsai.engine.fold.Positioned;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The tables of schema {@code view}, as the projection loads and writes them. Runs in the caller's transaction. */
@Component
final class ReadModels {
    private final JdbcTemplate jdbc;
    private final ReadRows rows;
    private final ScoreRows scores;

    ReadModels(JdbcTemplate jdbc, ReadRows rows, ScoreRows scores) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.scores = scores;
    }

    /** Those of the assessments that are stored, by id. */
    Map<String, Positioned<AssessmentState>> assessments(Set<String> ids, TallyShapes shapes) {
        var found = new HashMap<String, Positioned<AssessmentState>>();
        if (!ids.isEmpty()) {
            jdbc.query(
                    "select assessment_id, state, position from view.assessment where assessment_id = any(?)",
                    row -> {
                        found.put(
                                row.getString("assessment_id"),
                                new Positioned<>(
                                        row.getLong("position"),
                                        AssessmentStateCodec.decode(row.getBytes("state"), shapes)));
                    },
                    array(ids));
        }
        return found;
    }

    /** Those of the plans that are stored, by assessment. */
    Map<String, Positioned<PlanState>> plans(Set<String> ids) {
        var found = new HashMap<String, Positioned<PlanState>>();
        if (!ids.isEmpty()) {
            jdbc.query(
                    "select assessment_id, plan, position from view.plan where assessment_id = any(?)",
                    row -> {
                        found.put(
                                row.getString("assessment_id"),
                                new Positioned<>(row.getLong("position"), PlanStateCodec.decode(row.getBytes("plan"))));
                    },
                    array(ids));
        }
        return found;
    }

    /** Those of the agencies that are registered, by id. */
    Map<String, AgencyRow> agencies(Set<String> ids) {
        var found = new HashMap<String, AgencyRow>();
        if (!ids.isEmpty()) {
            jdbc.query(
                    """
                    select agency_id, name_th, name_en, type, province, district, position
                    from view.agency where agency_id = any(?)""",
                    row -> {
                        found.put(
                                row.getString("agency_id"),
                                new AgencyRow(
                                        row.getString("agency_id"),
                                        row.getString("name_th"),
                                        row.getString("name_en"),
                                        row.getString("type"),
                                        row.getString("province"),
                                        row.getString("district"),
                                        row.getLong("position")));
                    },
                    array(ids));
        }
        return found;
    }

    void saveAgencies(Collection<AgencyRow> agencies) {
        save(ReadTable.AGENCY, agencies.stream().map(rows::columns).toList());
    }

    void saveMethodologies(Collection<MethodologyRow> methodologies) {
        save(ReadTable.METHODOLOGY, methodologies.stream().map(rows::columns).toList());
    }

    void saveAssessments(Collection<Positioned<AssessmentState>> assessments) {
        save(
                ReadTable.ASSESSMENT,
                assessments.stream()
                        .map(folded -> rows.columns(folded.value(), folded.position()))
                        .toList());
    }

    /** Plans, by assessment. */
    void savePlans(SortedMap<String, Positioned<PlanState>> plans) {
        save(
                ReadTable.PLAN,
                plans.entrySet().stream()
                        .map(plan -> rows.columns(
                                plan.getKey(),
                                plan.getValue().value(),
                                plan.getValue().position()))
                        .toList());
    }

    /** Writes rows of the ranking, and says so to everybody who listens once the transaction commits. */
    void saveScores(Collection<ScoreRow> changed) {
        save(ReadTable.SCORE, changed.stream().map(scores::columns).toList());
        scores.announce(changed);
    }

    /** The highest position folded, and when that event happened. */
    void saveProgress(long position, Instant at) {
        jdbc.update("""
                insert into view.progress (projection, position, at) values (?, ?, ?)
                on conflict (projection) do update set position = excluded.position, at = excluded.at
                where progress.position < excluded.position""", Scoreboard.NAME, position, Timestamp.from(at));
    }

    /** Inserts rows, or replaces those whose key is there. */
    private void save(ReadTable table, Collection<@Nullable Object[]> written) {
        if (written.isEmpty()) {
            return;
        }
        var values = new StringBuilder();
        var updates = new StringBuilder();
        for (var name : table.columns()) {
            values.append(values.isEmpty() ? "" : ", ").append(table.isJson(name) ? "?::jsonb" : "?");
            updates.append(updates.isEmpty() ? "" : ", ")
                    .append(name)
                    .append(" = excluded.")
                    .append(name);
        }
        jdbc.batchUpdate(
                "insert into %s (%s) values (%s) on conflict (%s) do update set %s"
                        .formatted(table.qualified(), String.join(", ", table.columns()), values, table.key(), updates),
                written.stream().toList());
    }

    /** One parameter, not one for each id. */
    private static Object array(Set<String> ids) {
        return ids.toArray(String[]::new);
    }
}
