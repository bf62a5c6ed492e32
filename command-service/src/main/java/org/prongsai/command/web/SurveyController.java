package org.prongsai.command.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.prongsai.command.dispatch.Commands;
import org.prongsai.command.dispatch.Outcome;
import org.prongsai.command.json.Fields;
import org.prongsai.command.json.Kinds;
import org.prongsai.command.json.Value;
import org.prongsai.command.survey.CloseSurvey;
import org.prongsai.command.survey.SetSampleTarget;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.problem.FieldProblem;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE) // Refused before anything is done, not after.
@Tag(name = "surveys", description = "แบบวัด / surveys")
class SurveyController {
    private static final int PEOPLE_MAX = 100_000_000;

    private final Commands commands;

    SurveyController(Commands commands) {
        this.commands = commands;
    }

    @PutMapping(path = Paths.SURVEY + "/sample-target", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "ระบุจำนวนผู้มีสิทธิตอบและจำนวนขั้นต่ำ / Declare how many could answer, and how many have to")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            examples = @ExampleObject("{\"population\": 120, \"minimum\": 30}")))
    ResponseEntity<Map<String, Object>> setTarget(
            @PathVariable String assessment, @PathVariable String survey, InputStream body) throws IOException {
        var id = Paths.assessment(assessment);
        var code = Paths.survey(survey);
        var fields = Bodies.fields(body);
        var population = fields.optional("population", Kinds.integer(0, PEOPLE_MAX));
        var minimum = fields.optional("minimum", Kinds.integer(0, PEOPLE_MAX));
        requireOne(fields, population, minimum);
        var command = fields.finish(() -> new SetSampleTarget(id, code, population.orNull(), minimum.orNull()));
        return answer(id, code, commands.send(command));
    }

    @PostMapping(Paths.SURVEY + "/close")
    @Operation(summary = "ปิดรับคำตอบของแบบวัดหนึ่ง / Close one survey")
    ResponseEntity<Map<String, Object>> close(
            @PathVariable String assessment, @PathVariable String survey, InputStream body) throws IOException {
        Bodies.requireNothing(body);
        var id = Paths.assessment(assessment);
        var code = Paths.survey(survey);
        return answer(id, code, commands.send(new CloseSurvey(id, code)));
    }

    private static void requireOne(Fields fields, Value<Integer> population, Value<Integer> minimum) {
        if (population.orNull() == null && minimum.orNull() == null) {
            fields.problem(new FieldProblem(
                    "population",
                    "required",
                    "ต้องระบุ population หรือ minimum อย่างน้อยหนึ่งอย่าง",
                    "give population or minimum, or both"));
        }
    }

    private static ResponseEntity<Map<String, Object>> answer(AssessmentId id, SurveyCode survey, Outcome outcome) {
        return Written.about("assessmentId", id)
                .and("survey", survey)
                .answer(outcome, Paths.of("assessments", id, "surveys", survey));
    }
}
