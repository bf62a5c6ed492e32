package org.prongsai.query.score;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.assessment.AssessmentStateCodec;
import org.prongsai.query.assessment.AsOfParameter;
import org.prongsai.query.assessment.PathNames;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Scores")
class ScoreController {
    private final ScoreReader scores;
    private final AsOfParameter asOfs;

    ScoreController(ScoreReader scores, AsOfParameter asOfs) {
        this.scores = scores;
        this.asOfs = asOfs;
    }

    @GetMapping("/api/v1/assessments/{assessmentId}/scores")
    @Operation(
            summary = "The score sheet of an assessment",
            description =
                    "Every score from the total down to the level counts of each answer slot, with what it rests on. Answers to"
                            + " single questions are hidden where fewer than five people gave them, and how often each level"
                            + " was answered also while the survey among the staff is open: hidden says why.")
    ResponseEntity<ScoreSheetJson> scores(
            @PathVariable String assessmentId,
            @Parameter(description = AsOfParameter.DESCRIPTION) @RequestParam(required = false) @Nullable String asOf,
            @Parameter(description = "Hold the same answers against another methodology: its id, or id@revision.")
                    @RequestParam(required = false)
                    @Nullable
                    String methodology) {
        var scored = scores.get(PathNames.assessment(assessmentId), asOfs.read(asOf), methodology);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .eTag(tag(scored))
                .body(ScoreSheetJson.of(scored));
    }

    /**
     * Weak: with every event elsewhere in the log the sheet is as of a later position, and otherwise the same. Made from the
     * state and not from its last position: an event that commits late changes the one and not the other.
     */
    private static String tag(ScoredAssessment scored) {
        var methodology = scored.sheet().methodology().ref();
        var state = UUID.nameUUIDFromBytes(AssessmentStateCodec.encode(scored.state()));
        return "W/\"%s-%s-%d\"".formatted(state, methodology.id(), methodology.revision());
    }
}
