package org.prongsai.command.web;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.prongsai.command.dispatch.Outcome;
import org.springframework.http.ResponseEntity;

/** Answers to commands that were taken: 201 with the address of what is new, 200 for what changed or was so already. */
final class Written {
    private final Map<String, Object> body = new LinkedHashMap<>();

    private Written() {}

    /** Names what the command was about; the names of all things concerned come first. */
    static Written about(String name, Object value) {
        return new Written().and(name, value);
    }

    Written and(String name, Object value) {
        body.put(name, value);
        return this;
    }

    ResponseEntity<Map<String, Object>> answer(Outcome outcome, URI location) {
        body.put("changed", outcome.isChange());
        return switch (outcome) {
            case CREATED -> ResponseEntity.created(location).body(body);
            case CHANGED, UNCHANGED -> ResponseEntity.ok(body);
        };
    }
}
