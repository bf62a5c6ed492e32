package org.prongsai.query.methodology;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.methodology.MethodologyDocument;
import org.prongsai.log.methodology.Methodologies;
import org.prongsai.query.problem.QuestionRefused;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

@RestController
@Tag(name = "Methodologies")
class MethodologyQuestionController {
    private final Methodologies methodologies;

    MethodologyQuestionController(Methodologies methodologies) {
        this.methodologies = methodologies;
    }

    record MethodologyList(List<MethodologySummary> items) {}

    @GetMapping("/api/v1/methodologies")
    @Operation(
            summary = "All methodologies",
            description = "Every revision, those built in and those registered, by id and revision.")
    ResponseEntity<MethodologyList> all() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new MethodologyList(methodologies.list().stream()
                        .map(MethodologySummary::of)
                        .toList()));
    }

    @GetMapping("/api/v1/methodologies/{id}")
    @Operation(
            summary = "The rules of one methodology",
            description =
                    "With the keys of the YAML file, and in every question its answer slots with what each option is"
                            + " worth. Built-in ids are the fiscal years.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(type = "object")))
    ResponseEntity<ObjectNode> one(
            @PathVariable String id,
            @Parameter(description = "The latest without it") @RequestParam(required = false) @Nullable
                    Integer revision) {
        var found = revision == null ? methodologies.latest(id) : methodologies.find(id, revision);
        var methodology = found.orElseThrow(
                () -> QuestionRefused.unknownMethodology(revision == null ? id : id + "@" + revision));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(MethodologyDocument.toApi(methodology));
    }
}
