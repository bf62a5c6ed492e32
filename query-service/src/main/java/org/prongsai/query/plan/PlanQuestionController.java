package org.prongsai.query.plan;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.prongsai.query.assessment.AsOfParameter;
import org.prongsai.query.assessment.AssessmentReader;
import org.prongsai.query.assessment.PathNames;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Improvement plan")
class PlanQuestionController {
    private final AssessmentReader assessments;
    private final AsOfParameter asOfs;

    PlanQuestionController(AssessmentReader assessments, AsOfParameter asOfs) {
        this.assessments = assessments;
        this.asOfs = asOfs;
    }

    @GetMapping("/api/v1/assessments/{assessmentId}/plan")
    @Operation(
            summary = "The improvement plan",
            description = "Measures in the order of their numbers, and the guideline of each indicator that has one.")
    ResponseEntity<PlanJson> plan(
            @PathVariable String assessmentId,
            @Parameter(description = AsOfParameter.DESCRIPTION) @RequestParam(required = false) @Nullable String asOf) {
        var id = PathNames.assessment(assessmentId);
        var plan = assessments.plan(id, asOfs.read(asOf)).orElseThrow(() -> assessments.refusal(id));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(PlanJson.of(id, plan));
    }
}
