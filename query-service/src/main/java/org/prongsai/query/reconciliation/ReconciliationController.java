package org.prongsai.query.reconciliation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.prongsai.page.Language;
import org.prongsai.page.Wording;
import org.prongsai.query.assessment.AsOfParameter;
import org.prongsai.query.assessment.PathNames;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Reconciliation")
class ReconciliationController {
    private final ReconciliationReader reconciliations;
    private final AsOfParameter asOfs;
    private final MessageSource messages;

    ReconciliationController(ReconciliationReader reconciliations, AsOfParameter asOfs, MessageSource messages) {
        this.reconciliations = reconciliations;
        this.asOfs = asOfs;
        this.messages = messages;
    }

    @GetMapping("/api/v1/assessments/{assessmentId}/reconciliation")
    @Operation(
            summary = "Published against computed, and what is arithmetically possible",
            description =
                    "Every published figure held against what it should follow from, with exact tolerances; the same under"
                            + " every year's rules; checklist scores taken apart into the counts of items that make them;"
                            + " means that answers can make or not; what total and level say about unpublished instruments;"
                            + " cautions about the answers; and corrections of the published result, before and after."
                            + " Codes are stable, words are in Thai and English.")
    ResponseEntity<ReconciliationJson> reconciliation(
            @PathVariable String assessmentId,
            @Parameter(description = AsOfParameter.DESCRIPTION) @RequestParam(required = false) @Nullable String asOf,
            @Parameter(description = "Hold the same figures against another methodology: its id, or id@revision.")
                    @RequestParam(required = false)
                    @Nullable
                    String methodology) {
        var reconciled = reconciliations.get(PathNames.assessment(assessmentId), asOfs.read(asOf), methodology);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .body(ReconciliationJson.of(
                        reconciled, new Wording(messages, Language.TH), new Wording(messages, Language.EN)));
    }
}
