package org.prongsai.query.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.audit.BundleWriter;
import org.prongsai.query.assessment.FiscalYearParameter;
import org.prongsai.query.assessment.PathNames;
import org.prongsai.query.problem.QuestionRefused;
import org.prongsai.query.problem.Reason;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Audit bundles")
class BundleController {
    private static final String ZIP = "application/zip";
    private static final int AT_ONCE_MAX = 2;
    private static final String SIZE = "Of an earlier checkpoint, which has to exist: how many events it speaks of";

    private final AuditBundles bundles;
    private final Semaphore free = new Semaphore(AT_ONCE_MAX);

    BundleController(AuditBundles bundles) {
        this.bundles = bundles;
    }

    @GetMapping("/api/v1/assessments/{assessmentId}/audit-bundle.zip")
    @Operation(
            summary = "The offline kit of an assessment",
            description =
                    "Every event that its score sheet rests on, with the proof that they were in the log at a signed"
                            + " checkpoint; prongsai-verify.jar checks it without this service. Holds answers of single"
                            + " respondents, as hashes and levels.")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = ZIP))
    void assessment(
            @PathVariable String assessmentId,
            @Parameter(description = SIZE) @RequestParam(required = false) @Nullable Long size,
            HttpServletResponse response)
            throws IOException {
        var id = PathNames.assessment(assessmentId);
        send("audit-" + id, bundles.assessment(id, size), response);
    }

    @GetMapping("/api/v1/nation/{fiscalYear}/audit-bundle.zip")
    @Operation(
            summary = "The offline kit of a year of the nation",
            description =
                    "The same for all assessments of a fiscal year. It is made while it is sent, and takes a while.")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = ZIP))
    void nation(
            @PathVariable String fiscalYear,
            @Parameter(description = SIZE) @RequestParam(required = false) @Nullable Long size,
            HttpServletResponse response)
            throws IOException {
        var year = FiscalYearParameter.read("fiscalYear", fiscalYear);
        send("audit-nation-" + year, bundles.nation(year, size), response);
    }

    /** In the request's own thread: what is answered beside it has half a minute, and a nation's year takes longer. */
    private void send(String name, AuditBundles.Bundle bundle, HttpServletResponse response) throws IOException {
        if (!free.tryAcquire()) {
            throw new QuestionRefused(
                    Reason.BUNDLES_TOO_MANY,
                    "กำลังจัดทำชุดหลักฐานอยู่ %d ชุด โปรดลองใหม่ในอีกสักครู่".formatted(AT_ONCE_MAX),
                    "%d bundles are being made: ask again in a moment".formatted(AT_ONCE_MAX));
        }
        try {
            response.setContentType(ZIP);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename("%s-%d.zip".formatted(name, bundle.size()))
                            .build()
                            .toString());
            BundleWriter.write(bundle.request(), bundle.feed(), response.getOutputStream());
        } finally {
            free.release();
        }
    }
}
