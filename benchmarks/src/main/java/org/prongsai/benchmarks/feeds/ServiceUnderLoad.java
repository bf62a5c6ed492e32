package org.prongsai.benchmarks.feeds;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.prongsai.command.agency.RegisterAgency;
import org.prongsai.command.assessment.OpenAssessment;
import org.prongsai.command.dispatch.Commands;
import org.prongsai.engine.id.AgencyId;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.FiscalYear;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

/** Sends responses over HTTP as clients do, and makes sure that each was taken. */
final class ServiceUnderLoad {
    private final int port;
    private final Commands commands;
    private final SyntheticSheets sheets;
    private int assessments;

    ServiceUnderLoad(WebServerApplicationContext service, SyntheticSheets sheets) {
        port = Objects.requireNonNull(service.getWebServer()).getPort();
        commands = service.getBean(Commands.class);
        this.sheets = sheets;
    }

    /** An assessment that holds no responses yet. */
    AssessmentId open() {
        var agency = new AgencyId("synthetic-%04d".formatted(++assessments));
        commands.send(new RegisterAgency(agency, "หน่วยงานสมมุติ " + assessments, null, "อบต.", "ตราด", null));
        var assessment = new AssessmentId(agency, new FiscalYear(SyntheticSheets.FISCAL_YEAR));
        commands.send(new OpenAssessment(assessment, null));
        return assessment;
    }

    /** Some streams at once, all into one survey, each of respondents of its own. */
    Trial streams(AssessmentId assessment, int responses, int streams) {
        return bodies(assessment, "application/x-ndjson", responses, streams, sheets::lines);
    }

    /** The same as CSV files. */
    Trial files(AssessmentId assessment, int responses, int files) {
        return bodies(assessment, "text/csv", responses, files, sheets::csv);
    }

    private interface Writer {
        byte[] write(int from, int count);
    }

    private Trial bodies(AssessmentId assessment, String contentType, int responses, int count, Writer writer) {
        int each = responses / count;
        var bodies = IntStream.range(0, count)
                .mapToObj(body -> writer.write(body * each, each))
                .toList();
        return () -> together(count, body -> expectAccepted(post(assessment, contentType, bodies.get(body)), each));
    }

    private String post(AssessmentId assessment, String contentType, byte[] body) throws IOException {
        try (var http = new PlainHttp(port)) {
            return http.post(path(assessment), contentType, body, 200);
        }
    }

    private static void expectAccepted(String report, int accepted) {
        if (!report.contains("\"accepted\":%d,".formatted(accepted))) {
            throw new IllegalStateException("not every response was accepted: " + report);
        }
    }

    /** One response a request, over some connections that stay open. */
    Trial singles(AssessmentId assessment, int responses, int connections) {
        List<byte[]> bodies = IntStream.range(0, responses)
                .mapToObj(number -> sheets.json(number).getBytes(StandardCharsets.UTF_8))
                .toList();
        return () -> together(connections, connection -> {
            try (var http = new PlainHttp(port)) {
                for (int i = connection; i < responses; i += connections) {
                    http.post(path(assessment), "application/json", bodies.get(i), 201);
                }
            }
        });
    }

    private static String path(AssessmentId assessment) {
        return "/api/v1/assessments/%s/surveys/%s/responses".formatted(assessment, SyntheticSheets.SURVEY);
    }

    private interface Part {
        void run(int number) throws Exception;
    }

    private static void together(int count, Part part) throws Exception {
        try (var senders = Executors.newFixedThreadPool(count)) {
            var parts = IntStream.range(0, count)
                    .<Future<?>>mapToObj(number -> senders.submit(() -> {
                        part.run(number);
                        return null;
                    }))
                    .toList();
            for (var one : parts) {
                one.get();
            }
        }
    }
}
