package org.prongsai.query.stream;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.MalformedId;
import org.prongsai.query.problem.QuestionRefused;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@RestController
@Tag(name = "Stream")
class StreamController {
    private final Subscribers subscribers;

    StreamController(Subscribers subscribers) {
        this.subscribers = subscribers;
    }

    @GetMapping(path = "/api/v1/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary = "Score changes as they happen",
            description =
                    "Server-sent events named score-changed, with the log position as their id. A client that comes back"
                            + " with the id it heard last is told what changed since.")
    ResponseEntity<SseEmitter> changes(
            @Parameter(description = "The only assessment to hear of") @RequestParam(required = false) @Nullable
                    String assessment,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
        var only = assessment == null || assessment.isBlank() ? null : read(assessment);
        var heardUpTo = lastEventId != null && lastEventId.matches("[0-9]{1,18}") ? Long.valueOf(lastEventId) : null;
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no") // A proxy that gathers a stream delivers it never.
                .body(subscribers.subscribe(only, heardUpTo));
    }

    private static AssessmentId read(String assessment) {
        try {
            return AssessmentId.parse(assessment);
        } catch (MalformedId e) {
            throw QuestionRefused.parameter(
                    "assessment",
                    "malformed",
                    "assessment ต้องเป็นรหัสการประเมิน เช่น mueang-phai-2566",
                    String.valueOf(e.getMessage()));
        }
    }
}
