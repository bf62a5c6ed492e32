package org.prongsai.command.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.prongsai.command.dispatch.Commands;
import org.prongsai.command.dispatch.Outcome;
import org.prongsai.command.improvement.ActivityAnswer;
import org.prongsai.command.improvement.ActivityDraft;
import org.prongsai.command.improvement.RecordActivity;
import org.prongsai.command.improvement.RecordActivityOutcome;
import org.prongsai.command.improvement.RecordIndicatorGuideline;
import org.prongsai.command.improvement.ReportActivityProgress;
import org.prongsai.command.improvement.ReviseActivity;
import org.prongsai.command.json.Fields;
import org.prongsai.command.json.Kind;
import org.prongsai.command.json.Kinds;
import org.prongsai.command.json.Names;
import org.prongsai.engine.event.ProgressStatus;
import org.prongsai.engine.id.ActivityId;
import org.prongsai.engine.id.AssessmentId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE) // Refused before anything is done, not after.
@Tag(name = "improvement plan", description = "แผนยกระดับ / improvement plans")
class PlanController {
    private static final String ACTIVITY = Paths.ASSESSMENT + "/activities/{activity}";
    private static final int NUMBER_MAX = 999;

    private final Commands commands;

    PlanController(Commands commands) {
        this.commands = commands;
    }

    @PostMapping(path = Paths.ASSESSMENT + "/activities", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "เพิ่มมาตรการ/กิจกรรม / Plan a measure; without activityId the service names it")
    @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, examples = @ExampleObject("""
                                            {"activityId": "m1", "number": 1,
                                             "title": "มาตรการส่งเสริมความโปร่งใสในการจัดซื้อจัดจ้าง",
                                             "method": ["จัดทำคู่มือ"], "period": "ปีงบประมาณ 2566",
                                             "owners": ["กองคลัง"], "indicators": [4, 5]}""")))
    ResponseEntity<Map<String, Object>> record(@PathVariable String assessment, InputStream body) throws IOException {
        var id = Paths.assessment(assessment);
        var fields = Bodies.fields(body);
        var activity = fields.optional("activityId", Names.activityId());
        var draft = draft(fields);
        ActivityAnswer answer =
                commands.send(fields.finish(() -> new RecordActivity(id, activity.orNull(), draft.get())));
        return answer(id, answer.activityId(), answer.outcome());
    }

    @PutMapping(path = ACTIVITY, consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "แก้ไขมาตรการ/กิจกรรมทั้งรายการ / Revise a measure as a whole")
    ResponseEntity<Map<String, Object>> revise(
            @PathVariable String assessment, @PathVariable String activity, InputStream body) throws IOException {
        var id = Paths.assessment(assessment);
        var name = Paths.activity(activity);
        var fields = Bodies.fields(body);
        var draft = draft(fields);
        Outcome outcome = commands.send(fields.finish(() -> new ReviseActivity(id, name, draft.get())));
        return answer(id, name, outcome);
    }

    @PostMapping(path = ACTIVITY + "/progress", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "รายงานความก้าวหน้า / Report how far a measure has come")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            examples =
                                    @ExampleObject("{\"status\": \"IN_PROGRESS\", \"note\": \"อบรมแล้วหนึ่งรุ่น\"}")))
    ResponseEntity<Map<String, Object>> report(
            @PathVariable String assessment, @PathVariable String activity, InputStream body) throws IOException {
        var id = Paths.assessment(assessment);
        var name = Paths.activity(activity);
        var fields = Bodies.fields(body);
        var status = fields.required("status", Kinds.choice(ProgressStatus.class));
        var note = fields.optional("note", Kinds.text(Bodies.TEXT_MAX));
        Outcome outcome =
                commands.send(fields.finish(() -> new ReportActivityProgress(id, name, status.get(), note.orNull())));
        return answer(id, name, outcome);
    }

    @PutMapping(path = ACTIVITY + "/outcome", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "บันทึกสรุปผลและผลลัพธ์ / Say what was done and what came of it")
    ResponseEntity<Map<String, Object>> conclude(
            @PathVariable String assessment, @PathVariable String activity, InputStream body) throws IOException {
        var id = Paths.assessment(assessment);
        var name = Paths.activity(activity);
        var fields = Bodies.fields(body);
        var summary = fields.required("summary", texts());
        var outcome = fields.required("outcome", texts());
        Outcome led =
                commands.send(fields.finish(() -> new RecordActivityOutcome(id, name, summary.get(), outcome.get())));
        return answer(id, name, led);
    }

    @PutMapping(path = Paths.ASSESSMENT + "/guidelines/{indicator}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "บันทึกแนวทางยกระดับรายตัวชี้วัด / Say how one indicator is to be raised")
    ResponseEntity<Map<String, Object>> guide(
            @PathVariable String assessment, @PathVariable String indicator, InputStream body) throws IOException {
        var id = Paths.assessment(assessment);
        var number = Paths.indicator(indicator);
        var fields = Bodies.fields(body);
        var guidelines = fields.required("guidelines", texts());
        var owners = fields.required("owners", texts());
        var period = fields.required("period", Kinds.text(Bodies.NAME_MAX));
        var progress = fields.optional("progress", texts());
        var status = fields.optional("status", Kinds.choice(ProgressStatus.class));
        Outcome outcome = commands.send(fields.finish(() -> new RecordIndicatorGuideline(
                id, number, guidelines.get(), owners.get(), period.get(), progress.or(List.of()), status.orNull())));
        return Written.about("assessmentId", id)
                .and("indicator", number)
                .answer(outcome, Paths.of("assessments", id, "guidelines", number));
    }

    private static Supplier<ActivityDraft> draft(Fields fields) {
        var number = fields.optional("number", Kinds.integer(1, NUMBER_MAX));
        var title = fields.required("title", Kinds.text(Bodies.TEXT_MAX));
        var method = fields.required("method", texts());
        var period = fields.required("period", Kinds.text(Bodies.NAME_MAX));
        var owners = fields.required("owners", texts());
        var indicators = fields.optional("indicators", Kinds.list(Kinds.integer(1, NUMBER_MAX), Bodies.LIST_MAX));
        return () -> new ActivityDraft(
                number.orNull(),
                title.get(),
                method.get(),
                period.get(),
                owners.get(),
                new TreeSet<>(indicators.or(List.of())));
    }

    private static Kind<List<String>> texts() {
        return Kinds.list(Kinds.text(Bodies.TEXT_MAX), Bodies.LIST_MAX);
    }

    private static ResponseEntity<Map<String, Object>> answer(AssessmentId id, ActivityId activity, Outcome outcome) {
        return Written.about("assessmentId", id)
                .and("activityId", activity)
                .answer(outcome, Paths.of("assessments", id, "activities", activity));
    }
}
