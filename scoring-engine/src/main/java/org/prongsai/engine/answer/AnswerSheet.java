package org.prongsai.engine.answer;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.event.PackedAnswers;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.methodology.Question;
import org.prongsai.engine.methodology.Scale;
import org.prongsai.engine.methodology.Slot;

/**
 * The answer slots of one survey under one methodology, laid out once so that packing a response is a few look-ups.
 *
 * <p>Immutable: one sheet serves all responses and threads; {@link AnswerSheets} keeps them.
 */
public final class AnswerSheet {
    private final SurveyCode survey;
    private final List<Slot> slots;
    private final Map<String, Place> places;
    private final Map<String, SurveyCode> elsewhere;
    private final List<Question> questions;
    private final Map<String, AnswerWords> words;

    /**
     * Where the answer under one key goes: a slot, or all slots of a question.
     *
     * @param first index of the first slot
     * @param count how many slots, one behind the other
     * @param uniform whether one level may stand for all of them: same scale, same polarity
     * @param question whether the key is a question's id, so that a list is allowed
     */
    record Place(String key, int first, int count, boolean uniform, boolean question) {}

    private AnswerSheet(Methodology methodology, SurveyCode survey, List<Question> questions) {
        this.survey = survey;
        this.questions = List.copyOf(questions);
        slots = methodology.slots(survey);
        places = new HashMap<>();
        for (var question : questions) {
            for (var slot : question.slots()) {
                places.put(slot.id(), new Place(slot.id(), slot.index(), 1, true, false));
            }
            var first = question.slots().getFirst();
            boolean uniform = question.slots().stream()
                    .allMatch(slot -> slot.scale().equals(first.scale()) && slot.reversed() == first.reversed());
            places.put(
                    question.id(),
                    new Place(question.id(), first.index(), question.slots().size(), uniform, true));
        }
        elsewhere = new HashMap<>();
        for (var other : methodology.surveys()) {
            methodology.slots(other).forEach(slot -> elsewhere.putIfAbsent(slot.id(), other));
        }
        elsewhere.keySet().removeAll(places.keySet());
        words = words(places.values(), slots);
    }

    private static Map<String, AnswerWords> words(Collection<Place> places, List<Slot> slots) {
        var byScale = new HashMap<Scale, AnswerWords>();
        var words = new HashMap<String, AnswerWords>();
        for (var place : places) {
            if (place.uniform()) {
                var scale = slots.get(place.first()).scale();
                words.put(place.key(), byScale.computeIfAbsent(scale, AnswerWords::of));
            }
        }
        return words;
    }

    /**
     * Lays out the slots of a survey.
     *
     * @throws IllegalArgumentException when the methodology has no such survey
     */
    public static AnswerSheet of(Methodology methodology, SurveyCode survey) {
        var instrument = methodology
                .instrumentOf(survey)
                .orElseThrow(() -> new IllegalArgumentException("methodology %s has no survey %s"
                        .formatted(methodology.ref().id(), survey)));
        return new AnswerSheet(methodology, survey, methodology.questionsOf(instrument));
    }

    public SurveyCode survey() {
        return survey;
    }

    /** The slots in the order of packed answers. */
    public List<Slot> slots() {
        return slots;
    }

    /** The questions, in the same order. */
    public List<Question> questions() {
        return questions;
    }

    /**
     * How the answer under a key may be worded.
     *
     * @return null when the survey has no such key, or when it stands for sub-items that one answer cannot stand for
     */
    public @Nullable AnswerWords words(String key) {
        return words.get(key);
    }

    /** Where a key belongs: to this survey, or to another one of the methodology; null when to none. */
    public @Nullable SurveyCode surveyOf(String key) {
        return places.containsKey(key) ? survey : elsewhere.get(key);
    }

    /**
     * Checks and packs one response.
     *
     * <p>A key is a slot's id ({@code i5.2}) or a question's ({@code i5}). A question's one answer stands for all its
     * sub-items where they share scale and polarity; otherwise it takes a list, in the order of the sub-items. A value is the
     * level as shown to the respondent, reversed or not: a whole number from 1, or its digits (Arabic or Thai). Null and blank
     * text mean not answered.
     *
     * @param answers keys with numbers, texts, nulls, or lists of them
     */
    public Packing pack(Map<String, ? extends @Nullable Object> answers) {
        return new AnswerFilling(this).fill(answers);
    }

    /**
     * The levels that were answered, by slot id, in order.
     *
     * @throws IllegalArgumentException when the answers were not packed for this sheet
     */
    public SequencedMap<String, Integer> expand(PackedAnswers answers) {
        if (answers.length() != slots.size()) {
            throw new IllegalArgumentException(
                    "%d answers do not fit the %d slots of %s".formatted(answers.length(), slots.size(), survey));
        }
        var levels = new LinkedHashMap<String, Integer>();
        for (var slot : slots) {
            int level = answers.level(slot.index());
            if (level > slot.scale().levels()) {
                throw new IllegalArgumentException("%s has no level %d".formatted(slot.id(), level));
            }
            if (level > 0) {
                levels.put(slot.id(), level);
            }
        }
        return levels;
    }

    @Nullable
    Place place(String key) {
        return places.get(key);
    }

    Set<String> keys() {
        return places.keySet();
    }

    /** The other survey of the methodology that a slot belongs to, if any. */
    @Nullable
    SurveyCode elsewhere(String key) {
        return elsewhere.get(key);
    }
}
