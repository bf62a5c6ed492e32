package org.prongsai.query.ranking;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.log.AsOf;
import org.prongsai.query.assessment.AsOfParameter;
import org.prongsai.query.assessment.FiscalYearParameter;
import org.prongsai.query.score.OtherMethodology;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Ranking")
class RankingController {
    private final RankingReader ranking;
    private final PastRanking past;
    private final AsOfParameter asOfs;
    private final OtherMethodology methodologies;

    RankingController(RankingReader ranking, PastRanking past, AsOfParameter asOfs, OtherMethodology methodologies) {
        this.ranking = ranking;
        this.past = past;
        this.asOfs = asOfs;
        this.methodologies = methodologies;
    }

    @GetMapping("/api/v1/assessments")
    @Operation(
            summary = "Ranking and search",
            description =
                    "Assessments with their totals, filtered, ordered and paged. Filters given several times mean any of"
                            + " them.")
    ResponseEntity<RankingPage> page(
            @Parameter(description = "Fiscal year, Buddhist era") @RequestParam(required = false) @Nullable
                    String fiscalYear,
            @Parameter(description = "Thai name of the province") @RequestParam(defaultValue = "")
                    List<String> province,
            @RequestParam(defaultValue = "") List<String> type,
            @RequestParam(defaultValue = "") List<String> level,
            @Parameter(description = "Part of a name in Thai or English, or of the agency id")
                    @RequestParam(required = false)
                    @Nullable
                    String q,
            @Parameter(
                            description =
                                    "total, change, name, province, type, fiscalYear, iit, eit or oit; with - before it"
                                            + " for descending")
                    @RequestParam(defaultValue = "-total")
                    String sort,
            @Parameter(description = "From 0") @RequestParam(defaultValue = "0") int page,
            @Parameter(description = "1 to 200") @RequestParam(defaultValue = "20") int size,
            @Parameter(description = AsOfParameter.DESCRIPTION) @RequestParam(required = false) @Nullable String asOf,
            @Parameter(
                            description =
                                    "Hold the same answers against another methodology: its id, or id@revision. Those that"
                                            + " it does not fit are left out and counted.")
                    @RequestParam(required = false)
                    @Nullable
                    String methodology) {
        var question = new RankingQuestion(
                fiscalYear == null || fiscalYear.isBlank() ? null : FiscalYearParameter.read("fiscalYear", fiscalYear),
                province,
                type,
                level,
                q,
                RankingSort.read(sort),
                page,
                size);
        var point = asOfs.read(asOf);
        var other = methodology == null || methodology.isBlank() ? null : methodologies.find(methodology);
        var answer = point instanceof AsOf.Latest && other == null
                ? ranking.page(question)
                : past.page(question, asOfs.onTape(point), other);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answer);
    }
}
