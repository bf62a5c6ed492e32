package org.prongsai.command.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.delivery.Receipt;
import org.prongsai.command.feed.delivery.Way;
import org.prongsai.command.feed.file.FileFeed;
import org.prongsai.command.feed.file.FileStart;
import org.prongsai.command.feed.file.Room;
import org.prongsai.command.feed.file.Uploads;
import org.prongsai.command.json.Json;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.SurveyCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Files in the body of a request. What kind of file it is, its first bytes say; tools and browsers name it wrongly. */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE) // Refused before anything is done, not after.
@Tag(name = "responses", description = "คำตอบแบบวัด / survey responses")
class FileController {
    static final String CSV = "text/csv";
    static final String TSV = "text/tab-separated-values";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String XLSM = "application/vnd.ms-excel.sheet.macroenabled.12";
    static final String EXCEL = "application/vnd.ms-excel"; // What Windows calls CSV files, too.
    static final String RESPOND_ASYNC = "respond-async";
    static final int BYTES_MAX = 64 << 20;

    private final FileFeed feed;
    private final Uploads uploads;
    private final Room room;

    FileController(FileFeed feed, Uploads uploads, Room room) {
        this.feed = feed;
        this.uploads = uploads;
        this.room = room;
    }

    @PostMapping(
            path = Paths.SURVEY + "/responses",
            consumes = {CSV, TSV, XLSX, XLSM, EXCEL})
    @Operation(
            summary =
                    "ส่งไฟล์ CSV หรือ XLSX ตามที่เครื่องมือส่งออก / Send a CSV or XLSX file as the survey tool exports it",
            description =
                    "LimeSurvey, KoboToolbox, ODK Central, Google Forms, Qualtrics, this service's own template, or any"
                            + " table with question ids as headers. The answer is the receipt; with 'Prefer: respond-async' it is"
                            + " 202 and the receipt as it stands at the beginning.")
    ResponseEntity<Receipt> take(
            @PathVariable String assessment,
            @PathVariable String survey,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(required = false) @Nullable String form,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer,
            @RequestHeader(name = "Content-Length", required = false) @Nullable Long length,
            InputStream body)
            throws IOException {
        return answer(Paths.assessment(assessment), Paths.survey(survey), dryRun, form, prefer, length, body);
    }

    @PostMapping(
            path = Paths.API + "/survey-responses",
            consumes = {CSV, TSV, XLSX, XLSM, EXCEL})
    @Operation(
            summary = "ส่งไฟล์ข้ามการประเมิน / Send a file across assessments",
            description = "With columns assessmentId (or agencyId and fiscalYear) and survey.")
    ResponseEntity<Receipt> takeAnywhere(
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(required = false) @Nullable String form,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer,
            @RequestHeader(name = "Content-Length", required = false) @Nullable Long length,
            InputStream body)
            throws IOException {
        return answer(null, null, dryRun, form, prefer, length, body);
    }

    private ResponseEntity<Receipt> answer(
            @Nullable AssessmentId assessment,
            @Nullable SurveyCode survey,
            boolean dryRun,
            @Nullable String form,
            @Nullable String prefer,
            @Nullable Long length,
            InputStream body)
            throws IOException {
        var start = new FileStart(Way.FILE, dryRun, assessment, survey, Bodies.shortName("form", form), null, length);
        if (prefer == null || !prefer.contains(RESPOND_ASYNC)) {
            return ResponseEntity.ok(feed.take(body, start));
        }
        var receipt = begin(body, start);
        return ResponseEntity.accepted()
                .location(Paths.of("deliveries", receipt.deliveryId()))
                .body(receipt);
    }

    private Receipt begin(InputStream body, FileStart start) throws IOException {
        try (var arriving = room.letIn(body, 1)) {
            return uploads.begin(Json.bytes(arriving, BYTES_MAX), start);
        }
    }
}
