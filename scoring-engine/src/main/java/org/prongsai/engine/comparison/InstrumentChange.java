package org.prongsai.engine.comparison;

import java.util.List;
import java.util.stream.Stream;
import org.prongsai.engine.comparison.FormChange.Break;
import org.prongsai.engine.comparison.FormChange.Kind;
import org.prongsai.engine.comparison.FormChange.Severity;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.methodology.Instrument;
import org.prongsai.engine.methodology.Label;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.methodology.Question;
import org.prongsai.engine.methodology.Scale;
import org.prongsai.engine.methodology.SurveyPart;

/** One instrument in two years: what its form, its collection and its weight have in common. */
record InstrumentChange(Methodology from, Instrument earlier, Methodology to, Instrument later) {

    void addTo(List<Break> breaks) {
        if (!sameForm()) {
            breaks.add(changed(Kind.FORM_CHANGED, formReason()));
        }
        if (!weights(earlier).equals(weights(later))) {
            breaks.add(changed(Kind.COLLECTION_CHANGED, collectionReason()));
        }
        if (!earlier.weight().equals(later.weight())) {
            breaks.add(changed(Kind.WEIGHT_CHANGED, weightReason()));
        }
        unsourced(from, earlier, breaks);
        unsourced(to, later, breaks);
    }

    private Label formReason() {
        var before = size(from, earlier);
        var after = size(to, later);
        return later.isChecklist()
                ? new Label(
                        "รายการตรวจ %s เปลี่ยน: %s เป็น %s".formatted(later.code(), before.th(), after.th()),
                        "the %s list changed: %s to %s".formatted(later.code(), before.en(), after.en()))
                : new Label(
                        "แบบวัด %s เปลี่ยน: %s เป็น %s".formatted(later.code(), before.th(), after.th()),
                        "the %s questionnaire changed: %s to %s".formatted(later.code(), before.en(), after.en()));
    }

    private Label collectionReason() {
        int before = earlier.parts().size();
        int after = later.parts().size();
        return new Label(
                "%s เก็บข้อมูลต่างกัน: %d ส่วน เป็น %d ส่วน".formatted(later.code(), before, after),
                "%s is collected differently: %d part(s), then %d".formatted(later.code(), before, after));
    }

    private Label weightReason() {
        return new Label(
                "น้ำหนักของ %s เปลี่ยนจาก %s เป็น %s".formatted(later.code(), percent(earlier), percent(later)),
                "the weight of %s changed from %s to %s".formatted(later.code(), percent(earlier), percent(later)));
    }

    /** The same questions or items under the same name: only then does a figure measure the same thing twice. */
    boolean sameForm() {
        return earlier.form().equals(later.form())
                && questions(from, earlier).equals(questions(to, later))
                && items(from, earlier).equals(items(to, later));
    }

    private Break changed(Kind kind, Label reason) {
        return new Break(later.code(), kind, Severity.CHANGED, reason);
    }

    private static void unsourced(Methodology methodology, Instrument instrument, List<Break> breaks) {
        if (!instrument.formProvenance().confidence().isSourced()) {
            breaks.add(new Break(
                    instrument.code(),
                    Kind.FORM_UNSOURCED,
                    Severity.CAUTION,
                    new Label(
                            "แบบของ %s ปี %s ยังไม่มีแหล่งยืนยัน"
                                    .formatted(instrument.code(), methodology.fiscalYear()),
                            "the %s form of %s rests on no source (%s)"
                                    .formatted(
                                            instrument.code(),
                                            methodology.fiscalYear(),
                                            instrument
                                                    .formProvenance()
                                                    .confidence()
                                                    .word()))));
        }
    }

    private static Label size(Methodology methodology, Instrument instrument) {
        int count = instrument.isChecklist()
                ? items(methodology, instrument).size()
                : methodology.questionsOf(instrument).size();
        return new Label(
                "%d ข้อ (%s)".formatted(count, instrument.form()),
                "%d %s (%s)".formatted(count, instrument.isChecklist() ? "items" : "questions", instrument.form()));
    }

    /** What has to be equal for two questions to be the same: their place, slots, scales and polarity. */
    record SlotForm(int indicator, String question, String slot, List<Rational> values) {}

    /** What has to be equal for two checklist items to be the same: their place and their scale. */
    record ItemForm(String subIndicator, String item, List<Rational> values) {}

    private static List<SlotForm> questions(Methodology methodology, Instrument instrument) {
        return methodology.indicatorsOf(instrument).stream()
                .flatMap(indicator ->
                        indicator.questions().stream().flatMap(question -> slots(indicator.number(), question)))
                .toList();
    }

    private static Stream<SlotForm> slots(int indicator, Question question) {
        return question.slots().stream()
                .map(slot -> new SlotForm(
                        indicator,
                        question.id(),
                        slot.id(),
                        slot.scale().options().stream()
                                .map(option -> slot.value(option.level()))
                                .toList()));
    }

    private static List<ItemForm> items(Methodology methodology, Instrument instrument) {
        return methodology.indicatorsOf(instrument).stream()
                .flatMap(indicator -> indicator.subIndicators().stream())
                .flatMap(sub -> sub.items().stream()
                        .map(item -> new ItemForm(
                                sub.id(),
                                item.id(),
                                item.scale().options().stream()
                                        .map(Scale.Option::value)
                                        .toList())))
                .toList();
    }

    private static List<Rational> weights(Instrument instrument) {
        return instrument.parts().stream().map(SurveyPart::weight).toList();
    }

    private static String percent(Instrument instrument) {
        return instrument.weight().times(Rational.of(100)).rounded(0) + "%";
    }
}
