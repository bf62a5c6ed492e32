package org.prongsai.engine.methodology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the {@code questions} of survey indicators and numbers their answer slots, instrument by instrument. */
final class QuestionReader {
    private static final int QUESTIONS_MAX = 200;
    private static final int SUB_ITEMS_MAX = 50;

    /** Stands where a scale could not be read; nothing that has a problem is ever handed out. */
    static final Scale UNREADABLE = new Scale("", List.of(), new Provenance(Confidence.UNKNOWN, List.of(), null));

    private final Map<String, Scale> scales;
    private final Provenances provenances;
    private final UniqueIds ids;
    private final Map<String, Integer> slotsSoFar = new HashMap<>();

    QuestionReader(Map<String, Scale> scales, Provenances provenances, UniqueIds ids) {
        this.scales = scales;
        this.provenances = provenances;
        this.ids = ids;
    }

    List<Question> read(Section indicator, String instrument) {
        return indicator.optionalSections("questions", 1, QUESTIONS_MAX).stream()
                .map(question -> question(question, instrument))
                .toList();
    }

    private Question question(Section section, String instrument) {
        var id = section.name("id");
        ids.add(id, "id", section);
        var topic = section.label("topic_");
        var scale = IndicatorReader.scale(section, "scale", scales);
        boolean reversed = section.flag("reversed");
        var provenance = provenances.inside(section);
        List<Slot> slots = new ArrayList<>();
        for (var item : section.optionalSections("sub_items", 1, SUB_ITEMS_MAX)) {
            slots.add(subItem(item, instrument, scale, provenance));
        }
        if (slots.isEmpty()) {
            slots.add(new Slot(id, nextSlot(instrument), topic, scale, reversed, provenance));
        }
        section.close();
        return new Question(id, topic, slots, provenance);
    }

    private Slot subItem(Section section, String instrument, Scale ofQuestion, Provenance ofQuestionToo) {
        var id = section.name("id");
        ids.add(id, "id", section);
        var topic = section.label("topic_");
        var scale = section.has("scale") ? IndicatorReader.scale(section, "scale", scales) : ofQuestion;
        boolean reversed = section.flag("reversed");
        var slot =
                new Slot(id, nextSlot(instrument), topic, scale, reversed, provenances.orElse(section, ofQuestionToo));
        section.close();
        return slot;
    }

    private int nextSlot(String instrument) {
        return slotsSoFar.merge(instrument, 1, Integer::sum) - 1;
    }
}
