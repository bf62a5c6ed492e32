package org.prongsai.benchmarks.report;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import org.openpdf.text.pdf.PdfReader;

/**
 * Asks a running service for a long report, one after the other: the first time, and the median once it is warm. The report
 * is that of a plan recorded for it, or of an assessment that is named.
 */
public final class ReportTimes {
    private static final int WARMING = 20;
    private static final int COUNTED = 30;
    private static final double NANOS_PER_MILLI = 1e6;

    /** What a report has at least that was planned for this. */
    private static final int PAGES_MIN = 10;

    private ReportTimes() {}

    /**
     * Measures every file of one report.
     *
     * @param options the service's address, and the assessment where it is not one with a long plan
     */
    public static void measure(List<String> options, PrintStream out) throws IOException, InterruptedException {
        var service = options.isEmpty() ? "http://localhost:8080" : options.getFirst();
        try (var http = HttpClient.newHttpClient()) {
            if (options.size() < 2) {
                new LongPlan(http, service).record();
            }
            var assessment = options.size() < 2 ? LongPlan.ASSESSMENT : options.get(1);
            var pdf = times(http, address(service, assessment, "pdf"));
            int pages = pages(pdf.content());
            if (options.size() < 2 && pages < PAGES_MIN) {
                throw new IOException("the report has only %d pages".formatted(pages));
            }
            out.printf("%s: %d pages%n%n", assessment, pages);
            out.println(
                    "| file | first, ms | median warm, ms | slowest of " + COUNTED + ", ms | of the PDF's | bytes |");
            out.println("|---|---|---|---|---|---|");
            line("pdf", pdf, pdf, out);
            for (var format : List.of("docx", "html", "xlsx")) {
                line(format, times(http, address(service, assessment, format)), pdf, out);
            }
        }
    }

    private static void line(String format, Times times, Times pdf, PrintStream out) {
        out.printf(
                "| %s | %.0f | %.0f | %.0f | %.2f | %,d |%n",
                format,
                times.first(),
                times.median(),
                times.slowest(),
                times.median() / pdf.median(),
                times.content().length);
    }

    private record Times(double first, double median, double slowest, byte[] content) {}

    private static Times times(HttpClient http, URI address) throws IOException, InterruptedException {
        var times = new double[WARMING + COUNTED];
        var content = new byte[0];
        for (int time = 0; time < times.length; time++) {
            long begun = System.nanoTime();
            content = ask(http, address);
            times[time] = (System.nanoTime() - begun) / NANOS_PER_MILLI;
        }
        var counted = Arrays.copyOfRange(times, WARMING, times.length);
        Arrays.sort(counted);
        return new Times(times[0], counted[COUNTED / 2], counted[COUNTED - 1], content);
    }

    private static byte[] ask(HttpClient http, URI address) throws IOException, InterruptedException {
        var answer = http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(address + " answers " + answer.statusCode());
        }
        return answer.body();
    }

    private static URI address(String service, String assessment, String format) {
        return URI.create("%s/api/v1/assessments/%s/report.%s".formatted(service, assessment, format));
    }

    private static int pages(byte[] pdf) throws IOException {
        var reader = new PdfReader(pdf);
        try {
            return reader.getNumberOfPages();
        } finally {
            reader.close();
        }
    }
}
