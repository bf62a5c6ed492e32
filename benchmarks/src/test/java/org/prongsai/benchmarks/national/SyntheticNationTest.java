package org.prongsai.benchmarks.national;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.benchmarks.national.synthetic.SyntheticNation;
import org.prongsai.command.dispatch.Commands;
import org.prongsai.command.survey.CorrectSurveyResponse;
import org.prongsai.command.survey.RecordSurveyResponses;
import org.prongsai.command.survey.Submission;
import org.prongsai.command.survey.SubmissionOutcome;
import org.prongsai.engine.answer.AnswerSheet;
import org.prongsai.engine.event.SurveyResponseRecorded;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.methodology.BuiltInMethodologies;
import org.prongsai.log.AsOf;
import org.prongsai.log.EventLog;
import org.prongsai.log.LoggedEvent;
import org.prongsai.query.projection.ProjectionProgress;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SyntheticNationTest {
    private static final SyntheticNation NATION = new SyntheticNation(2, 0.002, 1);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private ConfigurableApplicationContext service;
    private List<SyntheticNation.Made> made;
    private List<SyntheticNation.Made> projected;
    private JdbcTemplate jdbc;

    @BeforeAll
    void load(@TempDir Path data) throws InterruptedException {
        service = Services.standalone(data);
        jdbc = service.getBean(JdbcTemplate.class);
        made = NATION.load(service.getBean(EventStorageEngine.class), service.getBean(TransactionManager.class));
        projected = projected(); // Before any test changes an answer.
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void isReadByTheLiveProjectionToTheSameScores() {
        assertThat(projected).hasSameSizeAs(made);
        for (int year = 0; year < made.size(); year++) {
            assertThat(projected.get(year).agencies()).isEqualTo(made.get(year).agencies());
            assertThat(projected.get(year).mean()).isCloseTo(made.get(year).mean(), within(1e-9));
            assertThat(projected.get(year).reached()).isCloseTo(made.get(year).reached(), within(1e-9));
        }
    }

    /** What the live projection holds. */
    private List<SyntheticNation.Made> projected() throws InterruptedException {
        awaitProjection();
        return jdbc.query(
                """
                select fiscal_year, count(*), avg(total), avg(case when total >= 85 then 1.0 else 0.0 end)
                from view.score where complete group by fiscal_year order by fiscal_year""",
                (row, _) -> new SyntheticNation.Made(row.getInt(1), row.getInt(2), row.getDouble(3), row.getDouble(4)));
    }

    @Test
    void hasAsManyRespondentsAsTheScaleAsksFor() {
        var responses = jdbc.queryForObject("""
                select count(*) from log.domain_event_entry
                where payload_type = 'SurveyResponseRecorded' and aggregate_identifier like '%-2567/%'""", Integer.class);
        assertThat(responses).isEqualTo((int) Math.round(461_440 * 0.002) + (int) Math.round(907_795 * 0.002));
    }

    @Test
    void holdsCorrectionsWithdrawalsObjectionsResultsAndLateRows() {
        var kinds = jdbc.queryForList("select distinct payload_type from log.domain_event_entry", String.class);
        assertThat(kinds)
                .contains(
                        "SurveyResponseCorrected",
                        "SurveyResponseWithdrawn",
                        "DisclosureItemAssessed",
                        "ResultPublished",
                        "AssessmentCertified");
        var objections = jdbc.queryForObject("""
                select count(*) from log.domain_event_entry where payload_type = 'DisclosureItemAssessed'
                and convert_from(payload, 'UTF8') like '%previousVerdict%'""", Integer.class);
        assertThat(objections).isPositive();
        var late = jdbc.queryForObject("""
                select count(*) from (select timestamp, max(timestamp) over (order by global_index) as latest
                from log.domain_event_entry) rows where timestamp < latest""", Integer.class);
        assertThat(late).isPositive();
    }

    @Test
    void takesCommandsAboutItsResponses() throws InterruptedException {
        var recorded = openResponse();
        var year = recorded.assessmentId().fiscalYear().toString();
        var form = AnswerSheet.of(BuiltInMethodologies.find(year).orElseThrow(), recorded.survey());
        Map<String, @Nullable Object> same = new HashMap<>(form.expand(recorded.answers()));
        var again = new Submission(
                recorded.assessmentId(), recorded.survey(), "#" + recorded.responseId(), recorded.submittedOn(), same);
        List<SubmissionOutcome> outcomes =
                service.getBean(Commands.class).send(new RecordSurveyResponses(List.of(again)));
        assertThat(outcomes).containsExactly(new SubmissionOutcome.Duplicate(recorded.responseId(), true));

        double before = score(recorded.assessmentId());
        var worst = new HashMap<String, Object>();
        form.slots().forEach(slot -> worst.put(slot.id(), 1));
        service.getBean(Commands.class)
                .send(new CorrectSurveyResponse(
                        recorded.assessmentId(), recorded.survey(), recorded.responseId(), worst, "test"));
        awaitProjection();
        assertThat(score(recorded.assessmentId())).isLessThan(before);
    }

    /** A response of an assessment that is not certified, and that nobody amended. */
    private SurveyResponseRecorded openResponse() {
        return jdbc.queryForList("""
                        select aggregate_identifier from log.domain_event_entry e
                        where payload_type = 'AssessmentOpened' and not exists
                            (select from log.domain_event_entry c where c.aggregate_identifier = e.aggregate_identifier
                            and c.payload_type = 'AssessmentCertified')
                        order by 1""", String.class).stream()
                .flatMap(id -> responses(AssessmentId.parse(id)).stream())
                .findFirst()
                .orElseThrow();
    }

    private List<SurveyResponseRecorded> responses(AssessmentId id) {
        var found = new ArrayList<SurveyResponseRecorded>();
        service.getBean(EventLog.class).readAssessment(id, AsOf.latest(), logged -> {
            if (logged.event() instanceof SurveyResponseRecorded recorded && isAlone(logged)) {
                found.add(recorded);
            }
        });
        return found;
    }

    private boolean isAlone(LoggedEvent logged) {
        var amended = jdbc.queryForObject(
                "select count(*) from log.domain_event_entry where aggregate_identifier = ?",
                Integer.class,
                logged.stream());
        return Integer.valueOf(1).equals(amended);
    }

    private double score(AssessmentId id) throws InterruptedException {
        awaitProjection();
        return jdbc.queryForObject("select total from view.score where assessment_id = ?", Double.class, id.value());
    }

    private void awaitProjection() throws InterruptedException {
        var log = service.getBean(EventLog.class);
        var progress = service.getBean(ProjectionProgress.class);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (progress.position() < log.lastPosition()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.sleep(20);
        }
    }
}
