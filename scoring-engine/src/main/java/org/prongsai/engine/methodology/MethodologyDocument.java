package org.prongsai.engine.methodology;

import java.util.HashMap;
import java.util.Map;
import org.prongsai.engine.exact.Rational;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The form in which the API shows a methodology: its document, with the keys of the file, and what follows from them:
 * {@code hash}, {@code surveys}, and in every question its answer {@code slots} with what each option is worth there.
 */
public final class MethodologyDocument {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private MethodologyDocument() {}

    /** A fresh tree; the caller may change it. */
    public static ObjectNode toApi(Methodology methodology) {
        var document = (ObjectNode) JSON.readTree(methodology.document());
        document.put("hash", methodology.ref().hash());
        Map<String, Question> questions = new HashMap<>();
        for (var indicator : methodology.indicators()) {
            indicator.questions().forEach(question -> questions.put(question.id(), question));
        }
        for (var indicator : document.path("indicators")) {
            for (var question : indicator.path("questions")) {
                addSlots((ObjectNode) question, questions);
            }
        }
        addSurveys(document.putArray("surveys"), methodology);
        return document;
    }

    private static void addSlots(ObjectNode node, Map<String, Question> questions) {
        var slots = node.putArray("slots");
        var question = questions.get(node.path("id").asString());
        if (question == null) {
            throw new IllegalStateException("the document has a question that the methodology has not");
        }
        for (var slot : question.slots()) {
            var shown = slots.addObject()
                    .put("id", slot.id())
                    .put("index", slot.index())
                    .put("topic_th", slot.topic().th())
                    .put("topic_en", slot.topic().en())
                    .put("scale", slot.scale().id())
                    .put("reversed", slot.reversed())
                    .put("confidence", slot.provenance().confidence().word());
            addOptions(shown.putArray("options"), slot);
        }
    }

    private static void addOptions(ArrayNode options, Slot slot) {
        for (var option : slot.scale().options()) {
            options.addObject()
                    .put("level", option.level())
                    .put("code", option.code())
                    .put("th", option.label().th())
                    .put("en", option.label().en())
                    .set("value", exact(slot.value(option.level())));
        }
    }

    private static void addSurveys(ArrayNode surveys, Methodology methodology) {
        for (var instrument : methodology.instruments()) {
            for (var part : instrument.parts()) {
                surveys.addObject()
                        .put("survey", part.survey().value())
                        .put("instrument", instrument.code())
                        .put("slots", methodology.slots(part.survey()).size());
            }
        }
    }

    /** As files write it: a decimal, or the fraction as text where the decimal has no end. */
    private static JsonNode exact(Rational value) {
        var nodes = JSON.getNodeFactory();
        return Decimals.isFinite(value)
                ? nodes.numberNode(Decimals.decimal(value))
                : nodes.stringNode(value.toString());
    }
}
