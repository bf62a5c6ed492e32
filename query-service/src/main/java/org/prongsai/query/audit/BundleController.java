package org.prongsai.query.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.audit.BundleWriter;
import org.prongsai.query.assessment.FiscalYearParameter;
import org.prongsai.query.assessment.PathNames;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

@RestController
@Tag(name = "Audit bundles")
class BundleController {
    private static final MediaType ZIP = new MediaType("application", "zip");
    private static final String SIZE = "Of an earlier checkpoint, which has to exist: how many events it speaks of";

    private final AuditBundles bundles;

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
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "application/zip"))
    ResponseEntity<StreamingResponseBody> assessment(
            @PathVariable String assessmentId,
            @Parameter(description = SIZE) @RequestParam(required = false) @Nullable Long size) {
        var id = PathNames.assessment(assessmentId);
        return zip("audit-" + id, bundles.assessment(id, size));
    }

    @GetMapping("/api/v1/nation/{fiscalYear}/audit-bundle.zip")
    @Operation(
            summary = "The offline kit of a year of the nation",
            description =
                    "The same for all assessments of a fiscal year. It is made while it is sent, and takes a while.")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "application/zip"))
    ResponseEntity<StreamingResponseBody> nation(
            @PathVariable String fiscalYear,
            @Parameter(description = SIZE) @RequestParam(required = false) @Nullable Long size) {
        var year = FiscalYearParameter.read("fiscalYear", fiscalYear);
        return zip("audit-nation-" + year, bundles.nation(year, size));
    }

    private static ResponseEntity<StreamingResponseBody> zip(String name, AuditBundles.Bundle bundle) {
        var disposition = ContentDisposition.attachment()
                .filename("%s-%d.zip".formatted(name, bundle.size()))
                .build();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(ZIP)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(out -> BundleWriter.write(bundle.request(), bundle.feed(), out));
    }
}
