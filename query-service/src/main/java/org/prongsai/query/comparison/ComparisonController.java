package org.prongsai.query.comparison;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.prongsai.query.assessment.AsOfParameter;
import org.prongsai.query.assessment.FiscalYearParameter;
import org.prongsai.query.assessment.PathNames;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Comparison")
class ComparisonController {
    private final YearsReader years;
    private final AsOfParameter asOfs;

    ComparisonController(YearsReader years, AsOfParameter asOfs) {
        this.years = years;
        this.asOfs = asOfs;
    }

    @GetMapping("/api/v1/agencies/{agencyId}/comparison")
    @Operation(
            summary = "Two years of an agency side by side",
            description =
                    "Change and contribution of every instrument, indicator and matched question; contributions add up"
                            + " exactly to the change of the total. Breaks say where the form changed. Scores are null for a year"
                            + " in which nothing was opened by then.")
    ResponseEntity<ComparisonJson> comparison(
            @PathVariable String agencyId,
            @Parameter(description = "Fiscal year, Buddhist era") @RequestParam String from,
            @Parameter(description = "Fiscal year, Buddhist era") @RequestParam String to,
            @Parameter(description = AsOfParameter.DESCRIPTION) @RequestParam(required = false) @Nullable String asOf) {
        var compared = years.compare(
                PathNames.agency(agencyId),
                FiscalYearParameter.read("from", from),
                FiscalYearParameter.read("to", to),
                asOfs.read(asOf));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(ComparisonJson.of(compared));
    }

    @GetMapping("/api/v1/agencies/{agencyId}/trend")
    @Operation(
            summary = "All years of an agency",
            description = "Oldest first, each with its change since the year before and what changed in the form.")
    ResponseEntity<TrendJson> trend(
            @PathVariable String agencyId,
            @Parameter(description = AsOfParameter.DESCRIPTION) @RequestParam(required = false) @Nullable String asOf) {
        var trend = years.trend(PathNames.agency(agencyId), asOfs.read(asOf));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(TrendJson.of(trend));
    }
}
