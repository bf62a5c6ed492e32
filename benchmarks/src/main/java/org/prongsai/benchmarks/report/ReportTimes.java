package org.prongsai.benchmarks.report;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;

/** Asks a running service for the report, one after the other: the first time, and the median once it is warm. */
public final class ReportTimes {
    private static final List<String> FORMATS = List.of("html", "pdf", "docx", "xlsx");
    private static final int WARMING = 20;
    private static final int COUNTED = 30;
    private static final double NANOS_PER_MILLI = 1e6;

    private ReportTimes() {}

    /**
     * Measures every file of one report.
     *
     * @param options the service's address, and the assessment where it is not the sample's
     */
    public static void measure(List<String> options, PrintStream out) throws IOException, InterruptedException {
        var service = options.isEmpty() ? "http://localhost:8080" : options.getFirst();
        var assessment = options.size() > 1 ? options.get(1) : "mueang-phai-2566";
        out.println("| file | first, ms | median warm, ms | slowest of " + COUNTED + ", ms | bytes |");
        out.println("|---|---|---|---|---|");
        try (var http = HttpClient.newHttpClient()) {
            for (var format : FORMATS) {
                var address = URI.create("%s/api/v1/assessments/%s/report.%s".formatted(service, assessment, format));
                line(http, address, format, out);
            }
        }
    }

    private static void line(HttpClient http, URI address, String format, PrintStream out)
            throws IOException, InterruptedException {
        var times = new double[WARMING + COUNTED];
        int bytes = 0;
        for (int time = 0; time < times.length; time++) {
            long begun = System.nanoTime();
            var answer = http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
            times[time] = (System.nanoTime() - begun) / NANOS_PER_MILLI;
            if (answer.statusCode() != 200) {
                throw new IOException(address + " answers " + answer.statusCode());
            }
            bytes = answer.body().length;
        }
        var counted = Arrays.copyOfRange(times, WARMING, times.length);
        Arrays.sort(counted);
        out.printf(
                "| %s | %.0f | %.0f | %.0f | %,d |%n",
                format, times[0], counted[COUNTED / 2], counted[COUNTED - 1], bytes);
    }
}
