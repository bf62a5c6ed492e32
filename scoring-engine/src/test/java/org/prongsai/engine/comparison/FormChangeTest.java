package org.prongsai.engine.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.prongsai.engine.comparison.FormChange.Kind.COLLECTION_CHANGED;
import static org.prongsai.engine.comparison.FormChange.Kind.FORM_CHANGED;
import static org.prongsai.engine.comparison.FormChange.Kind.INSTRUMENT_MISSING;
import static org.prongsai.engine.comparison.FormChange.Kind.LEVELS_CHANGED;
import static org.prongsai.engine.comparison.FormChange.Severity.CAUTION;
import static org.prongsai.engine.comparison.FormChange.Severity.CHANGED;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.prongsai.engine.comparison.FormChange.Break;
import org.prongsai.engine.comparison.FormChange.Kind;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.fixture.FormBuilder;
import org.prongsai.engine.fixture.FormBuilder.Asked;
import org.prongsai.engine.fixture.FormBuilder.Checked;
import org.prongsai.engine.fixture.Scales;
import org.prongsai.engine.methodology.BuiltInMethodologies;
import org.prongsai.engine.methodology.Confidence;
import org.prongsai.engine.methodology.Label;
import org.prongsai.engine.methodology.LevelScheme;
import org.prongsai.engine.methodology.Methodology;

class FormChangeTest {
    private static final Asked I1 = Asked.plain("i1", Scales.FOUR_STEPS);
    private static final Asked I2 = Asked.split("i2", Scales.YES_IS_BAD, 2);
    private static final Checked LIST = new Checked("3.1", Scales.PASS_FAIL, List.of("O1", "O2"));
    private static final Methodology BEFORE = form(2565).build();

    private static FormBuilder form(int year) {
        return asking(year, "iit-form", Confidence.CONFIRMED, I1, I2)
                .checklist("OIT", "1/2", "list")
                .checking(3, LIST);
    }

    private static FormBuilder asking(int year, String name, Confidence confidence, Asked... questions) {
        return FormBuilder.of(year)
                .survey("IIT", "1/2", Map.of("IIT", "1"), name, confidence)
                .asking(1, questions);
    }

    @Test
    void theSameFormInAnotherYearIsPlainlyComparable() {
        var change = FormChange.between(BEFORE, form(2566).build());

        assertThat(change.breaks()).isEmpty();
        assertThat(change.isComparable()).isTrue();
        assertThat(change.isComparable("IIT")).isTrue();
        assertThat(change.levelsAreComparable()).isTrue();
    }

    @Test
    void aMethodologyIsComparableWithItselfWhateverItRestsOn() {
        var unsourced = asking(2566, "iit-form", Confidence.UNKNOWN, I1).build();

        assertThat(FormChange.between(unsourced, unsourced).breaks()).isEmpty();
        assertThat(FormChange.between(
                                unsourced,
                                asking(2566, "iit-form", Confidence.UNKNOWN, I1).build(2))
                        .breaks())
                .hasSize(2);
    }

    @Test
    void anotherQuestionnaireIsAnotherForm() {
        assertFormChanged(asking(2566, "other-form", Confidence.CONFIRMED, I1, I2));
        assertFormChanged(asking(2566, "iit-form", Confidence.CONFIRMED, I1));
        assertFormChanged(asking(2566, "iit-form", Confidence.CONFIRMED, I2, I1));
        assertFormChanged(asking(2566, "iit-form", Confidence.CONFIRMED, Asked.reversed("i1", Scales.FOUR_STEPS), I2));
        assertFormChanged(asking(2566, "iit-form", Confidence.CONFIRMED, Asked.plain("i1", Scales.SIX_STEPS), I2));
        assertFormChanged(asking(2566, "iit-form", Confidence.CONFIRMED, I1, Asked.split("i2", Scales.YES_IS_BAD, 3)));
        assertFormChanged(asking(2566, "iit-form", Confidence.CONFIRMED, I1).asking(2, I2));
    }

    private static void assertFormChanged(FormBuilder later) {
        var change = FormChange.between(
                BEFORE, later.checklist("OIT", "1/2", "list").checking(3, LIST).build());

        assertThat(change.breaks())
                .extracting(Break::scope, Break::kind, Break::severity)
                .containsExactly(tuple("IIT", FORM_CHANGED, CHANGED));
        assertThat(change.isComparable("IIT")).isFalse();
        assertThat(change.isComparable("OIT")).isTrue();
        assertThat(change.isComparable()).isFalse();
        assertThat(change.levelsAreComparable()).isTrue();
    }

    @Test
    void anotherChecklistIsAnotherForm() {
        assertListChanged("other-list", LIST);
        assertListChanged("list", new Checked("3.1", Scales.PASS_FAIL, List.of("O1", "O3")));
        assertListChanged("list", new Checked("3.2", Scales.PASS_FAIL, List.of("O1", "O2")));
        assertListChanged("list", new Checked("3.1", Scales.HALF_CREDIT, List.of("O1", "O2")));
        assertListChanged(
                "list",
                new Checked("3.1", Scales.PASS_FAIL, List.of("O1")),
                new Checked("3.2", Scales.PASS_FAIL, List.of("O2")));
    }

    private static void assertListChanged(String name, Checked... groups) {
        var later = asking(2566, "iit-form", Confidence.CONFIRMED, I1, I2)
                .checklist("OIT", "1/2", name)
                .checking(3, groups)
                .build();
        var change = FormChange.between(BEFORE, later);

        assertThat(change.of("OIT")).extracting(Break::kind).containsExactly(FORM_CHANGED);
        assertThat(change.isComparable("OIT")).isFalse();
        assertThat(change.isComparable("IIT")).isTrue();
    }

    @Test
    void saysHowTheFormChanged() {
        var later = FormBuilder.of(2566)
                .survey("IIT", "0.6", Map.of("IIT-1", "1/2", "IIT-2", "1/2"), "new-form", Confidence.UNSOURCED)
                .asking(1, I1)
                .checklist("OIT", "0.4", "new-list")
                .checking(3, new Checked("3.1", Scales.PASS_FAIL, List.of("O1")))
                .levels(Scales.PASSES)
                .build();

        assertThat(FormChange.between(BEFORE, later).breaks())
                .extracting(found -> "%s %s %s: %s; %s"
                        .formatted(
                                found.scope(),
                                found.kind().code(),
                                found.severity(),
                                found.reason().th(),
                                found.reason().en()))
                .containsExactly("""
                        IIT form-changed CHANGED: แบบวัด IIT เปลี่ยน: 2 ข้อ (iit-form) เป็น 1 ข้อ (new-form); \
                        the IIT questionnaire changed: 2 questions (iit-form) to 1 questions (new-form)
                        IIT collection-changed CHANGED: IIT เก็บข้อมูลต่างกัน: 1 ส่วน เป็น 2 ส่วน; \
                        IIT is collected differently: 1 part(s), then 2
                        IIT weight-changed CHANGED: น้ำหนักของ IIT เปลี่ยนจาก 50% เป็น 60%; \
                        the weight of IIT changed from 50% to 60%
                        IIT form-unsourced CAUTION: แบบของ IIT ปี 2566 ยังไม่มีแหล่งยืนยัน; \
                        the IIT form of 2566 rests on no source (unsourced)
                        OIT form-changed CHANGED: รายการตรวจ OIT เปลี่ยน: 2 ข้อ (list) เป็น 1 ข้อ (new-list); \
                        the OIT list changed: 2 items (list) to 1 items (new-list)
                        OIT weight-changed CHANGED: น้ำหนักของ OIT เปลี่ยนจาก 50% เป็น 40%; \
                        the weight of OIT changed from 50% to 40%
                        total levels-changed CHANGED: เกณฑ์ระดับเปลี่ยนจาก AA–F เป็น ผ่านดีเยี่ยม–ต้องปรับปรุงโดยด่วน; \
                        the levels changed from AA–F to excellent pass–needs urgent improvement
                        """.split("\n"));
    }

    @Test
    void partsOfOtherWeightsAreAnotherCollection() {
        var halves = FormBuilder.of(2566)
                .survey("EIT", "1", Map.of("EIT-1", "1/2", "EIT-2", "1/2"))
                .build();
        var thirds = FormBuilder.of(2567)
                .survey("EIT", "1", Map.of("EIT-1", "1/3", "EIT-2", "2/3"))
                .build();

        assertThat(FormChange.between(halves, thirds).breaks())
                .extracting(Break::kind)
                .containsExactly(COLLECTION_CHANGED);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Confidence.class)
    void anUnsourcedFormIsACautionAndNoBreak(Confidence confidence) {
        var later = asking(2566, "iit-form", confidence, I1, I2)
                .checklist("OIT", "1/2", "list")
                .checking(3, LIST)
                .build();
        var change = FormChange.between(BEFORE, later);

        assertThat(change.breaks().isEmpty()).isEqualTo(confidence.isSourced());
        assertThat(change.isComparable()).isTrue();
        assertThat(change.isComparable("IIT")).isTrue();
    }

    @Test
    void levelsThatChangedLeaveTheTotalComparable() {
        var stricter =
                new LevelScheme("letters", Scales.LETTERS.rules().subList(1, 7), true, Rational.of(85), Scales.SOURCED);
        var renamed = new LevelScheme("other", Scales.LETTERS.rules(), true, Rational.of(85), Scales.SOURCED);
        for (var scheme : List.of(Scales.PASSES, stricter, renamed)) {
            var change = FormChange.between(BEFORE, form(2566).levels(scheme).build());

            assertThat(change.breaks()).extracting(Break::kind).containsExactly(LEVELS_CHANGED);
            assertThat(change.isComparable()).isTrue();
            assertThat(change.levelsAreComparable()).isFalse();
        }
    }

    @Test
    void anInstrumentThatOneYearLacksIsMissing() {
        var without = asking(2566, "iit-form", Confidence.CONFIRMED, I1, I2).build();
        var there = FormChange.between(BEFORE, without);
        var back = FormChange.between(without, BEFORE);

        assertThat(there.breaks())
                .containsExactly(new Break(
                        "OIT", INSTRUMENT_MISSING, CHANGED, new Label("ปี 2566 ไม่มี OIT", "2566 has no OIT")));
        assertThat(back.breaks()).isEqualTo(there.breaks());
        assertThat(there.isComparable()).isFalse();
    }

    @Test
    void kindsHaveWordsForTheApi() {
        assertThat(Kind.values())
                .extracting(Kind::code)
                .containsExactly(
                        "form-changed",
                        "collection-changed",
                        "weight-changed",
                        "levels-changed",
                        "instrument-missing",
                        "form-unsourced");
    }

    /** The change of the sample's story: two lists of 43 items that are not the same list. */
    @Test
    void from2565To2566TheListTheCollectionAndTheLevelsChanged() {
        var change = builtIn("2565", "2566");

        assertThat(change.breaks())
                .extracting(found -> found.scope() + " " + found.kind() + " " + found.severity())
                .containsExactly(
                        "IIT FORM_UNSOURCED CAUTION",
                        "IIT FORM_UNSOURCED CAUTION",
                        "EIT COLLECTION_CHANGED CHANGED",
                        "EIT FORM_UNSOURCED CAUTION",
                        "EIT FORM_UNSOURCED CAUTION",
                        "OIT FORM_CHANGED CHANGED",
                        "total LEVELS_CHANGED CHANGED");
        assertThat(change.of("OIT").getFirst().reason().en())
                .isEqualTo("the OIT list changed: 43 items (oit-43-2563) to 43 items (oit-43-2566)");
        assertThat(change.of("EIT").getFirst().reason().en())
                .isEqualTo("EIT is collected differently: 1 part(s), then 2");
        assertThat(change.of("IIT"))
                .extracting(found -> found.reason().en())
                .containsExactly(
                        "the IIT form of 2565 rests on no source (inferred)",
                        "the IIT form of 2566 rests on no source (unknown)");
        assertThat(change.isComparable()).isFalse();
        assertThat(change.isComparable("IIT")).isTrue();
        assertThat(change.levelsAreComparable()).isFalse();
    }

    @Test
    void from2563To2565NothingIsKnownToHaveChanged() {
        for (var change : List.of(builtIn("2563", "2564"), builtIn("2564", "2565"))) {
            assertThat(change.breaks()).extracting(Break::severity).containsOnly(CAUTION);
            assertThat(change.isComparable()).isTrue();
            assertThat(change.levelsAreComparable()).isTrue();
        }
        assertThat(builtIn("2563", "2564").breaks()).extracting(Break::scope).containsExactly("EIT", "EIT");
    }

    @Test
    void from2566OnTheListsChangeEveryYear() {
        for (var years : List.of(List.of("2566", "2567"), List.of("2567", "2568"), List.of("2568", "2569"))) {
            var change = builtIn(years.getFirst(), years.getLast());

            assertThat(change.of("OIT")).extracting(Break::kind).contains(FORM_CHANGED);
            assertThat(change.isComparable()).isFalse();
            assertThat(change.levelsAreComparable()).isTrue();
        }
    }

    private static FormChange builtIn(String from, String to) {
        return FormChange.between(
                BuiltInMethodologies.find(from).orElseThrow(),
                BuiltInMethodologies.find(to).orElseThrow());
    }
}
