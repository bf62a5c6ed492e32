package org.prongsai.query.ledger;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.prongsai.query.problem.QuestionRefused;
import org.prongsai.query.problem.Reason;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Ledger")
class VerificationController {
    static final String PATH = "/api/v1/ledger/verifications";

    private final Verifications verifications;

    VerificationController(Verifications verifications) {
        this.verifications = verifications;
    }

    /** @param verifications the latest first */
    record VerificationsJson(List<VerificationReport> verifications) {}

    @PostMapping(PATH)
    @Operation(summary = "Verify the whole log", description = """
                    Reads every event again and holds it against the ledger's tree and every signed checkpoint. Answers at once;
                    the address in Location tells how far it is, and then VERIFIED or each finding and where it is. A checkpoint
                    that you kept earlier may be sent along, as it was given: only that can show that the end of the log was cut
                    off together with the ledger. One at a time: 409 names the one under way.""")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = false,
            content = @Content(mediaType = MediaType.TEXT_PLAIN_VALUE, examples = @ExampleObject("""
                                    prongsai.localhost/log
                                    1790714
                                    CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

                                    — prongsai.localhost/log Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
                                    """)))
    @ApiResponse(responseCode = "202", description = "It has begun")
    @ApiResponse(
            responseCode = "409",
            description = "One is under way; Location says which",
            content = {})
    @ApiResponse(
            responseCode = "422",
            description = "The checkpoint that was sent along is another log's, or not signed by this ledger's key",
            content = {})
    ResponseEntity<VerificationReport> start(InputStream checkpoint) throws IOException {
        var id = verifications.start(KeptCheckpoint.of(checkpoint.readNBytes(KeptCheckpoint.BYTES_MAX + 1)));
        return ResponseEntity.accepted().location(address(id)).body(require(id));
    }

    @GetMapping(PATH)
    @Operation(summary = "Verifications, the latest first")
    ResponseEntity<VerificationsJson> list() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new VerificationsJson(verifications.list()));
    }

    @GetMapping(PATH + "/{verificationId}")
    @Operation(summary = "How far a verification is, or what it found")
    ResponseEntity<VerificationReport> find(@PathVariable String verificationId) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(require(verificationId));
    }

    private VerificationReport require(String id) {
        return verifications
                .find(id)
                .orElseThrow(() -> new QuestionRefused(
                        Reason.VERIFICATION_UNKNOWN, "ไม่มีการตรวจสอบรายการนี้", "there is no such verification"));
    }

    private static URI address(String id) {
        return URI.create(PATH + "/" + id);
    }
}
