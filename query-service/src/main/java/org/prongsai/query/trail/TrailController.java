package org.prongsai.query.trail;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.prongsai.engine.event.EventCatalog;
import org.prongsai.engine.problem.NearestName;
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

    TrailController(TrailReader trail) {
        this.trail = trail;
    }

    @GetMapping("/api/v1/assessments/{assessmentId}/events")
    @Operation(
            summary = "The audit trail",
            description =
                    "The assessment's events in the order of the log. A page that is not the last tells in next from"
                            + " where to go on.")
    ResponseEntity<TrailPage> events(
            @PathVariable String assessmentId,
            @Parameter(description = "First position that may be on the page") @RequestParam(defaultValue = "0")
                    long from,
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
        var page = trail.page(PathNames.assessment(assessmentId), from, known(type), limit);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(page);
    }

    private static List<String> known(List<String> types) {
        var names = EventCatalog.names();
        for (var type : types) {
            if (!names.contains(type)) {
                var nearest = NearestName.of(type, names);
                throw QuestionRefused.parameter(
                        "type",
                        "not-a-choice",
                        "ไม่มีเหตุการณ์ชื่อ %s%s"
                                .formatted(
                                        type,
                                        nearest.map(" หรือหมายถึง %s"::formatted)
                                                .orElse("")),
                        "no event is called %s%s"
                                .formatted(
                                        type,
                                        nearest.map("; did you mean %s?"::formatted)
                                                .orElse("")));
            }
        }
        return types;
    }
}
