package org.prongsai.query.improvement;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
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
@Tag(name = "Improvement")
class ImprovementController {
    private static final String METHODOLOGY = "Other rules for the same answers: a methodology's id, or id@revision";

    private final ImprovementReader improvements;
    private final AsOfParameter asOfs;

    ImprovementController(ImprovementReader improvements, AsOfParameter asOfs) {
        this.improvements = improvements;
        this.asOfs = asOfs;
    }

    @GetMapping("/api/v1/assessments/{assessmentId}/worth")
    @Operation(
            summary = "What one question or checklist item is worth",
            description =
                    "Points of the total still to be had with each figure, points that one point of it makes, and what one"
                            + " respondent adds by answering one level better; all else staying as it is. Where only announced"
                            + " figures are known, as far down as those go. What fewer than five people answered is hidden.")
    ResponseEntity<WorthJson> worth(
            @PathVariable String assessmentId,
            @Parameter(description = AsOfParameter.DESCRIPTION)
                    @RequestParam(name = AsOfParameter.NAME, required = false)
                    @Nullable
                    String asOf,
            @Parameter(description = METHODOLOGY) @RequestParam(required = false) @Nullable String methodology) {
        return answer(WorthJson.of(read(assessmentId, asOf, methodology)));
    }

    @GetMapping("/api/v1/assessments/{assessmentId}/ways")
    @Operation(
            summary = "The cheapest ways to a target",
            description =
                    "By documents only, by perceptions only, and by whatever is cheapest. One checklist item brought to its best"
                            + " costs 1; raising one question costs in proportion to the points it is raised by. Under these costs"
                            + " no way is cheaper. Where a target is out of reach, the best that can be had.")
    ResponseEntity<WaysJson> ways(
            @PathVariable String assessmentId,
            @Parameter(
                            description =
                                    "A total, 0 to 100, or a level's name, whose rule may ask something of every"
                                            + " instrument too. Without it, the next level, 85, 95 and the levels from there on.")
                    @RequestParam(name = EffortParameters.TARGET, required = false)
                    @Nullable
                    String target,
            @Parameter(
                            description =
                                    "What raising one question by ten points costs, where one item costs 1. Without it, 1.")
                    @RequestParam(name = EffortParameters.QUESTION_COST, required = false)
                    @Nullable
                    String questionCost,
            @Parameter(description = "How many points one question can be raised at most. Without it, 100.")
                    @RequestParam(name = EffortParameters.RISE_MAX, required = false)
                    @Nullable
                    String riseMax,
            @Parameter(description = AsOfParameter.DESCRIPTION)
                    @RequestParam(name = AsOfParameter.NAME, required = false)
                    @Nullable
                    String asOf,
            @Parameter(description = METHODOLOGY) @RequestParam(required = false) @Nullable String methodology) {
        var improvement = read(assessmentId, asOf, methodology);
        return answer(WaysJson.of(
                improvement,
                EffortParameters.targets(target, improvement),
                EffortParameters.costs(questionCost, riseMax)));
    }

    @GetMapping("/api/v1/assessments/{assessmentId}/what-if")
    @Operation(
            summary = "The score sheet if some figures were others",
            description =
                    "Sets questions, sub-items, checklist items, or whole indicators and instruments, several at once, and does"
                            + " the calculation again, from each of them up to the total and the level. Nothing is recorded.")
    ResponseEntity<WhatIfJson> whatIf(
            @PathVariable String assessmentId,
            @Parameter(
                            description =
                                    "A figure's name, a colon, and what it should be: item:O12:PASS, question:i5:90,"
                                            + " indicator:9:80; of one survey among several, question:e1@EIT-1:70. May be given"
                                            + " several times.")
                    @RequestParam(name = ChangesParameter.NAME, required = false)
                    @Nullable
                    List<String> set,
            @Parameter(description = AsOfParameter.DESCRIPTION)
                    @RequestParam(name = AsOfParameter.NAME, required = false)
                    @Nullable
                    String asOf,
            @Parameter(description = METHODOLOGY) @RequestParam(required = false) @Nullable String methodology) {
        var improvement = read(assessmentId, asOf, methodology);
        var given = ChangesParameter.read(set == null ? List.of() : set, improvement);
        return answer(WhatIfJson.of(improvement, improvement.whatIf(given)));
    }

    private Improvement read(String assessmentId, @Nullable String asOf, @Nullable String methodology) {
        return improvements.read(
                PathNames.assessment(assessmentId),
                asOfs.read(asOf),
                methodology == null || methodology.isBlank() ? null : methodology);
    }

    private static <T> ResponseEntity<T> answer(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
