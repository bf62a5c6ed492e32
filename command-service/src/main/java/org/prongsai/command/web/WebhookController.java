package org.prongsai.command.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import org.prongsai.command.feed.source.FeedKind;
import org.prongsai.command.feed.source.Webhooks;
import org.prongsai.command.json.Json;
import org.prongsai.command.json.UnreadableJson;
import org.prongsai.command.refusal.CommandRejected;
import org.prongsai.command.refusal.Reason;
import org.prongsai.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What survey tools post to. KoboToolbox sends again after 502, 503 and 504 only, and gives up on everything else: so
 * whatever another try may help against is a 503 here, and whatever it cannot help against is a 4xx.
 */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE) // Refused before anything is done, not after.
@Tag(name = "feeds", description = "สายข้อมูลจากเครื่องมือสำรวจ / feeds from survey tools")
class WebhookController {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookController.class);
    private static final Duration RETRY_AFTER = Duration.ofMinutes(1);

    private final Webhooks webhooks;

    WebhookController(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @PostMapping(FeedController.FEED + "/kobo")
    @Operation(
            summary = "รับคำตอบจาก REST Services ของ KoboToolbox / Take a submission that KoboToolbox posts",
            description = "With basic auth or the token header that the feed was configured with. Whole, in part, or"
                    + " wrapped. 200 once stored, also when it was here already; 422 when it cannot be read; 503 when it"
                    + " is to be sent again.")
    ResponseEntity<?> kobo(
            @PathVariable String feed, @RequestParam(defaultValue = "false") boolean dryRun, HttpServletRequest request)
            throws IOException {
        return take(feed, FeedKind.KOBO_WEBHOOK, dryRun, request);
    }

    @PostMapping(FeedController.FEED + "/formbricks")
    @Operation(
            summary = "รับคำตอบจาก webhook ของ Formbricks / Take a response that Formbricks posts",
            description = "Its Standard Webhooks signature is checked when the feed has a secret. Responses count once"
                    + " they are finished; who answered, and with what, is dropped.")
    ResponseEntity<?> formbricks(
            @PathVariable String feed, @RequestParam(defaultValue = "false") boolean dryRun, HttpServletRequest request)
            throws IOException {
        return take(feed, FeedKind.FORMBRICKS_WEBHOOK, dryRun, request);
    }

    private ResponseEntity<?> take(String written, FeedKind kind, boolean dryRun, HttpServletRequest request)
            throws IOException {
        var id = Paths.feed(written);
        try {
            var body = Json.bytes(request.getInputStream(), Webhooks.BODY_BYTES_MAX);
            return ResponseEntity.ok(webhooks.take(id, kind, request::getHeader, body, dryRun));
        } catch (Webhooks.NotAllowed e) {
            return notAllowed().toResponse();
        } catch (UnreadableJson e) {
            return unreadable(e).toResponse();
        } catch (CommandRejected e) {
            if (e.reason() == Reason.CONFLICT) { // Others kept changing the same response: later they will not.
                return again().toResponse();
            }
            throw e;
        } catch (RuntimeException e) {
            return failed(e, written).toResponse();
        }
    }

    private static Problem failed(RuntimeException failure, String feed) {
        var problem = Problem.ofFailure(failure);
        if (problem.status().equals(HttpStatus.SERVICE_UNAVAILABLE)) {
            LOG.warn("Feed {} could not be stored: {}", feed, failure.toString());
            return problem;
        }
        LOG.error("Feed {} failed", feed, failure);
        return again();
    }

    private static Problem again() {
        return Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "try-again",
                        "ยังไม่ได้บันทึก ให้ส่งใหม่อีกครั้ง",
                        "nothing was stored: send this again")
                .withRetryAfter(RETRY_AFTER);
    }

    private static Problem notAllowed() {
        return Problem.of(
                HttpStatus.UNAUTHORIZED,
                "webhook-not-allowed",
                "รหัสผ่าน โทเค็น หรือลายมือชื่อของ webhook ไม่ถูกต้อง ไม่มีสิ่งใดถูกบันทึก",
                "the webhook's password, token or signature is missing or wrong; nothing was stored");
    }

    private static Problem unreadable(UnreadableJson unreadable) {
        var status = switch (unreadable.kind()) {
            case MALFORMED_JSON, NOT_UTF_8 -> HttpStatus.UNPROCESSABLE_CONTENT;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
        };
        return Problem.of(status, unreadable.code(), unreadable.messageTh(), unreadable.messageEn())
                .withErrors(unreadable.problems());
    }
}
