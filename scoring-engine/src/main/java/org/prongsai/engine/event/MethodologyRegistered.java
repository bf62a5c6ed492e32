package org.prongsai.engine.event;

import org.prongsai.engine.id.MethodologyRef;

/**
 * A methodology was added, or an existing one got a further revision. Assessments that pinned an earlier revision keep it.
 *
 * @param document the whole methodology in canonical form; its hash is the one in {@code methodology}
 * @param reason what was added or mended
 */
public record MethodologyRegistered(MethodologyRef methodology, String document, String reason) implements Event {

    public MethodologyRegistered {
        Shape.present("methodology", methodology);
        Shape.text("document", document);
        Shape.text("reason", reason);
    }

    @Override
    public String stream() {
        return Streams.methodology(methodology.id());
    }
}
