package org.prongsai.command.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.prongsai.command.assessment.PublishResult;
import org.prongsai.command.dispatch.Commands;
import org.prongsai.command.dispatch.Outcome;
import org.prongsai.command.feed.form.OwnWords;
import org.prongsai.command.json.Kind;
import org.prongsai.command.json.Kinds;
import org.prongsai.command.json.Names;
import org.prongsai.engine.event.PublishedResult;
import org.prongsai.engine.problem.FieldProblem;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE) // Refused before anything is done, not after.
@Tag(name = "assessments")
class PublishedResultController {
    private static final int FIGURES_MAX = 500;

    private final Commands commands;

    PublishedResultController(Commands commands) {
        this.commands = commands;
    }

    @PutMapping(path = Paths.ASSESSMENT + "/published-result", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "บันทึกหรือแก้ผลที่ประกาศ / Record what the central assessor announced, or correct the record",
            description = "The first record is published as it is. Any other replaces it as a whole and needs a reason;"
                    + " movedTo and movedFrom name the assessment that figures were moved to or from.")
    @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, examples = @ExampleObject("""
                                            {"total": 92.85, "level": "ผ่าน", "instruments": {"IIT": 87.52},
                                             "indicators": {"1": 91.46}, "items": {"O1": 100},
                                             "source": "ประกาศผลการประเมิน ITA ปีงบประมาณ 2566"}""")))
    ResponseEntity<Map<String, Object>> put(@PathVariable String assessment, InputStream body) throws IOException {
        var id = Paths.assessment(assessment);
        var fields = Bodies.fields(body);
        var total = fields.optional("total", Kinds.score());
        var level = fields.optional("level", Kinds.text(Bodies.NAME_MAX));
        var instruments = fields.optional("instruments", Kinds.map(Kinds.score(), FIGURES_MAX));
        var indicators = fields.optional("indicators", byIndicator());
        var items = fields.optional("items", Kinds.map(Kinds.score(), FIGURES_MAX));
        var source = fields.required("source", OwnWords.upTo(Bodies.TEXT_MAX));
        var reason = fields.optional("reason", OwnWords.upTo(Bodies.TEXT_MAX));
        var movedFrom = fields.optional("movedFrom", Names.assessmentId());
        var movedTo = fields.optional("movedTo", Names.assessmentId());
        var command = fields.finish(() -> new PublishResult(
                id,
                new PublishedResult(
                        total.orNull(),
                        level.orNull(),
                        new TreeMap<>(instruments.or(Map.of())),
                        indicators.or(new TreeMap<>()),
                        new TreeMap<>(items.or(Map.of()))),
                source.get(),
                reason.orNull(),
                movedFrom.orNull(),
                movedTo.orNull()));
        Outcome outcome = commands.send(command);
        return Written.about("assessmentId", id).answer(outcome, Paths.of("assessments", id, "published-result"));
    }

    private static Kind<SortedMap<Integer, BigDecimal>> byIndicator() {
        var scores = Kinds.map(Kinds.score(), FIGURES_MAX);
        return (field, node, problems) -> {
            var written = scores.read(field, node, problems);
            if (written == null) {
                return null;
            }
            var numbered = new TreeMap<Integer, BigDecimal>();
            written.forEach((key, score) -> {
                if (key.matches("[1-9]\\d{0,2}")) {
                    numbered.put(Integer.valueOf(key), score);
                } else {
                    problems.accept(new FieldProblem(
                            field + "." + key,
                            "malformed",
                            "ต้องเป็นลำดับตัวชี้วัด เช่น \"1\"",
                            "has to be the number of an indicator, such as \"1\""));
                }
            });
            return numbered;
        };
    }
}
