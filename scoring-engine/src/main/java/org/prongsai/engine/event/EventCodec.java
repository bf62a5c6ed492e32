package org.prongsai.engine.event;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Events to stored bytes and back. Keys are sorted and absent fields left out, so equal events have equal bytes; scores are
 * written as decimal text, so that no digit is lost.
 */
public final class EventCodec {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .withConfigOverride(
                    BigDecimal.class,
                    override -> override.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
            .build();

    private EventCodec() {}

    /** The event under its logical name, in its current revision. */
    public static EncodedEvent encode(Event event) {
        var entry = EventCatalog.entry(event.getClass());
        var json = event instanceof SurveyResponseRecorded recorded ? RecordedJson.of(recorded) : json(event);
        return new EncodedEvent(entry.name(), entry.revision(), json);
    }

    static byte[] json(Event event) {
        return JSON.writeValueAsBytes(event);
    }

    /**
     * Reads a stored event of any revision so far.
     *
     * @throws UnreadableEvent when the name is unknown, the revision is newer than this version, or the bytes do not fit
     */
    public static Event decode(String name, int revision, byte[] json) {
        var entry = EventCatalog.entry(name);
        if (revision < 1 || revision > entry.revision()) {
            throw new UnreadableEvent("%s has revisions 1 to %d; the log holds revision %d%s"
                    .formatted(
                            name,
                            entry.revision(),
                            revision,
                            revision < 1 ? "" : ": it was written by a newer version"));
        }
        try {
            if (revision == entry.revision()) {
                return present(name, revision, JSON.readValue(json, entry.type()));
            }
            if (!(JSON.readTree(json) instanceof ObjectNode tree)) {
                throw new UnreadableEvent("%s %d cannot be read: not a JSON object".formatted(name, revision));
            }
            entry.upcasters().subList(revision - 1, entry.upcasters().size()).forEach(step -> step.upcast(tree));
            return JSON.treeToValue(tree, entry.type());
        } catch (JacksonException e) {
            throw new UnreadableEvent("%s %d cannot be read: %s".formatted(name, revision, e.getMessage()), e);
        }
    }

    /** The JSON word null is read as no object at all, without a complaint. */
    private static Event present(String name, int revision, @Nullable Event event) {
        if (event == null) {
            throw new UnreadableEvent("%s %d cannot be read: not a JSON object".formatted(name, revision));
        }
        return event;
    }
}
