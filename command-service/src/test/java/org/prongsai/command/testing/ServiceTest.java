package org.prongsai.command.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.prongsai.command.CommandService;
import org.prongsai.engine.event.Event;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.log.AsOf;
import org.prongsai.log.AssessmentTrail;
import org.prongsai.log.EventLog;
import org.prongsai.log.TrailFilter;
import org.prongsai.log.testing.FreshDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The whole write side on a database of the test class's own, spoken to over HTTP. Every test takes agencies of its own. */
@FreshDatabase
@SpringBootTest(classes = CommandService.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class ServiceTest {
    private static final AtomicInteger AGENCIES = new AtomicInteger();

    @Autowired
    protected JdbcTemplate jdbc;

    @Autowired
    protected EventLog log;

    @Autowired
    private AssessmentTrail trail;

    protected Rest rest;

    @LocalServerPort
    private int port;

    @BeforeEach
    void connect() {
        rest = new Rest(port);
    }

    protected int port() {
        return port;
    }

    /** The name of an agency that was registered just now. */
    protected String registeredAgency() {
        var agency = "agency-" + AGENCIES.incrementAndGet();
        var answer = rest.post("/api/v1/agencies", """
                {"agencyId": "%s", "nameTh": "อบต.ทดสอบ", "type": "อบต.", "province": "ตรัง"}""".formatted(agency));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return agency;
    }

    /** An assessment that was opened just now. */
    protected AssessmentId openedAssessment(int fiscalYear) {
        var agency = registeredAgency();
        var answer = rest.post("/api/v1/assessments", """
                {"agencyId": "%s", "fiscalYear": %d}""".formatted(agency, fiscalYear));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return AssessmentId.parse(agency + "-" + fiscalYear);
    }

    protected static String path(AssessmentId assessment) {
        return "/api/v1/assessments/" + assessment;
    }

    /** All events of an assessment, in order. */
    protected List<Event> events(AssessmentId assessment) {
        var events = new ArrayList<Event>();
        log.readAssessment(assessment, AsOf.latest(), logged -> events.add(logged.event()));
        return events;
    }

    /** What everybody was who did something to an assessment, and the way it came in: each once, in order. */
    protected List<String> origins(AssessmentId assessment) {
        return trail.page(assessment, TrailFilter.between(0, Long.MAX_VALUE), 10_000).stream()
                .map(entry -> entry.origin()
                        .map(origin -> origin.actor().kind().word() + " " + origin.via())
                        .orElse("nobody"))
                .distinct()
                .toList();
    }

    /** The logical names of all events of an assessment, in order. */
    protected List<String> names(AssessmentId assessment) {
        var names = new ArrayList<String>();
        log.readAssessment(assessment, AsOf.latest(), logged -> names.add(logged.name()));
        return names;
    }
}
