package org.prongsai.query.improvement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.explanation.Figure;
import org.prongsai.engine.explanation.FigureName;
import org.prongsai.engine.improvement.WhatIf;
import org.prongsai.query.problem.QuestionRefused;

/**
 * Reads {@code set}: a figure's name, a colon, and what it should be, such as {@code item:O12:PASS} or {@code question:i5:90}.
 * Of one figure set twice, the later counts.
 */
public final class ChangesParameter {
    /** Its name in requests. */
    public static final String NAME = "set";

    private static final int CHANGES_MAX = 100;
    private static final Pattern SCORE = Pattern.compile("\\d{1,3}(\\.\\d{1,6})?");

    private ChangesParameter() {}

    /** @throws QuestionRefused when one cannot be read, or cannot be set */
    public static SequencedMap<FigureName, Rational> read(List<String> written, Improvement improvement) {
        var given = new LinkedHashMap<FigureName, Rational>();
        for (var each : written) {
            if (!each.isBlank()) {
                put(each.strip(), improvement, given);
            }
        }
        if (given.size() > CHANGES_MAX) {
            throw refused(
                    "too-many",
                    "ทดลองได้ครั้งละไม่เกิน %d ข้อ".formatted(CHANGES_MAX),
                    "no more than %d figures can be tried at once".formatted(CHANGES_MAX));
        }
        for (var name : given.keySet()) {
            var above = WhatIf.firstAbove(improvement.calculation(), name, given);
            if (above != null) {
                throw refused(
                        "part-of-another",
                        "%s เป็นส่วนหนึ่งของ %s ซึ่งกำหนดไว้แล้ว ให้กำหนดเพียงอย่างเดียว".formatted(name, above),
                        "%s is part of %s, which is set too: set only one of them".formatted(name, above));
            }
        }
        return given;
    }

    private static void put(String written, Improvement improvement, SequencedMap<FigureName, Rational> given) {
        int colon = written.lastIndexOf(':');
        var name = FigureName.parse(written.substring(0, Math.max(0, colon)))
                .orElseThrow(
                        () -> refused(
                                "malformed",
                                "set ต้องเป็นชื่อคะแนน ตามด้วย : และค่าที่ทดลอง เช่น item:O12:PASS หรือ question:i5:90",
                                "set is a figure's name, a colon, and what it should be, such as item:O12:PASS or question:i5:90"));
        var figure = figure(name, improvement);
        given.put(figure.name(), value(figure, written.substring(colon + 1).strip()));
    }

    private static Figure figure(FigureName name, Improvement improvement) {
        var calculation = improvement.calculation();
        if (!calculation.isOnSheet(name)) {
            throw refused(
                    "unknown-figure",
                    "ใบคะแนนไม่มี %s หรือมีในหลายส่วนของแบบสำรวจ ให้ระบุส่วน เช่น question:e1@EIT-1".formatted(name),
                    "the score sheet has no %s, or one for each of several surveys: name the survey, as in question:e1@EIT-1"
                            .formatted(name));
        }
        var figure = calculation
                .find(name)
                .filter(found -> WhatIf.isSettable(calculation, found.name()))
                .orElseThrow(() -> refused(
                        "not-in-calculation",
                        "ทดลองเปลี่ยน %s ไม่ได้ เพราะคะแนนรวมไม่ได้คิดจากคะแนนนี้ หรือยังไม่มีคะแนนนี้".formatted(name),
                        "%s cannot be set: the total does not follow from it, or it is not known".formatted(name)));
        improvement.hidden(figure.name()).ifPresent(hidden -> {
            throw refused(
                    hidden.word(),
                    "%s: %s".formatted(name, hidden.label().th()),
                    "%s: %s".formatted(name, hidden.label().en()));
        });
        return figure;
    }

    private static Rational value(Figure figure, String written) {
        var item = figure.item();
        if (item != null) {
            var option = item.item().scale().optionOfCode(written);
            if (option.isPresent()) {
                return option.get().value();
            }
        }
        var score = latin(written);
        if (SCORE.matcher(score).matches()) {
            var value = Rational.parse(score);
            if (value.compareTo(Rational.of(100)) <= 0) {
                return value;
            }
        }
        throw refused(
                "out-of-range",
                "ค่าที่ทดลองของ %s ต้องเป็น 0 ถึง 100%s"
                        .formatted(figure.name(), item == null ? "" : " หรือผลการตรวจ เช่น PASS"),
                "%s is set to 0 to 100%s"
                        .formatted(figure.name(), item == null ? "" : ", or to a verdict such as PASS"));
    }

    private static String latin(String written) {
        var latin = new StringBuilder();
        written.chars()
                .map(letter -> letter >= '๐' && letter <= '๙' ? letter - '๐' + '0' : letter)
                .forEach(letter -> latin.append((char) letter));
        return latin.toString();
    }

    private static QuestionRefused refused(String code, String th, String en) {
        return QuestionRefused.parameter(NAME, code, th, en);
    }
}
