package org.prongsai.query.rebuild;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.prongsai.query.problem.QuestionRefused;
import org.prongsai.query.problem.Reason;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Rebuilds")
class RebuildController {
    static final String PATH = "/api/v1/rebuilds";

    private final Rebuilds rebuilds;

    RebuildController(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    /** @param rebuilds the latest first */
    record RebuildsJson(List<RebuildReport> rebuilds) {}

    @PostMapping(PATH)
    @Operation(summary = "Build the read side anew from the log", description = """
                    Answers at once; the address in Location tells how far it is. Readers see the old figures until the new
                    ones take over, all at once. One at a time: 409 names the one under way. With dryRun nothing is changed,
                    and the report says what would be.""")
    @ApiResponse(responseCode = "202", description = "It has begun")
    @ApiResponse(
            responseCode = "409",
            description = "One is under way; Location says which",
            content = {})
    ResponseEntity<RebuildReport> start(@RequestParam(defaultValue = "false") boolean dryRun) {
        var id = rebuilds.start(dryRun);
        return ResponseEntity.accepted().location(address(id)).body(require(id));
    }

    @GetMapping(PATH)
    @Operation(summary = "Rebuilds, the latest first")
    ResponseEntity<RebuildsJson> list() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new RebuildsJson(rebuilds.list()));
    }

    @GetMapping(PATH + "/{rebuildId}")
    @Operation(summary = "How far a rebuild is, or what came of it")
    ResponseEntity<RebuildReport> find(@PathVariable String rebuildId) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(require(rebuildId));
    }

    @DeleteMapping(PATH + "/{rebuildId}")
    @Operation(
            summary = "Cancel a rebuild",
            description = "It ends shortly after, unless it has just taken over; its report says which.")
    @ApiResponse(responseCode = "202", description = "It was asked to end")
    ResponseEntity<RebuildReport> cancel(@PathVariable String rebuildId) {
        var report = require(rebuildId);
        if (!rebuilds.cancel(rebuildId)) {
            throw new QuestionRefused(
                    Reason.REBUILD_ENDED,
                    "การสร้างใหม่ครั้งนี้จบไปแล้ว (%s)".formatted(report.state()),
                    "this rebuild has ended already (%s)".formatted(report.state()));
        }
        return ResponseEntity.accepted().location(address(rebuildId)).body(require(rebuildId));
    }

    private RebuildReport require(String id) {
        return rebuilds.find(id)
                .orElseThrow(() -> new QuestionRefused(
                        Reason.REBUILD_UNKNOWN, "ไม่มีการสร้างใหม่รายการนี้", "there is no such rebuild"));
    }

    private static URI address(String id) {
        return URI.create(PATH + "/" + id);
    }
}
