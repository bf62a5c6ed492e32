package org.prongsai.command.web;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.dispatch.Commands;
import org.prongsai.command.dispatch.Outcome;
import org.prongsai.command.feed.HashedStream;
import org.prongsai.command.feed.ResponseFeed;
import org.prongsai.command.feed.SubmissionReader;
import org.prongsai.command.feed.delivery.DeliveryStart;
import org.prongsai.command.feed.delivery.Receipt;
import org.prongsai.command.feed.delivery.Way;
import org.prongsai.command.feed.file.FileFeed;
import org.prongsai.command.feed.file.FileStart;
import org.prongsai.command.feed.file.JsonExports;
import org.prongsai.command.feed.file.Room;
import org.prongsai.command.feed.form.OwnWords;
import org.prongsai.command.json.Json;
import org.prongsai.command.survey.CorrectSurveyResponse;
import org.prongsai.command.survey.SurveyEntry;
import org.prongsai.command.survey.Surveys;
import org.prongsai.command.survey.WithdrawSurveyResponse;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.ResponseId;
import org.prongsai.engine.id.SurveyCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE) // Refused before anything is done, not after.
@Tag(name = "responses", description = "คำตอบแบบวัด / survey responses")
class ResponseController {
    private static final String RESPONSES = Paths.SURVEY + "/responses";
    private static final String EVERYWHERE = Paths.API + "/survey-responses";
    private static final String ND_JSON = "application/x-ndjson";
    private static final String JSON_LINES = "application/jsonl";
    /** Some ten thousand responses; more go as a stream. */
    private static final int LIST_BYTES_MAX = 4 << 20;

    private static final int EXPORT_BYTES_MAX = 8 << 20;

    /** Its bytes, and its characters, of two bytes each where they are Thai. */
    private static final int TEXT_WEIGHT = 4;

    private static final String EXAMPLE = """
            {"respondentKey": "r-001", "submittedOn": "2023-03-01", "answers": {"i1": 3, "i2": 4}}""";

    private final Commands commands;
    private final ResponseFeed feed;
    private final FileFeed files;
    private final Surveys surveys;
    private final Room room;

    ResponseController(Commands commands, ResponseFeed feed, FileFeed files, Surveys surveys, Room room) {
        this.commands = commands;
        this.feed = feed;
        this.files = files;
        this.surveys = surveys;
        this.room = room;
    }

    @PostMapping(path = RESPONSES, consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "ส่งคำตอบหนึ่งรายการหรือเป็นรายการ / Record one response, or a list of them",
            description = "The same respondent again with the same answers is a duplicate and records nothing;"
                    + " with answers never sent before it corrects the earlier response. Answers sent before are a"
                    + " duplicate too, so that a source that repeats itself undoes no correction. The JSON that"
                    + " KoboToolbox, ODK Central, LimeSurvey and Google Forms export is taken as it is; that of other tools"
                    + " with the parameter form, a name for the form by which its column map is remembered.")
    @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, examples = @ExampleObject(EXAMPLE)))
    ResponseEntity<?> record(
            @PathVariable String assessment,
            @PathVariable String survey,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(required = false) @Nullable String form,
            InputStream body)
            throws IOException {
        var id = Paths.assessment(assessment);
        var code = Paths.survey(survey);
        surveys.requireOpened(id, code);
        var name = Bodies.shortName("form", form);
        try (var arriving = room.letIn(body, TEXT_WEIGHT)) {
            var bytes = Json.bytes(arriving, EXPORT_BYTES_MAX);
            var text = Json.text(bytes);
            if (name != null || JsonExports.isExport(text)) {
                var start = new FileStart(Way.FILE, dryRun, id, code, name, null, (long) bytes.length);
                return ResponseEntity.ok(files.take(new ByteArrayInputStream(bytes), start));
            }
            return takeJson(bytes, text, SubmissionReader.to(id, code), DeliveryStart.stream(id, code, dryRun));
        }
    }

    @PostMapping(
            path = RESPONSES,
            consumes = {ND_JSON, JSON_LINES})
    @Operation(summary = "ส่งคำตอบเป็นสาย หนึ่งบรรทัดต่อหนึ่งคำตอบ / Record a stream of responses, one per line")
    @RequestBody(content = @Content(mediaType = ND_JSON, examples = @ExampleObject(EXAMPLE)))
    Receipt recordLines(
            @PathVariable String assessment,
            @PathVariable String survey,
            @RequestParam(defaultValue = "false") boolean dryRun,
            InputStream body) {
        var id = Paths.assessment(assessment);
        var code = Paths.survey(survey);
        surveys.require(id, code);
        return feed.takeLines(body, SubmissionReader.to(id, code), DeliveryStart.stream(id, code, dryRun));
    }

    @PostMapping(path = EVERYWHERE, consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "ส่งคำตอบข้ามการประเมิน / Record one response or a list, each with assessmentId and survey")
    ResponseEntity<?> recordAnywhere(@RequestParam(defaultValue = "false") boolean dryRun, InputStream body)
            throws IOException {
        try (var arriving = room.letIn(body, TEXT_WEIGHT)) {
            var bytes = Json.bytes(arriving, LIST_BYTES_MAX);
            return takeJson(
                    bytes, Json.text(bytes), SubmissionReader.anywhere(), DeliveryStart.stream(null, null, dryRun));
        }
    }

    @PostMapping(
            path = EVERYWHERE,
            consumes = {ND_JSON, JSON_LINES})
    @Operation(summary = "ส่งคำตอบเป็นสายข้ามการประเมิน / Record a stream of responses across assessments")
    Receipt recordLinesAnywhere(@RequestParam(defaultValue = "false") boolean dryRun, InputStream body) {
        return feed.takeLines(body, SubmissionReader.anywhere(), DeliveryStart.stream(null, null, dryRun));
    }

    @Hidden
    @PostMapping({RESPONSES, EVERYWHERE})
    ResponseEntity<Object> refuseOtherContent(
            @RequestParam Map<String, String> whatever,
            @RequestHeader(name = "Content-Type", required = false) @Nullable String contentType) {
        return ResponseAnswers.unsupported(contentType);
    }

    @PutMapping(path = RESPONSES + "/{response}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "แก้คำตอบหนึ่งรายการพร้อมเหตุผล / Correct one response, with a reason")
    ResponseEntity<Map<String, Object>> correct(
            @PathVariable String assessment,
            @PathVariable String survey,
            @PathVariable String response,
            InputStream body)
            throws IOException {
        var id = Paths.assessment(assessment);
        var code = Paths.survey(survey);
        var name = Paths.response(response);
        var fields = Bodies.fields(body);
        var answers = fields.required("answers", SubmissionReader.answers());
        var reason = fields.required("reason", OwnWords.upTo(Bodies.TEXT_MAX));
        Outcome outcome = commands.send(
                fields.finish(() -> new CorrectSurveyResponse(id, code, name, answers.get(), reason.get())));
        return answer(id, code, name, outcome);
    }

    @DeleteMapping(RESPONSES + "/{response}")
    @Operation(
            summary = "ถอนคำตอบหนึ่งรายการพร้อมเหตุผล / Withdraw one response, with a reason",
            description = "The reason is the parameter, or {\"reason\": ...} in the body.")
    ResponseEntity<Map<String, Object>> withdraw(
            @PathVariable String assessment,
            @PathVariable String survey,
            @PathVariable String response,
            @RequestParam(required = false) @Nullable String reason,
            InputStream body)
            throws IOException {
        var id = Paths.assessment(assessment);
        var code = Paths.survey(survey);
        var name = Paths.response(response);
        Outcome outcome = commands.send(new WithdrawSurveyResponse(id, code, name, Bodies.reason(reason, body)));
        return answer(id, code, name, outcome);
    }

    private ResponseEntity<?> takeJson(
            byte[] bytes, String text, Function<JsonNode, SurveyEntry> reader, DeliveryStart start) {
        if (Json.isList(text)) {
            Json.requireAtMost(bytes.length, LIST_BYTES_MAX);
            return ResponseEntity.ok(feed.takeAll(Json.list(text), reader, start, HashedStream.sha256(bytes)));
        }
        Json.requireAtMost(bytes.length, Bodies.BYTES_MAX);
        var row = feed.read(Json.parse(text), reader);
        return ResponseAnswers.one(row.entry(), feed.takeOne(row, start.dryRun()), start.dryRun());
    }

    private static ResponseEntity<Map<String, Object>> answer(
            AssessmentId id, SurveyCode survey, ResponseId response, Outcome outcome) {
        return Written.about("assessmentId", id)
                .and("survey", survey)
                .and("responseId", response)
                .answer(outcome, Paths.of("assessments", id, "surveys", survey, "responses", response));
    }
}
