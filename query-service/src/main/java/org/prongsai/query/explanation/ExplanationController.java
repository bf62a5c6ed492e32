package org.prongsai.query.explanation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
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
class ExplanationController {
    private final ExplanationReader explanations;
    private final AsOfParameter asOfs;

    ExplanationController(ExplanationReader explanations, AsOfParameter asOfs) {
        this.explanations = explanations;
        this.asOfs = asOfs;
    }

    @GetMapping("/api/v1/assessments/{assessmentId}/scores/explanation")
    @Operation(
            summary = "Why a figure is what it is",
            description =
                    "One figure of the score sheet: the rule in words, the arithmetic with figures as displayed and with exact"
                            + " fractions, how sure the rule is, and the figures directly below, to walk on down to the"
                            + " counts of each level. Answers of fewer than five people, and of a staff survey that is"
                            + " still open, are not shown.")
    ResponseEntity<ExplanationJson> explanation(
            @PathVariable String assessmentId,
            @Parameter(
                            description = "total, an instrument's code, or one like indicator:9, sub-indicator:9.1,"
                                    + " question:i5, item:O12; of one survey among several, question:e1@EIT-1")
                    @RequestParam(defaultValue = "total")
                    String figure,
            @Parameter(description = AsOfParameter.DESCRIPTION)
                    @RequestParam(name = AsOfParameter.NAME, required = false)
                    @Nullable
                    String asOf,
            @Parameter(description = "Other rules for the same answers: a methodology's id, or id@revision")
                    @RequestParam(required = false)
                    @Nullable
                    String methodology) {
        var explained =
                explanations.read(PathNames.assessment(assessmentId), figure, asOfs.read(asOf), given(methodology));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(ExplanationJson.of(explained));
    }

    private static @Nullable String given(@Nullable String parameter) {
        return parameter == null || parameter.isBlank() ? null : parameter;
    }
}
