package org.prongsai.command.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.prongsai.command.assessment.Assessments;
import org.prongsai.command.json.Kinds;
import org.prongsai.command.suggestion.Suggestion;
import org.prongsai.command.suggestion.Suggestions;
import org.prongsai.command.survey.Surveys;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE) // Refused before anything is done, not after.
@Tag(name = "suggestions", description = "ข้อเสนอแนะของผู้ตอบ / respondents' own words")
class SuggestionController {
    private static final int SIZE_MAX = 200;
    private static final int PAGE_MAX = 100_000;

    private final Assessments assessments;
    private final Surveys surveys;
    private final Suggestions suggestions;

    SuggestionController(Assessments assessments, Surveys surveys, Suggestions suggestions) {
        this.assessments = assessments;
        this.surveys = surveys;
        this.suggestions = suggestions;
    }

    record Choice(boolean taken) {}

    record Listing(List<Suggestion> items, int page, int size) {}

    @PutMapping(path = Paths.ASSESSMENT + "/suggestions", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "เลือกว่าจะรับข้อเสนอแนะหรือไม่ / Say whether an assessment takes suggestions",
            description = "None does before somebody says so. They are kept beside the log and can be deleted.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            examples = @ExampleObject("{\"taken\": true}")))
    Choice choose(@PathVariable String assessment, InputStream body) throws IOException {
        var id = Paths.assessment(assessment);
        var fields = Bodies.fields(body);
        var taken = fields.required("taken", Kinds.flag());
        var choice = fields.finish(() -> new Choice(taken.get()));
        assessments.require(id);
        suggestions.choose(id, choice.taken());
        return choice;
    }

    @GetMapping(Paths.ASSESSMENT + "/suggestions")
    @Operation(summary = "รับข้อเสนอแนะหรือไม่ / Whether an assessment takes suggestions")
    Choice choice(@PathVariable String assessment) {
        var id = Paths.assessment(assessment);
        assessments.require(id);
        return new Choice(suggestions.areTaken(id));
    }

    @GetMapping(Paths.SURVEY + "/suggestions")
    @Operation(summary = "ข้อเสนอแนะของแบบวัดหนึ่ง / A survey's suggestions")
    Listing list(
            @PathVariable String assessment,
            @PathVariable String survey,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        Ranges.require("page", page, 0, PAGE_MAX);
        Ranges.require("size", size, 1, SIZE_MAX);
        var id = Paths.assessment(assessment);
        var code = Paths.survey(survey);
        surveys.require(id, code);
        return new Listing(suggestions.list(id, code, page * size, size), page, size);
    }

    @DeleteMapping(Paths.SURVEY + "/suggestions/{response}")
    @Operation(summary = "ลบข้อเสนอแนะหนึ่งรายการถาวร / Delete one suggestion for good")
    ResponseEntity<Void> forget(
            @PathVariable String assessment, @PathVariable String survey, @PathVariable String response) {
        suggestions.forget(Paths.assessment(assessment), Paths.survey(survey), Paths.response(response));
        return ResponseEntity.noContent().build();
    }
}
