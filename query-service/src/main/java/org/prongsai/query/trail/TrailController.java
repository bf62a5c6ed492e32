package org.prongsai.query.trail;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.log.AsOf;
import org.prongsai.log.TrailFilter;
import org.prongsai.query.assessment.AsOfParameter;
import org.prongsai.query.assessment.PathNames;
import org.prongsai.query.problem.QuestionRefused;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Audit trail")
class TrailController {
    private static final int LIMIT_MAX = 1000;

    private final TrailReader trail;
    private final AsOfParameter asOfs;

    TrailController(TrailReader trail, AsOfParameter asOfs) {
        this.trail = trail;
        this.asOfs = asOfs;
    }

    @GetMapping("/api/v1/assessments/{assessmentId}/events")
    @Operation(
            summary = "The audit trail",
            description =
                    "The assessment's events in the order of the log, each in a sentence in Thai and English, with who did"
                            + " it as far as that was recorded. A page that is not the last tells in next from where to"
                            + " go on.")
    ResponseEntity<TrailPage> events(
            @PathVariable String assessmentId,
            @Parameter(description = "First position that may be on the page") @RequestParam(defaultValue = "0")
                    long from,
            @Parameter(description = "Last position that may be on the page") @RequestParam(required = false) @Nullable
                    Long to,
            @Parameter(description = AsOfParameter.DESCRIPTION)
                    @RequestParam(name = AsOfParameter.NAME, required = false)
                    @Nullable
                    String asOf,
            @Parameter(
                            description = "A role, such as officer, a role and a pseudonym, such as"
                                    + " officer:3f9a1c0b2d4e, or not-recorded")
                    @RequestParam(name = ActorParameter.NAME, required = false)
                    @Nullable
                    String actor,
            @Parameter(description = "Names of events, such as PublishedResultCorrected")
                    @RequestParam(defaultValue = "")
                    List<String> type,
            @Parameter(description = "1 to 1000") @RequestParam(defaultValue = "100") int limit) {
        if (limit < 1 || limit > LIMIT_MAX) {
            throw QuestionRefused.parameter(
                    "limit",
                    "out-of-range",
                    "limit ต้องอยู่ระหว่าง 1 ถึง %d".formatted(LIMIT_MAX),
                    "limit has to be between 1 and %d".formatted(LIMIT_MAX));
        }
        var filter = TrailFilter.between(from, upTo(to, asOf))
                .named(EventTypeParameter.read(type))
                .of(ActorParameter.read(actor));
        var page = trail.page(PathNames.assessment(assessmentId), filter, limit);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(page);
    }

    private long upTo(@Nullable Long to, @Nullable String asOf) {
        long last = to == null ? Long.MAX_VALUE : to;
        return asOfs.read(asOf) instanceof AsOf.Position(var position) ? Math.min(last, position) : last;
    }
}
