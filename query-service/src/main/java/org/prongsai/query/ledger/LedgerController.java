package org.prongsai.query.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.log.ledger.LedgerKeys;
import org.prongsai.query.ledger.LedgerReader.CheckpointJson;
import org.prongsai.query.ledger.LedgerReader.ConsistencyJson;
import org.prongsai.query.ledger.LedgerReader.InclusionJson;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/ledger")
@Tag(name = "Ledger")
class LedgerController {
    private static final MediaType NOTE = new MediaType("text", "plain", UTF_8);
    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).immutable();

    private final LedgerReader ledger;

    LedgerController(LedgerReader ledger) {
        this.ledger = ledger;
    }

    /** @param next smaller than all of these: where the page behind them begins; null on the last */
    record CheckpointsJson(
            List<CheckpointJson> checkpoints, @Nullable Long next) {}

    /**
     * The key.
     *
     * @param from where this process has it from; whoever can change that place can put another key there
     */
    record KeyJson(String vkey, String origin, LedgerKeys.From from) {}

    @GetMapping("/checkpoint")
    @Operation(
            summary = "The latest signed checkpoint, or an earlier one",
            description =
                    "A signed note (C2SP tlog-checkpoint); JSON around it where Accept asks for it. Keep it: later it"
                            + " shows whether the log was only added to.")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.TEXT_PLAIN_VALUE, examples = @ExampleObject("""
                                prongsai.localhost/log
                                1790714
                                CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

                                — prongsai.localhost/log Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
                                """)),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = CheckpointJson.class))
            })
    ResponseEntity<Object> checkpoint(
            @Parameter(description = "How many events an earlier one speaks of")
                    @RequestParam(required = false)
                    @Nullable
                    Long size,
            @RequestHeader HttpHeaders headers) {
        var found = size == null ? ledger.latest() : ledger.ofSize(size);
        var cached = size == null ? CacheControl.noStore() : FOR_GOOD;
        return wantsJson(headers) ? json(found, cached) : text(found.note(), cached);
    }

    @GetMapping("/checkpoints")
    @Operation(summary = "Signed checkpoints, the largest first")
    ResponseEntity<CheckpointsJson> checkpoints(
            @Parameter(description = "Only smaller ones") @RequestParam(required = false) @Nullable Long before,
            @Parameter(description = "1 to 1000") @RequestParam(defaultValue = "100") int limit) {
        var found = ledger.checkpoints(before, limit);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new CheckpointsJson(
                        found, found.size() < limit ? null : found.getLast().size()));
    }

    @GetMapping("/key")
    @Operation(
            summary = "The key that checkpoints are signed with",
            description = "In the encoding of C2SP signed-note (vkey); JSON where Accept asks for it. Get it once from"
                    + " somebody you trust: a key that comes with what it is to check proves little.")
    ResponseEntity<Object> key(@RequestHeader HttpHeaders headers) {
        var known = ledger.key();
        return wantsJson(headers)
                ? json(new KeyJson(known.key().toString(), known.key().name(), known.from()), CacheControl.noStore())
                : text(known.key() + "\n", CacheControl.noStore());
    }

    @GetMapping("/proof/inclusion")
    @Operation(
            summary = "That an event is in the log",
            description =
                    "RFC 9162, 2.1.3: the hashes that lead from the event to the root of a checkpoint. Hashes are in"
                            + " base64; proof begins at the leaf.")
    ResponseEntity<InclusionJson> inclusion(
            @Parameter(description = "The event's position in the log") @RequestParam(required = false) @Nullable
                    Long position,
            @Parameter(description = "Or how many events come before it") @RequestParam(required = false) @Nullable
                    Long leaf,
            @Parameter(description = "Of the tree; that of the latest checkpoint unless given")
                    @RequestParam(required = false)
                    @Nullable
                    Long size) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(ledger.inclusion(position, leaf, size));
    }

    @GetMapping("/proof/consistency")
    @Operation(
            summary = "That the log was only added to",
            description = "RFC 9162, 2.1.4: the hashes that lead from an earlier root to a later one.")
    ResponseEntity<ConsistencyJson> consistency(
            @Parameter(description = "How many events the earlier tree holds") @RequestParam long from,
            @Parameter(description = "And the later one; that of the latest checkpoint unless given")
                    @RequestParam(required = false)
                    @Nullable
                    Long to) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(ledger.consistency(from, to));
    }

    private static boolean wantsJson(HttpHeaders headers) {
        return headers.getAccept().stream().anyMatch(type -> type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON));
    }

    private static ResponseEntity<Object> json(Object body, CacheControl cached) {
        return ResponseEntity.ok()
                .cacheControl(cached)
                .varyBy(HttpHeaders.ACCEPT)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }

    private static ResponseEntity<Object> text(String text, CacheControl cached) {
        return ResponseEntity.ok()
                .cacheControl(cached)
                .varyBy(HttpHeaders.ACCEPT)
                .contentType(NOTE)
                .body(text.getBytes(UTF_8));
    }
}
