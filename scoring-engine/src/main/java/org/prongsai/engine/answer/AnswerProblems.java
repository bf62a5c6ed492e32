package org.prongsai.engine.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.prongsai.engine.answer.AnswerSheet.Place;
import org.prongsai.engine.methodology.Slot;
import org.prongsai.engine.problem.FieldProblem;
import org.prongsai.engine.problem.NearestName;

/** Says what is wrong with the answers of one response, and how to mend it. */
final class AnswerProblems {
    private static final int SHOWN_MAX = 60;

    private final AnswerSheet sheet;
    private List<FieldProblem> found = List.of();

    AnswerProblems(AnswerSheet sheet) {
        this.sheet = sheet;
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<FieldProblem> found() {
        return found;
    }

    void nothingAnswered() {
        add(
                "answers",
                "answers-empty",
                "ไม่มีคำตอบเลย ให้ตอบอย่างน้อยหนึ่งข้อ",
                "nothing was answered; answer at least one question");
    }

    void unknownKey(String key) {
        var shown = shown(key);
        var other = sheet.elsewhere(key);
        if (other != null) {
            add(
                    "answers." + shown,
                    "answer-of-another-survey",
                    "ข้อ '%s' เป็นของแบบ %s ไม่ใช่ %s ให้ส่งไปที่แบบนั้น".formatted(shown, other, sheet.survey()),
                    "'%s' is a question of %s, not of %s; send it there".formatted(shown, other, sheet.survey()));
            return;
        }
        var nearest = NearestName.of(key, sheet.keys());
        add(
                "answers." + shown,
                "answer-unknown-question",
                "แบบ %s ไม่มีข้อ '%s' %s"
                        .formatted(
                                sheet.survey(),
                                shown,
                                nearest.map("หมายถึง '%s' หรือไม่"::formatted).orElse("ให้ลบออก")),
                "%s has no question '%s'; %s"
                        .formatted(
                                sheet.survey(),
                                shown,
                                nearest.map("did you mean '%s'?"::formatted).orElse("take it out")));
    }

    void notALevel(String field, String value, int levels) {
        var shown = shown(value);
        add(
                "answers." + field,
                "answer-not-a-level",
                "'%s' ไม่ใช่ตัวเลือกของข้อนี้ ให้ใส่เลข 1 ถึง %d หรือเว้นว่าง".formatted(shown, levels),
                "'%s' is not a level; write a whole number from 1 to %d, or nothing".formatted(shown, levels));
    }

    void mixed(Place place) {
        var items = items(place);
        add(
                "answers." + place.key(),
                "answer-needs-sub-items",
                "ข้อย่อยของ '%s' ให้คะแนนต่างกัน ให้ตอบทีละข้อ: %s".formatted(place.key(), items),
                "the sub-items of '%s' are scored differently; answer each of them: %s".formatted(place.key(), items));
    }

    void listUnderSlot(Place place) {
        add(
                "answers." + place.key(),
                "answer-list-not-allowed",
                "ข้อย่อย '%s' รับคำตอบเดียว ไม่ใช่รายการ".formatted(place.key()),
                "'%s' takes one level, not a list; write a number".formatted(place.key()));
    }

    void listLength(Place place, int length) {
        var items = items(place);
        add(
                "answers." + place.key(),
                "answer-list-length",
                "รายการมี %d คำตอบ แต่ข้อ '%s' มี %d ข้อ: %s".formatted(length, place.key(), place.count(), items),
                "the list has %d answers, but '%s' takes %d: %s".formatted(length, place.key(), place.count(), items));
    }

    /** Said of the sub-item, whichever of the two came first. */
    void givenTwice(int index) {
        var slot = sheet.slots().get(index).id();
        add(
                "answers." + slot,
                "answer-given-twice",
                "ข้อ '%s' มีสองคำตอบ คือของข้อย่อยเองและของข้อใหญ่ ให้เหลือเพียงหนึ่ง".formatted(slot),
                "'%s' is answered twice, by itself and through its question; keep one".formatted(slot));
    }

    private String items(Place place) {
        return sheet.slots().subList(place.first(), place.first() + place.count()).stream()
                .map(Slot::id)
                .collect(Collectors.joining(", "));
    }

    private static String shown(String text) {
        return text.length() <= SHOWN_MAX ? text : text.substring(0, SHOWN_MAX - 3) + "...";
    }

    private void add(String field, String code, String messageTh, String messageEn) {
        if (found.isEmpty()) {
            found = new ArrayList<>();
        }
        found.add(new FieldProblem(field, code, messageTh, messageEn));
    }
}
