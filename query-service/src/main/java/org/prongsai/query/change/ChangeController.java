package org.prongsai.query.change;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.prongsai.query.assessment.AsOfParameter;
import org.prongsai.query.assessment.FiscalYearParameter;
import org.prongsai.query.assessment.PathNames;
import org.prongsai.query.problem.QuestionRefused;
import org.prongsai.query.score.OtherMethodology;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Changes")
class ChangeController {
    private static final int SIZE_MAX = 200;
    private static final int PAGE_MAX = 1_000_000;

    private final ChangeReader changes;
    private final AsOfParameter asOfs;
    private final OtherMethodology methodologies;

    ChangeController(ChangeReader changes, AsOfParameter asOfs, OtherMethodology methodologies) {
        this.changes = changes;
        this.asOfs = asOfs;
        this.methodologies = methodologies;
    }

    @GetMapping("/api/v1/changes")
    @Operation(
            summary = "What differs between two moments, or two sets of rules",
            description =
                    "Which assessments differ, in which figures, and by how much: the year as of \"from\" under the rules it"
                            + " was assessed by, against the year as of \"to\" under those rules or another methodology."
                            + " Without \"from\", the moments are the same and only the rules differ.")
    ResponseEntity<ChangeList> list(
            @Parameter(description = "Fiscal year, Buddhist era; may be left out where agencyId is given")
                    @RequestParam(required = false)
                    @Nullable
                    String fiscalYear,
            @RequestParam(required = false) @Nullable String agencyId,
            @Parameter(description = AsOfParameter.DESCRIPTION) @RequestParam(required = false) @Nullable String from,
            @Parameter(description = AsOfParameter.DESCRIPTION) @RequestParam(required = false) @Nullable String to,
            @Parameter(description = "Hold the later side against another methodology: its id, or id@revision.")
                    @RequestParam(required = false)
                    @Nullable
                    String methodology,
            @Parameter(description = "From 0") @RequestParam(defaultValue = "0") int page,
            @Parameter(description = "1 to 200") @RequestParam(defaultValue = "20") int size) {
        var year = given(fiscalYear);
        var agency = given(agencyId);
        var earlier = given(from);
        var rules = given(methodology);
        require("fiscalYear", year != null || agency != null, "fiscalYear", "agencyId");
        require("from", earlier != null || rules != null, "from", "methodology");
        within("page", page, 0, PAGE_MAX);
        within("size", size, 1, SIZE_MAX);
        var later = asOfs.onTape(asOfs.read("to", to));
        var question = new ChangeReader.Question(
                year == null ? null : FiscalYearParameter.read("fiscalYear", year),
                agency == null ? null : PathNames.agency(agency),
                earlier == null ? later : asOfs.onTape(asOfs.read("from", earlier)),
                later,
                rules == null ? null : methodologies.find(rules),
                page,
                size);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(changes.list(question));
    }

    private static @Nullable String given(@Nullable String parameter) {
        return parameter == null || parameter.isBlank() ? null : parameter;
    }

    private static void require(String parameter, boolean given, String one, String other) {
        if (!given) {
            throw QuestionRefused.parameter(
                    parameter,
                    "missing",
                    "ต้องระบุ %s หรือ %s".formatted(one, other),
                    "give %s or %s".formatted(one, other));
        }
    }

    private static void within(String parameter, int value, int min, int max) {
        if (value < min || value > max) {
            throw QuestionRefused.parameter(
                    parameter,
                    "out-of-range",
                    "%s ต้องอยู่ระหว่าง %d ถึง %d".formatted(parameter, min, max),
                    "%s has to be between %d and %d".formatted(parameter, min, max));
        }
    }
}
