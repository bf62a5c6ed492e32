package org.prongsai.command.suggestion;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.ResponseId;
import org.prongsai.engine.id.SurveyCode;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps respondents' own words beside the log. No score depends on them; they can be deleted, which nothing in the log can.
 */
@Component
public class Suggestions {
    public static final int LENGTH_MAX = 4_000;
    private static final ZoneId THAILAND = ZoneId.of("Asia/Bangkok");

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Suggestions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        clock = Clock.system(THAILAND);
    }

    /** Whether an assessment takes suggestions; none does before somebody says so. */
    public boolean areTaken(AssessmentId assessment) {
        return jdbc
                .queryForList(
                        "select taken from command.suggestion_choice where assessment_id = ?",
                        Boolean.class,
                        assessment.toString())
                .stream()
                .anyMatch(Boolean::booleanValue);
    }

    /** Says whether an assessment takes suggestions. What was taken before stays until it is deleted. */
    public void choose(AssessmentId assessment, boolean taken) {
        jdbc.update("""
                insert into command.suggestion_choice (assessment_id, taken, changed_at) values (?, ?, ?)
                on conflict (assessment_id) do update set taken = excluded.taken, changed_at = excluded.changed_at
                """, assessment.toString(), taken, Timestamp.from(Instant.now(clock)));
    }

    /** Keeps what came with responses, within the transaction at hand; the later words of one respondent replace the earlier. */
    public void keep(AssessmentId assessment, SurveyCode survey, Map<ResponseId, String> words) {
        var today = LocalDate.now(clock);
        jdbc.batchUpdate("""
                insert into command.suggestion (assessment_id, survey, response_id, words, received_on)
                values (?, ?, ?, ?, ?)
                on conflict (assessment_id, survey, response_id) do update set words = excluded.words
                """, words.entrySet(), words.size(), (statement, entry) -> {
            statement.setString(1, assessment.toString());
            statement.setString(2, survey.toString());
            statement.setString(3, entry.getKey().toString());
            statement.setString(4, entry.getValue());
            statement.setObject(5, today);
        });
    }

    /** A page of a survey's suggestions, in no order that would tell who came first. */
    public List<Suggestion> list(AssessmentId assessment, SurveyCode survey, int offset, int limit) {
        return jdbc.query(
                """
                select response_id, words, received_on from command.suggestion
                where assessment_id = ? and survey = ? order by response_id offset ? limit ?
                """,
                (row, _) -> new Suggestion(
                        new ResponseId(row.getString(1)), row.getString(2), row.getObject(3, LocalDate.class)),
                assessment.toString(),
                survey.toString(),
                offset,
                limit);
    }

    /** Deletes one for good; nothing happens where there is none. */
    public boolean forget(AssessmentId assessment, SurveyCode survey, ResponseId response) {
        return jdbc.update(
                        "delete from command.suggestion where assessment_id = ? and survey = ? and response_id = ?",
                        assessment.toString(),
                        survey.toString(),
                        response.toString())
                > 0;
    }
}
