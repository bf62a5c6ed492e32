package org.prongsai.command.web;

import static org.prongsai.command.web.FileController.CSV;
import static org.prongsai.command.web.FileController.EXCEL;
import static org.prongsai.command.web.FileController.TSV;
import static org.prongsai.command.web.FileController.XLSM;
import static org.prongsai.command.web.FileController.XLSX;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.assessment.Assessments;
import org.prongsai.command.feed.delivery.Receipt;
import org.prongsai.command.feed.delivery.Way;
import org.prongsai.command.feed.file.Uploads;
import org.prongsai.command.feed.nation.Defaults;
import org.prongsai.command.feed.nation.NationFeed;
import org.prongsai.command.feed.nation.NationStart;
import org.prongsai.command.feed.nation.Subject;
import org.prongsai.command.json.Json;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Files with a row for each agency of the nation. Every row is decided as the single request that it stands for would be. */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE) // Refused before anything is done, not after.
@Tag(name = "nation files", description = "ไฟล์ทั้งประเทศ / files for the whole nation")
class NationFileController {
    private static final String REASON =
            "Why verdicts or figures on record change, where a row gives no reason of its own";

    private final NationFeed feed;
    private final Uploads uploads;
    private final Assessments assessments;

    NationFileController(NationFeed feed, Uploads uploads, Assessments assessments) {
        this.feed = feed;
        this.uploads = uploads;
        this.assessments = assessments;
    }

    /** What came with a file. */
    private record Sent(
            boolean dryRun,
            @Nullable String prefer,
            @Nullable Long length,
            InputStream body) {}

    @PostMapping(
            path = Paths.API + "/agencies",
            consumes = {CSV, TSV, XLSX, XLSM, EXCEL})
    @Operation(
            summary = "ลงทะเบียนหน่วยงานจากไฟล์ / Register the agencies of a CSV or XLSX file",
            description = "Columns agencyId, nameTh, type, province, and perhaps nameEn and district. The answer is the"
                    + " receipt; with 'Prefer: respond-async' it is 202 and the receipt as it stands at the beginning.")
    ResponseEntity<Receipt> agencies(
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer,
            @RequestHeader(name = "Content-Length", required = false) @Nullable Long length,
            InputStream body)
            throws IOException {
        return everywhere(Subject.AGENCIES, Defaults.NONE, new Sent(dryRun, prefer, length, body));
    }

    @PostMapping(
            path = Paths.API + "/assessments",
            consumes = {CSV, TSV, XLSX, XLSM, EXCEL})
    @Operation(
            summary = "เปิดการประเมินจากไฟล์ / Open the assessments of a CSV or XLSX file",
            description = "Columns agencyId and fiscalYear, and perhaps methodology.")
    ResponseEntity<Receipt> openings(
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer,
            @RequestHeader(name = "Content-Length", required = false) @Nullable Long length,
            InputStream body)
            throws IOException {
        return everywhere(Subject.ASSESSMENTS, Defaults.NONE, new Sent(dryRun, prefer, length, body));
    }

    @PostMapping(
            path = Paths.API + "/disclosures",
            consumes = {CSV, TSV, XLSX, XLSM, EXCEL})
    @Operation(
            summary = "ส่งผลตรวจการเปิดเผยข้อมูลของทุกหน่วยงาน / Send the checklists of many agencies",
            description =
                    "A row for each verdict (agencyId, fiscalYear, item, verdict, evidenceUrl, note), or a row for"
                            + " each agency with a column for each item (O1, O1_url, ...). A row is taken as a whole or not at all.")
    ResponseEntity<Receipt> disclosures(
            @RequestParam(defaultValue = "false") boolean dryRun,
            @Parameter(description = REASON) @RequestParam(required = false) @Nullable String reason,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer,
            @RequestHeader(name = "Content-Length", required = false) @Nullable Long length,
            InputStream body)
            throws IOException {
        return everywhere(Subject.DISCLOSURES, Defaults.of(reason, null), new Sent(dryRun, prefer, length, body));
    }

    @PostMapping(
            path = Paths.ASSESSMENT + "/disclosures",
            consumes = {CSV, TSV, XLSX, XLSM, EXCEL})
    @Operation(summary = "ส่งผลตรวจการเปิดเผยข้อมูลของหน่วยงานเดียว / Send the checklist of one assessment")
    ResponseEntity<Receipt> checklist(
            @PathVariable String assessment,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @Parameter(description = REASON) @RequestParam(required = false) @Nullable String reason,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer,
            @RequestHeader(name = "Content-Length", required = false) @Nullable Long length,
            InputStream body)
            throws IOException {
        var id = Paths.assessment(assessment);
        assessments.require(id);
        var start = new NationStart(Subject.DISCLOSURES, Way.FILE, dryRun, id, Defaults.of(reason, null), null, length);
        return answer(start, prefer, body);
    }

    @PostMapping(
            path = Paths.API + "/published-results",
            consumes = {CSV, TSV, XLSX, XLSM, EXCEL})
    @Operation(
            summary = "ส่งผลที่ประกาศของทุกหน่วยงาน / Send the published results of many agencies",
            description =
                    "Columns agencyId, fiscalYear, total, level, IIT, EIT, OIT, indicators, items, source, reason."
                            + " The first result of an assessment is published; other figures correct it and need a reason.")
    ResponseEntity<Receipt> results(
            @RequestParam(defaultValue = "false") boolean dryRun,
            @Parameter(description = REASON) @RequestParam(required = false) @Nullable String reason,
            @Parameter(description = "Where the figures are from, where a row does not say")
                    @RequestParam(required = false)
                    @Nullable
                    String source,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer,
            @RequestHeader(name = "Content-Length", required = false) @Nullable Long length,
            InputStream body)
            throws IOException {
        return everywhere(
                Subject.PUBLISHED_RESULTS, Defaults.of(reason, source), new Sent(dryRun, prefer, length, body));
    }

    private ResponseEntity<Receipt> everywhere(Subject subject, Defaults defaults, Sent sent) throws IOException {
        var start = new NationStart(subject, Way.FILE, sent.dryRun(), null, defaults, null, sent.length());
        return answer(start, sent.prefer(), sent.body());
    }

    private ResponseEntity<Receipt> answer(NationStart start, @Nullable String prefer, InputStream body)
            throws IOException {
        if (prefer == null || !prefer.contains(FileController.RESPOND_ASYNC)) {
            return ResponseEntity.ok(feed.take(body, start));
        }
        var file = Json.bytes(body, FileController.BYTES_MAX);
        var receipt = uploads.begin(file, content -> feed.open(content, start));
        return ResponseEntity.accepted()
                .location(Paths.of("deliveries", receipt.deliveryId()))
                .body(receipt);
    }
}
