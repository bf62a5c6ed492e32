package org.prongsai.engine.answer;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.answer.AnswerSheet.Place;
import org.prongsai.engine.event.PackedAnswers;

/** Fills one sheet with one response. */
final class AnswerFilling {
    private final AnswerSheet sheet;
    private final char[] packed;
    private final AnswerProblems problems;
    private boolean answered;

    AnswerFilling(AnswerSheet sheet) {
        this.sheet = sheet;
        packed = new char[sheet.slots().size()];
        Arrays.fill(packed, PackedAnswers.NOT_ANSWERED);
        problems = new AnswerProblems(sheet);
    }

    Packing fill(Map<String, ? extends @Nullable Object> answers) {
        answers.forEach(this::answer);
        if (!answered && problems.isEmpty()) {
            problems.nothingAnswered();
        }
        return problems.isEmpty()
                ? new Packing.Packed(new PackedAnswers(new String(packed)))
                : new Packing.Refused(problems.found());
    }

    private void answer(String key, @Nullable Object value) {
        var place = sheet.place(key);
        if (place == null) {
            problems.unknownKey(key);
        } else if (value instanceof List<?> list) {
            list(place, list);
        } else if (place.count() == 1) {
            one(place.first(), key, value);
        } else {
            whole(place, value);
        }
    }

    private void list(Place place, List<?> levels) {
        if (!place.question()) {
            problems.listUnderSlot(place);
        } else if (levels.size() != place.count()) {
            problems.listLength(place, levels.size());
        } else {
            for (int at = 0; at < levels.size(); at++) {
                one(place.first() + at, place.key() + "[" + at + "]", levels.get(at));
            }
        }
    }

    private void whole(Place place, @Nullable Object value) {
        int level = AnswerLevel.of(value);
        if (level == AnswerLevel.NONE) {
            return;
        }
        if (!place.uniform()) {
            problems.mixed(place);
            return;
        }
        if (isLevel(level, place.first(), place.key(), value)) {
            for (int slot = place.first(); slot < place.first() + place.count(); slot++) {
                put(slot, level);
            }
        }
    }

    private void one(int slot, String field, @Nullable Object value) {
        int level = AnswerLevel.of(value);
        if (level != AnswerLevel.NONE && isLevel(level, slot, field, value)) {
            put(slot, level);
        }
    }

    private boolean isLevel(int level, int slot, String field, @Nullable Object value) {
        int levels = sheet.slots().get(slot).scale().levels();
        if (level >= 1 && level <= levels) {
            return true;
        }
        problems.notALevel(field, String.valueOf(value), levels);
        return false;
    }

    private void put(int slot, int level) {
        if (packed[slot] != PackedAnswers.NOT_ANSWERED) {
            problems.givenTwice(slot);
            return;
        }
        packed[slot] = (char) ('0' + level);
        answered = true;
    }
}
