package org.prongsai.query.nation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.prongsai.log.AsOf;
import org.prongsai.query.assessment.AsOfParameter;
import org.prongsai.query.assessment.FiscalYearParameter;
import org.prongsai.query.problem.QuestionRefused;
import org.prongsai.query.score.OtherMethodology;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Nation")
class NationController {
    private final NationReader nation;
    private final AsOfParameter asOfs;
    private final OtherMethodology methodologies;

    NationController(NationReader nation, AsOfParameter asOfs, OtherMethodology methodologies) {
        this.nation = nation;
        this.asOfs = asOfs;
        this.methodologies = methodologies;
    }

    @GetMapping("/api/v1/nation/{fiscalYear}")
    @Operation(
            summary = "A year of the nation",
            description =
                    "Averages of exact totals, distribution over levels, and the share that reaches the national target:"
                            + " as a whole, and by province, by type, or by both.")
    ResponseEntity<Nation> year(
            @PathVariable String fiscalYear,
            @Parameter(description = "province, type, or both with a comma between") @RequestParam(defaultValue = "")
                    List<String> groupBy,
            @Parameter(description = AsOfParameter.DESCRIPTION) @RequestParam(required = false) @Nullable String asOf,
            @Parameter(
                            description =
                                    "Hold the same answers against another methodology: its id, or id@revision. Those that"
                                            + " it does not fit are left out and counted.")
                    @RequestParam(required = false)
                    @Nullable
                    String methodology) {
        var year = FiscalYearParameter.read("fiscalYear", fiscalYear);
        var groups = groupings(groupBy);
        var point = asOfs.read(asOf);
        var other = methodology == null || methodology.isBlank() ? null : methodologies.find(methodology);
        var answer = point instanceof AsOf.Latest && other == null
                ? nation.year(year, groups)
                : nation.past(year, groups, asOfs.onTape(point), other);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answer);
    }

    private static Set<NationReader.Grouping> groupings(List<String> words) {
        var groupings = EnumSet.noneOf(NationReader.Grouping.class);
        for (var word : words) {
            switch (word.strip()) {
                case "" -> {}
                case "province" -> groupings.add(NationReader.Grouping.PROVINCE);
                case "type" -> groupings.add(NationReader.Grouping.TYPE);
                default ->
                    throw QuestionRefused.parameter(
                            "groupBy",
                            "not-a-choice",
                            "groupBy ต้องเป็น province, type หรือทั้งสองคั่นด้วยจุลภาค",
                            "groupBy is province, type, or both with a comma between");
            }
        }
        return groupings;
    }
}
