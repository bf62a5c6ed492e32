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
import org.prongsai.command.dispatch.Commands;
import org.prongsai.command.dispatch.Outcome;
import org.prongsai.command.improvement.ActivityAnswer;
import org.prongsai.command.improvement.RecordActivity;
import org.prongsai.command.improvement.RecordActivityOutcome;
import org.prongsai.command.improvement.RecordIndicatorGuideline;
import org.prongsai.command.improvement.ReportActivityProgress;
import org.prongsai.command.improvement.ReviseActivity;
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

    private static final String MARK =
            "mark คือเครื่องหมายของมาตรการที่ผู้ส่งเห็น (จาก GET .../plan) ถ้ามีผู้อื่นแก้ไขไปแล้วจะไม่บันทึกทับ / mark is that of the"
                    + " measure as whoever sends this saw it, from GET .../plan: what somebody else changed meanwhile is not"
                    + " written over (409 activity-changed).";

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
                                             "owners": ["กองคลัง"], "indicators": [4, 5], "dueOn": "30/9/2566",
                                             "stepsDue": {"1": "2023-03-31"}, "figures": ["question:i20"]}""")))
    ResponseEntity<Map<String, Object>> record(@PathVariable String assessment, InputStream body) throws IOException {
        var id = Paths.assessment(assessment);
        var fields = Bodies.fields(body);
        var activity = fields.optional("activityId", Names.activityId());
        var draft = PlanFields.draft(fields);
        ActivityAnswer answer =
                commands.send(fields.finish(() -> new RecordActivity(id, activity.orNull(), draft.get())));
        return answer(id, answer.activityId(), answer.outcome());
    }

    @PutMapping(path = ACTIVITY, consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "แก้ไขมาตรการ/กิจกรรมทั้งรายการ / Revise a measure as a whole", description = MARK)
    ResponseEntity<Map<String, Object>> revise(
            @PathVariable String assessment, @PathVariable String activity, InputStream body) throws IOException {
        var id = Paths.assessment(assessment);
        var name = Paths.activity(activity);
        var fields = Bodies.fields(body);
        var draft = PlanFields.draft(fields);
        var mark = PlanFields.mark(fields);
        Outcome outcome = commands.send(fields.finish(() -> new ReviseActivity(id, name, draft.get(), mark.orNull())));
        return answer(id, name, outcome);
    }

    @PostMapping(path = ACTIVITY + "/progress", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "รายงานความก้าวหน้า / Report how far a measure has come",
            description =
                    "evidence และ stepsDone แทนที่ของเดิมทั้งหมด ไม่ส่งมาคือคงเดิม / evidence and stepsDone replace what was told"
                            + " before; left out, that stays. " + MARK)
    @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, examples = @ExampleObject("""
                                            {"status": "IN_PROGRESS", "note": "อบรมแล้วหนึ่งรุ่น", "stepsDone": [1],
                                             "evidence": [{"url": "https://www.example.go.th/training",
                                                           "note": "ภาพการอบรม"}]}""")))
    ResponseEntity<Map<String, Object>> report(
            @PathVariable String assessment, @PathVariable String activity, InputStream body) throws IOException {
        var id = Paths.assessment(assessment);
        var name = Paths.activity(activity);
        var fields = Bodies.fields(body);
        var progress = PlanFields.progress(fields);
        var mark = PlanFields.mark(fields);
        Outcome outcome =
                commands.send(fields.finish(() -> new ReportActivityProgress(id, name, progress.get(), mark.orNull())));
        return answer(id, name, outcome);
    }

    @PutMapping(path = ACTIVITY + "/outcome", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "บันทึกสรุปผลและผลลัพธ์ / Say what was done and what came of it", description = MARK)
    ResponseEntity<Map<String, Object>> conclude(
            @PathVariable String assessment, @PathVariable String activity, InputStream body) throws IOException {
        var id = Paths.assessment(assessment);
        var name = Paths.activity(activity);
        var fields = Bodies.fields(body);
        var summary = fields.required("summary", PlanFields.texts());
        var outcome = fields.required("outcome", PlanFields.texts());
        var mark = PlanFields.mark(fields);
        Outcome led = commands.send(
                fields.finish(() -> new RecordActivityOutcome(id, name, summary.get(), outcome.get(), mark.orNull())));
        return answer(id, name, led);
    }

    @PutMapping(path = Paths.ASSESSMENT + "/guidelines/{indicator}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "บันทึกแนวทางยกระดับรายตัวชี้วัด / Say how one indicator is to be raised")
    ResponseEntity<Map<String, Object>> guide(
            @PathVariable String assessment, @PathVariable String indicator, InputStream body) throws IOException {
        var id = Paths.assessment(assessment);
        var number = Paths.indicator(indicator);
        var fields = Bodies.fields(body);
        var guidelines = fields.required("guidelines", PlanFields.texts());
        var owners = fields.required("owners", PlanFields.texts());
        var period = fields.required("period", Kinds.text(Bodies.NAME_MAX));
        var progress = fields.optional("progress", PlanFields.texts());
        var status = fields.optional("status", Kinds.choice(ProgressStatus.class));
        Outcome outcome = commands.send(fields.finish(() -> new RecordIndicatorGuideline(
                id, number, guidelines.get(), owners.get(), period.get(), progress.or(List.of()), status.orNull())));
        return Written.about("assessmentId", id)
                .and("indicator", number)
                .answer(outcome, Paths.of("assessments", id, "guidelines", number));
    }

    private static ResponseEntity<Map<String, Object>> answer(AssessmentId id, ActivityId activity, Outcome outcome) {
        return Written.about("assessmentId", id)
                .and("activityId", activity)
                .answer(outcome, Paths.of("assessments", id, "activities", activity));
    }
}
