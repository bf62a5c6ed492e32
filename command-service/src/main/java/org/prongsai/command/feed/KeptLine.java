package org.prongsai.command.feed;

import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.delivery.DeliveryStart;
import org.prongsai.command.feed.delivery.Kept;
import org.prongsai.command.json.Json;
import org.prongsai.command.survey.ResponseIds;
import tools.jackson.databind.JsonNode;

/** What may be kept of a line that holds a JSON object; it becomes a tree only if somebody asks. */
final class KeptLine implements Kept {
    private final byte[] line;
    private final DeliveryStart start;
    private final ResponseIds ids;

    KeptLine(byte[] line, DeliveryStart start, ResponseIds ids) {
        this.line = line;
        this.start = start;
        this.ids = ids;
    }

    @Override
    public @Nullable JsonNode row() {
        return tree().row();
    }

    @Override
    public @Nullable String value(String field) {
        return tree().value(field);
    }

    private KeptJson tree() {
        return new KeptJson(Json.parseRow(Json.text(line)), start, ids);
    }
}
