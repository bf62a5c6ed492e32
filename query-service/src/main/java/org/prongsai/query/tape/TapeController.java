package org.prongsai.query.tape;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Tape")
class TapeController {
    private final Tape tape;
    private final TapeFollower follower;

    TapeController(Tape tape, TapeFollower follower) {
        this.tape = tape;
        this.follower = follower;
    }

    /**
     * What the tape of this process holds.
     *
     * @param position up to which it holds the log
     * @param instant when the latest event there was recorded; null before the first
     */
    record TapeJson(long position, @Nullable Instant instant, int agencies, List<YearJson> years) {}

    /** @param frames each question looks into all of them: few are faster */
    record YearJson(int fiscalYear, int assessments, int frames, long bytes) {}

    /** @param differing rows that differ between tape and log; where there are any, the tape is being made anew */
    record CheckJson(long differing) {}

    @GetMapping("/api/v1/tape")
    @Operation(
            summary = "The tape",
            description = "How far the packed scoring facts go that questions about the past are answered from.")
    ResponseEntity<TapeJson> tape() {
        var view = tape.view();
        var years = new TreeMap<>(view.years())
                .entrySet().stream()
                        .map(year -> new YearJson(
                                year.getKey(),
                                year.getValue().assessments(),
                                year.getValue().frames().size(),
                                year.getValue().frames().stream()
                                        .mapToLong(frame -> frame.header().bodyBytes())
                                        .sum()))
                        .toList();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new TapeJson(
                        view.upTo(),
                        tape.instant(view.upTo()),
                        view.registry().agencies().size(),
                        years));
    }

    @PostMapping("/api/v1/tape/checks")
    @Operation(
            summary = "Hold the whole tape against the log",
            description = "Reads the whole log once and says how many rows differ. A tape that differs is made anew.")
    CompletableFuture<ResponseEntity<CheckJson>> check() {
        return follower.check()
                .thenApply(differing ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new CheckJson(differing)));
    }
}
