package org.prongsai.query.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.prongsai.query.assessment.AsOfParameter;
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

@RestController
@Tag(name = "Official report")
class ReportController {
    private static final String REPORT = "/api/v1/assessments/{assessmentId}/report";
    private static final String DESCRIPTION =
            "The measures of the year with what was done and what came of it, and how the agency means to raise each"
                    + " indicator, in the form that the year's checklist asks for. What is missing is marked, and never made up.";
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final ReportReadings readings;
    private final AsOfParameter asOfs;

    ReportController(ReportReadings readings, AsOfParameter asOfs) {
        this.readings = readings;
        this.asOfs = asOfs;
    }

    @GetMapping(REPORT + ".html")
    @Operation(summary = "The official report as a page", description = DESCRIPTION)
    ResponseEntity<byte[]> html(
            @PathVariable String assessmentId,
            @Parameter(description = AsOfParameter.DESCRIPTION) @RequestParam(required = false) @Nullable String asOf) {
        var id = PathNames.assessment(assessmentId);
        var report = report(assessmentId, asOf);
        var query = asOf == null || asOf.isBlank() ? "" : "?asOf=" + report.position();
        var files = new LinkedHashMap<String, String>();
        files.put("PDF", "report.pdf" + query);
        files.put("Word (DOCX)", "report.docx" + query);
        files.put("Excel (XLSX)", "report.xlsx" + query);
        files.put(
                "หน้าของหน่วยงาน", "/agencies/" + id.agencyId() + "?year=" + id.fiscalYear() + query.replace('?', '&'));
        return answer(report, HTML, ".html", HtmlReport.page(report, files).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping(REPORT + ".pdf")
    @Operation(summary = "The official report as PDF", description = DESCRIPTION)
    ResponseEntity<byte[]> pdf(
            @PathVariable String assessmentId,
            @Parameter(description = AsOfParameter.DESCRIPTION) @RequestParam(required = false) @Nullable String asOf) {
        var report = report(assessmentId, asOf);
        return answer(report, MediaType.APPLICATION_PDF, ".pdf", PdfReport.write(report));
    }

    @GetMapping(REPORT + ".docx")
    @Operation(summary = "The official report for Word, to be edited", description = DESCRIPTION)
    ResponseEntity<byte[]> docx(
            @PathVariable String assessmentId,
            @Parameter(description = AsOfParameter.DESCRIPTION) @RequestParam(required = false) @Nullable String asOf) {
        var report = report(assessmentId, asOf);
        return answer(report, DOCX, ".docx", DocxReport.write(report));
    }

    @GetMapping(REPORT + ".xlsx")
    @Operation(summary = "The official report for Excel", description = DESCRIPTION)
    ResponseEntity<byte[]> xlsx(
            @PathVariable String assessmentId,
            @Parameter(description = AsOfParameter.DESCRIPTION) @RequestParam(required = false) @Nullable String asOf) {
        var report = report(assessmentId, asOf);
        return answer(report, XLSX, ".xlsx", XlsxReport.write(report));
    }

    private ReportDocument report(String assessmentId, @Nullable String asOf) {
        return ReportDraft.of(readings.read(PathNames.assessment(assessmentId), asOfs.read(asOf)));
    }

    /** Browsers show what they can, and save the rest under a name that tells what it is. */
    private static ResponseEntity<byte[]> answer(ReportDocument report, MediaType type, String ending, byte[] content) {
        boolean shown = type.equals(HTML) || type.equals(MediaType.APPLICATION_PDF);
        var disposition = shown ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition.filename(report.fileName() + ending).build().toString())
                .body(content);
    }
}
