package org.prongsai.benchmarks.national;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.prongsai.engine.id.AssessmentId;

/** How long a response takes from being sent until the score that counts it can be read, and until listeners hear of it. */
final class Freshness {
    private static final String PATH = "/api/v1/survey-responses";
    private static final int PAUSE_MILLIS = 600;
    private static final long IN_ALL = TimeUnit.SECONDS.toNanos(60);
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(5);

    /** How many of them a whole instrument counts: the staff survey's comes first in a sheet. */
    private static final Pattern RESPONSES = Pattern.compile("\"code\":\"IIT\".*?\"n\":(\\d+)");

    private final int port;

    Freshness(int port) {
        this.port = port;
    }

    /**
     * Latencies in seconds, from the moment the request is answered: the event is then in the log for good.
     *
     * @param read until the API shows it
     * @param heard until the stream of score changes tells it
     */
    record Measured(Sample read, Sample heard) {}

    /**
     * Measures so many times, or fewer where each takes long.
     *
     * @param assessment one that nobody else sends anything to
     */
    Measured measure(AssessmentId assessment, int times) throws IOException, InterruptedException, ExecutionException {
        var read = new ArrayList<Double>();
        var heard = new ArrayList<Double>();
        var random = new SplittableRandom(assessment.hashCode());
        try (var listener = new HttpConnection(port);
                var reader = new HttpConnection(port);
                var ear = Executors.newSingleThreadExecutor()) {
            listener.listen("/api/v1/stream?assessment=" + assessment);
            long end = System.nanoTime() + IN_ALL;
            for (int i = 0; i < times && (i == 0 || System.nanoTime() < end); i++) {
                int before = responses(reader, assessment);
                var told = ear.submit(() -> next(listener));
                long appended = append(assessment, random);
                while (responses(reader, assessment) == before) {
                    if (System.nanoTime() - appended > PATIENCE) {
                        throw new IllegalStateException("not in the read side after five minutes");
                    }
                    TimeUnit.MICROSECONDS.sleep(500);
                }
                read.add((System.nanoTime() - appended) / 1e9);
                heard.add(Math.max(0, told.get() - appended) / 1e9);
                TimeUnit.MILLISECONDS.sleep(random.nextInt(PAUSE_MILLIS)); // In step with nothing that is polled.
            }
        }
        return new Measured(Sample.of(read), Sample.of(heard));
    }

    private long append(AssessmentId assessment, SplittableRandom random) throws IOException {
        try (var sender = new HttpConnection(port)) {
            var line = Ingest.line(assessment, random) + "\n";
            sender.post(PATH, "application/x-ndjson", line.getBytes(StandardCharsets.UTF_8));
            return System.nanoTime();
        }
    }

    private static int responses(HttpConnection reader, AssessmentId assessment) throws IOException {
        var sheet = reader.get("/api/v1/assessments/%s/scores".formatted(assessment));
        var count = RESPONSES.matcher(sheet);
        if (!count.find()) {
            throw new IllegalStateException("no number of responses in " + sheet);
        }
        return Integer.parseInt(count.group(1));
    }

    private static long next(HttpConnection listener) throws IOException {
        while (!listener.line().startsWith("data:")) {
            // Comments, names, ids, and the sizes of chunks.
        }
        return System.nanoTime();
    }
}
