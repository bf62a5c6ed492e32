package org.prongsai.benchmarks.national;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.prongsai.command.agency.RegisterAgency;
import org.prongsai.command.assessment.OpenAssessment;
import org.prongsai.command.dispatch.Commands;
import org.prongsai.engine.id.AgencyId;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.FiscalYear;
import org.springframework.context.ConfigurableApplicationContext;

/** Responses streaming in through the feed for many agencies at once, as fast as they are taken, until it is closed. */
final class Ingest implements AutoCloseable {
    private static final FiscalYear YEAR = new FiscalYear(2567);
    private static final int STREAMS = 2;
    private static final int LINES = 5_000;
    private static final int AGENCIES = 200;
    private static final int QUESTIONS = 15;
    private static final int LEVELS = 6;
    private static final AtomicInteger RESPONDENTS = new AtomicInteger();

    private final int port;
    private final ExecutorService streams = Executors.newFixedThreadPool(STREAMS);
    private final List<Future<?>> running = new ArrayList<>();
    private final List<AssessmentId> assessments;
    private final AtomicLong accepted = new AtomicLong();
    private final long start = System.nanoTime();
    private volatile boolean closed;

    private Ingest(int port, List<AssessmentId> assessments) {
        this.port = port;
        this.assessments = assessments;
        for (int stream = 0; stream < STREAMS; stream++) {
            long seed = stream;
            running.add(streams.submit(() -> {
                send(new SplittableRandom(seed));
                return null;
            }));
        }
    }

    /** Opens assessments that take responses, unless they are there. */
    static List<AssessmentId> open(ConfigurableApplicationContext service) {
        var commands = service.getBean(Commands.class);
        var opened = new ArrayList<AssessmentId>();
        for (int number = 1; number <= AGENCIES; number++) {
            var agency = new AgencyId("synthetic-load-%03d".formatted(number));
            commands.send(new RegisterAgency(
                    agency, "หน่วยงานสมมติ รับภาระ %d".formatted(number), null, "อบต.", "ตราด", null));
            var assessment = new AssessmentId(agency, YEAR);
            commands.send(new OpenAssessment(assessment, null));
            opened.add(assessment);
        }
        return opened;
    }

    static Ingest start(int port, List<AssessmentId> assessments) {
        return new Ingest(port, assessments);
    }

    private void send(SplittableRandom random) throws IOException {
        try (var connection = new HttpConnection(port)) {
            while (!closed) {
                var report = connection.post("/api/v1/survey-responses", "application/x-ndjson", lines(random));
                if (!report.contains("\"accepted\":%d".formatted(LINES))) {
                    throw new IOException(report);
                }
                accepted.addAndGet(LINES);
            }
        }
    }

    private byte[] lines(SplittableRandom random) {
        var lines = new StringBuilder(LINES * 250);
        for (int i = 0; i < LINES; i++) {
            lines.append(line(assessments.get(random.nextInt(assessments.size())), random))
                    .append('\n');
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A made-up response to the staff survey. */
    static String line(AssessmentId assessment, SplittableRandom random) {
        var line = new StringBuilder(260)
                .append("{\"assessmentId\":\"")
                .append(assessment)
                .append("\",\"survey\":\"IIT\",\"respondentKey\":\"synthetic-")
                .append(RESPONDENTS.incrementAndGet())
                .append('-')
                .append(ProcessHandle.current().pid())
                .append("\",\"submittedOn\":\"2024-05-01\",\"answers\":{");
        for (int question = 1; question <= QUESTIONS; question++) {
            line.append(question == 1 ? "\"i" : ",\"i")
                    .append(question)
                    .append("\":")
                    .append(1 + random.nextInt(LEVELS));
        }
        return line.append("}}").toString();
    }

    /** Responses accepted per second since it began. */
    double perSecond() {
        return accepted.get() * 1e9 / (System.nanoTime() - start);
    }

    @Override
    public void close() throws InterruptedException, ExecutionException {
        closed = true;
        for (var one : running) {
            one.get();
        }
        streams.close();
    }
}
