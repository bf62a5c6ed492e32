package org.prongsai.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.agency.RegisterAgency;
import org.prongsai.command.assessment.OpenAssessment;
import org.prongsai.command.dispatch.Commands;
import org.prongsai.command.survey.RecordSurveyResponses;
import org.prongsai.command.survey.Submission;
import org.prongsai.engine.event.PackedAnswers;
import org.prongsai.engine.event.SurveyResponseRecorded;
import org.prongsai.engine.id.AgencyId;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.FiscalYear;
import org.prongsai.engine.id.ResponseId;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.standalone.Prongsai;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What recording one more response costs when a survey already holds 50, 500, 5,000 and 50,000: one command a transaction, and
 * 500 responses a transaction. Beside it, in the same run on the same store, the plain way: one stream per survey, read whole
 * before each decision.
 */
final class ResponseCost {
    private static final int[] SIZES = {50, 500, 5_000, 50_000};
    private static final int SINGLES = 300;
    private static final int BATCHES = 9;
    private static final int STOCK_READS = 9;
    private static final int BATCH = 500;
    private static final int SLOTS = 51;
    private static final SurveyCode IIT = new SurveyCode("IIT");

    private final Commands commands;
    private final EventStore store;
    private final TransactionTemplate transaction;
    private final Random random = new Random(2566);

    private ResponseCost(ConfigurableApplicationContext service) {
        commands = service.getBean(Commands.class);
        store = service.getBean(EventStore.class);
        transaction = new TransactionTemplate(service.getBean(PlatformTransactionManager.class));
    }

    /** Medians of one size, in microseconds per response. */
    private record Cost(int size, double single, double batched, double stock) {}

    static void measure(PrintStream out) throws IOException {
        var data = Files.createTempDirectory("prongsai-benchmark");
        try (var service = SpringApplication.run(
                Prongsai.class, "--server.port=0", "--prongsai.sample=false", "--prongsai.data=" + data)) {
            var costs = new ResponseCost(service).run();
            print(costs, out);
        } finally {
            delete(data);
        }
    }

    private List<Cost> run() {
        commands.send(new RegisterAgency(new AgencyId("warm-up"), "อุ่นเครื่อง", null, "อบต.", "ตราด", null));
        var warmUp = open("warm-up");
        fill(warmUp, 0, 20_000);
        singles(warmUp, 20_000, SINGLES);
        var costs = new ArrayList<Cost>();
        for (int size : SIZES) {
            var agency = "size-" + size;
            commands.send(new RegisterAgency(new AgencyId(agency), "ขนาด " + size, null, "อบต.", "ตราด", null));
            var assessment = open(agency);
            fill(assessment, 0, size);
            costs.add(new Cost(
                    size,
                    median(singles(assessment, size, SINGLES)),
                    median(batches(assessment, size + SINGLES)) / BATCH,
                    stock(assessment, size)));
        }
        return costs;
    }

    private AssessmentId open(String agency) {
        var assessment = new AssessmentId(new AgencyId(agency), new FiscalYear(2564));
        commands.send(new OpenAssessment(assessment, null));
        return assessment;
    }

    private void fill(AssessmentId assessment, int from, int to) {
        for (int start = from; start < to; start += BATCH) {
            commands.send(batch(assessment, start, Math.min(BATCH, to - start)));
        }
    }

    /** Nanoseconds of each of so many commands with one response. */
    private long[] singles(AssessmentId assessment, int from, int count) {
        return IntStream.range(0, count)
                .mapToLong(i -> nanos(() -> commands.send(batch(assessment, from + i, 1))))
                .toArray();
    }

    /** Nanoseconds of each of some commands with 500 responses. */
    private long[] batches(AssessmentId assessment, int from) {
        return IntStream.range(0, BATCHES)
                .mapToLong(i -> nanos(() -> commands.send(batch(assessment, from + i * BATCH, BATCH))))
                .toArray();
    }

    /** The plain way: all responses in one stream, read and folded before each decision, then one more appended. */
    private double stock(AssessmentId assessment, int size) {
        var stream = "stock:" + assessment;
        for (int start = 0; start < size; start += BATCH) {
            int from = start;
            int to = Math.min(size, start + BATCH);
            transaction.executeWithoutResult(_ -> store.publish(IntStream.range(from, to)
                    .mapToObj(i -> stockEvent(stream, assessment, i))
                    .toList()));
        }
        var times = new long[STOCK_READS];
        for (int i = 0; i < STOCK_READS; i++) {
            int next = size + i;
            times[i] = nanos(() -> transaction.executeWithoutResult(_ -> {
                var respondents = new HashMap<ResponseId, PackedAnswers>();
                store.readEvents(stream).forEachRemaining(message -> {
                    if (message.getPayload() instanceof SurveyResponseRecorded recorded) {
                        respondents.put(recorded.responseId(), recorded.answers());
                    }
                });
                var event = stockEvent(stream, assessment, next);
                if (!respondents.containsKey(event.getPayload().responseId())) {
                    store.publish(event);
                }
            }));
        }
        return median(times);
    }

    private GenericDomainEventMessage<SurveyResponseRecorded> stockEvent(
            String stream, AssessmentId assessment, int number) {
        var answers = new StringBuilder();
        random.ints(SLOTS, 1, 3).forEach(answers::append);
        var event = new SurveyResponseRecorded(
                assessment,
                IIT,
                new ResponseId("stock" + "%021d".formatted(number)),
                new PackedAnswers(answers.toString()),
                null);
        return new GenericDomainEventMessage<>("StockSurvey", stream, number, event);
    }

    private RecordSurveyResponses batch(AssessmentId assessment, int from, int count) {
        return new RecordSurveyResponses(IntStream.range(from, from + count)
                .mapToObj(i -> new Submission(assessment, IIT, "person-" + i, null, answers()))
                .toList());
    }

    private Map<String, @Nullable Object> answers() {
        Map<String, @Nullable Object> answers = new HashMap<>();
        for (int question = 1; question <= 30; question++) {
            if (question != 11) {
                answers.put("i" + question, 1 + random.nextInt(2));
            }
        }
        answers.put("i11.1", 1 + random.nextInt(4));
        answers.put("i11.2", 1 + random.nextInt(4));
        return answers;
    }

    private static long nanos(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    /** In microseconds. */
    private static double median(long[] nanos) {
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2] / 1_000.0;
    }

    private static void print(List<Cost> costs, PrintStream out) {
        var first = costs.getFirst();
        out.println(
                "| responses held | one a transaction, µs | ratio to 50 | 500 a transaction, µs each | ratio to 50 |"
                        + " one stream per survey, µs | ratio to ours |");
        out.println("|---|---|---|---|---|---|---|");
        for (var cost : costs) {
            out.printf(
                    "| %,d | %,.0f | %.2f | %,.1f | %.2f | %,.0f | %.1f |%n",
                    cost.size(),
                    cost.single(),
                    cost.single() / first.single(),
                    cost.batched(),
                    cost.batched() / first.batched(),
                    cost.stock(),
                    cost.stock() / cost.single());
        }
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
