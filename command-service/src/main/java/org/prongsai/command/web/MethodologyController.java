package org.prongsai.command.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.dispatch.Commands;
import org.prongsai.command.dispatch.Outcome;
import org.prongsai.command.json.Json;
import org.prongsai.command.methodology.RegisterMethodology;
import org.prongsai.engine.methodology.MethodologyReader;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE) // Refused before anything is done, not after.
@Tag(name = "methodologies", description = "ระเบียบวิธีประเมิน / methodologies")
class MethodologyController {
    private final Commands commands;

    MethodologyController(Commands commands) {
        this.commands = commands;
    }

    @PostMapping(
            path = Paths.API + "/methodologies",
            consumes = {
                MediaType.APPLICATION_YAML_VALUE,
                "text/yaml",
                "application/x-yaml",
                MediaType.APPLICATION_JSON_VALUE
            })
    @Operation(
            summary = "ลงทะเบียนระเบียบวิธีหรือฉบับปรับปรุง / Register a methodology, or its next revision",
            description = "The body is the methodology itself, as YAML or JSON with the same keys.")
    ResponseEntity<Map<String, Object>> register(
            @RequestParam(required = false) @Nullable String reason, InputStream body) throws IOException {
        var text = Json.text(Json.bytes(body, Bodies.BYTES_MAX));
        var why = Bodies.reason(reason);
        var methodology = MethodologyReader.read(text, "methodology");
        Outcome outcome = commands.send(new RegisterMethodology(methodology, why));
        var ref = methodology.ref();
        return Written.about("methodology", ref).answer(outcome, Paths.of("methodologies", ref.id()));
    }
}
