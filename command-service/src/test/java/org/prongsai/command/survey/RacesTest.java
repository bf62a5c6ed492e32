package org.prongsai.command.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.command.CommandService;
import org.prongsai.command.testing.Rest;
import org.prongsai.command.testing.ServiceTest;
import org.prongsai.engine.event.Streams;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.log.AsOf;
import org.prongsai.log.LoggedEvent;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Many at once, in two processes on one database: whatever wins, the log makes sense. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RacesTest extends ServiceTest {
    private static final int SENDERS = 16;
    private static final String RESPONSE = "{\"respondentKey\": \"%s\", \"answers\": {\"i1\": %d}}";

    private ConfigurableApplicationContext secondProcess;

    /** Knows nothing of the first one's locks in memory. */
    @BeforeAll
    void startASecondProcess(@Autowired Environment first) {
        secondProcess = new SpringApplicationBuilder(CommandService.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + first.getProperty("spring.datasource.url"),
                        "--spring.datasource.username=" + first.getProperty("spring.datasource.username"),
                        "--spring.datasource.password=" + first.getProperty("spring.datasource.password"),
                        "--spring.datasource.hikari.maximum-pool-size=4",
                        "--prongsai.ledger.directory=" + first.getProperty("prongsai.ledger.directory"),
                        "--spring.jmx.enabled=false");
    }

    @AfterAll
    void stop() {
        secondProcess.close();
    }

    private Rest process(int number) {
        var other = ((WebServerApplicationContext) secondProcess).getWebServer();
        return number % 2 == 0 || other == null ? rest : new Rest(other.getPort());
    }

    /** Runs all of them at the same moment. */
    private static <T> List<T> race(List<Callable<T>> runners) throws InterruptedException, ExecutionException {
        var start = new CountDownLatch(1);
        var results = new ArrayList<Future<T>>();
        try (var threads = Executors.newFixedThreadPool(runners.size())) {
            for (var runner : runners) {
                results.add(threads.submit(() -> {
                    start.await();
                    return runner.call();
                }));
            }
            start.countDown();
            var values = new ArrayList<T>();
            for (var result : results) {
                values.add(result.get());
            }
            return values;
        }
    }

    private List<Callable<Integer>> posts(AssessmentId id, String respondent, boolean sameAnswers) {
        return IntStream.range(0, SENDERS)
                .<Callable<Integer>>mapToObj(sender -> () -> process(sender)
                        .post(
                                path(id) + "/surveys/IIT/responses",
                                RESPONSE.formatted(respondent, sameAnswers ? 1 : 1 + sender % 4))
                        .status())
                .toList();
    }

    private List<LoggedEvent> logged(AssessmentId id) {
        var logged = new ArrayList<LoggedEvent>();
        log.readAssessment(id, AsOf.latest(), logged::add);
        return logged;
    }

    @ParameterizedTest(name = "round {0}")
    @ValueSource(ints = {1, 2, 3})
    void recordsARespondentOnceHoweverManySendAtOnce(int round) throws Exception {
        var id = openedAssessment(2566);

        var statuses = race(posts(id, "r-" + round, true));

        assertThat(statuses).containsOnlyOnce(201).containsOnly(200, 201).hasSize(SENDERS);
        assertThat(names(id)).endsWith("SurveyOpened", "SurveyResponseRecorded");
    }

    @Test
    void losesNoCorrectionThatItAcknowledges() throws Exception {
        var id = openedAssessment(2566);

        var statuses = race(posts(id, "r", false));

        assertThat(statuses).containsOnlyOnce(201).containsAnyOf(200, 409);
        var responses = logged(id).stream()
                .filter(event -> event.name().startsWith("SurveyResponse"))
                .toList();
        assertThat(responses)
                .extracting(LoggedEvent::sequence)
                .isEqualTo(IntStream.range(0, responses.size())
                        .mapToObj(Long::valueOf)
                        .toList());
        assertThat(responses.size()).isLessThanOrEqualTo((int)
                statuses.stream().filter(status -> status != 409).count());
    }

    @ParameterizedTest(name = "close {0}")
    @ValueSource(strings = {"/surveys/IIT/close", "/close"})
    void letsNoResponseInBehindAClose(String close) throws Exception {
        var id = openedAssessment(2566);
        var acknowledged = new AtomicInteger();
        var runners = new ArrayList<Callable<Long>>();
        for (int sender = 0; sender < SENDERS; sender++) {
            var number = sender;
            runners.add(() -> {
                for (int i = 0; i < 12; i++) {
                    var list = "[%s, %s]"
                            .formatted(
                                    RESPONSE.formatted("a-" + number + "-" + i, 1),
                                    RESPONSE.formatted("b-" + number + "-" + i, 2));
                    var answer = process(number).post(path(id) + "/surveys/IIT/responses", list);
                    acknowledged.addAndGet(answer.json().path("accepted").asInt());
                }
                return 0L;
            });
        }
        runners.add(() -> {
            while (acknowledged.get() < 40) {
                Thread.onSpinWait();
            }
            assertThat(process(1).send("POST", path(id) + close, null, "").status())
                    .isEqualTo(200);
            return recorded(id);
        });

        var recordedWhenClosed = race(runners).getLast();

        assertThat(recorded(id)).isEqualTo(recordedWhenClosed).isEqualTo(acknowledged.get());
        var positions = logged(id);
        var closed = positions.stream()
                .filter(event -> event.stream().equals(id + "/IIT") && event.sequence() == 1)
                .findFirst()
                .orElseThrow();
        assertThat(positions)
                .filteredOn(event -> event.name().equals("SurveyResponseRecorded"))
                .hasSizeLessThan(SENDERS * 24)
                .allMatch(event -> event.position() < closed.position());
    }

    @Test
    void opensAnAssessmentOnceHoweverManyAskAtOnce() throws Exception {
        var agency = registeredAgency();
        var body = "{\"agencyId\": \"%s\", \"fiscalYear\": 2566}".formatted(agency);

        var statuses = race(IntStream.range(0, SENDERS)
                .<Callable<Integer>>mapToObj(sender ->
                        () -> process(sender).post("/api/v1/assessments", body).status())
                .toList());

        assertThat(statuses).containsOnlyOnce(201).containsOnly(200, 201);
        assertThat(names(AssessmentId.parse(agency + "-2566")))
                .containsExactly("AssessmentOpened", "SurveyOpened", "SurveyOpened", "SurveyOpened");
    }

    @Test
    void keepsAMethodologyInTheLogOnceAndBeforeItIsPinnedHoweverManyPinItAtOnce() throws Exception {
        var agencies =
                IntStream.range(0, SENDERS).mapToObj(_ -> registeredAgency()).toList();

        var statuses = race(IntStream.range(0, SENDERS)
                .<Callable<Integer>>mapToObj(sender -> () -> process(sender)
                        .post(
                                "/api/v1/assessments",
                                "{\"agencyId\": \"%s\", \"fiscalYear\": 2563}".formatted(agencies.get(sender)))
                        .status())
                .toList());

        assertThat(statuses).containsOnly(201);
        var kept = new ArrayList<LoggedEvent>();
        log.readStream(Streams.methodology("2563"), AsOf.latest(), kept::add);
        assertThat(kept).hasSize(1);
        assertThat(agencies)
                .flatExtracting(agency -> logged(AssessmentId.parse(agency + "-2563")))
                .allMatch(event -> event.position() > kept.getFirst().position());
    }

    @Test
    void answersConflictOrRecordsButNeverBoth() throws Exception {
        var id = openedAssessment(2566);

        var statuses = race(IntStream.range(0, SENDERS)
                .<Callable<Integer>>mapToObj(sender -> () -> process(sender)
                        .put(path(id) + "/disclosures/O" + (1 + sender), "{\"verdict\": \"PASS\"}")
                        .status())
                .toList());

        assertThat(statuses).contains(201).containsAnyOf(201, 409);
        assertThat(names(id).stream().filter("DisclosureItemAssessed"::equals).count())
                .isEqualTo(statuses.stream().filter(status -> status == 201).count());
    }

    private long recorded(AssessmentId id) {
        return names(id).stream().filter("SurveyResponseRecorded"::equals).count();
    }
}
