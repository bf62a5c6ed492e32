package org.prongsai.engine.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.prongsai.engine.event.ActivityPlan;
import org.prongsai.engine.event.ActivityRecorded;
import org.prongsai.engine.event.AssessmentCertified;
import org.prongsai.engine.event.AssessmentClosed;
import org.prongsai.engine.event.AssessmentOpened;
import org.prongsai.engine.event.AssessmentScoped;
import org.prongsai.engine.event.DisclosureItemAssessed;
import org.prongsai.engine.event.PackedAnswers;
import org.prongsai.engine.event.PublishedResult;
import org.prongsai.engine.event.PublishedResultCorrected;
import org.prongsai.engine.event.ResultPublished;
import org.prongsai.engine.event.SampleTargetSet;
import org.prongsai.engine.event.SurveyClosed;
import org.prongsai.engine.event.SurveyOpened;
import org.prongsai.engine.event.SurveyResponseRecorded;
import org.prongsai.engine.fixture.Folds;
import org.prongsai.engine.fixture.FormBuilder;
import org.prongsai.engine.fixture.FormBuilder.Asked;
import org.prongsai.engine.fixture.FormBuilder.Checked;
import org.prongsai.engine.fixture.Scales;
import org.prongsai.engine.id.ActivityId;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.MethodologyRef;
import org.prongsai.engine.id.ResponseId;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.tally.Tally;
import org.prongsai.engine.tally.TallyShape;

class AssessmentStateTest {
    private static final Methodology FORM = FormBuilder.of(2566)
            .survey("IIT", "1/2")
            .asking(1, Asked.plain("i1", Scales.FOUR_STEPS), Asked.plain("i2", Scales.YES_IS_BAD))
            .checklist("OIT", "1/2", "list")
            .checking(2, new Checked("2.1", Scales.PASS_FAIL, List.of("O1", "O2")))
            .build();
    private static final AssessmentId ID = Folds.assessment(FORM);
    private static final SurveyCode IIT = new SurveyCode("IIT");
    private static final ResponseId RESPONSE = new ResponseId("4f9k2m7q8r1t6w3z");
    private static final SurveyOpened OPENED = new SurveyOpened(ID, IIT, FORM.ref());
    private static final SurveyResponseRecorded RECORDED =
            new SurveyResponseRecorded(ID, IIT, RESPONSE, new PackedAnswers("4-"), null);
    private static final PublishedResult RESULT =
            new PublishedResult(new BigDecimal("92.85"), "ผ่าน", new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    private static final PublishedResult OTHER_RESULT =
            new PublishedResult(new BigDecimal("92.58"), null, new TreeMap<>(), new TreeMap<>(), new TreeMap<>());

    @Test
    void opensEmpty() {
        var state = Folds.state(FORM, List.of());

        assertThat(state.id()).isEqualTo(ID);
        assertThat(state.methodology()).isEqualTo(FORM.ref());
        assertThat(state.phase()).isEqualTo(Phase.OPEN);
        assertThat(state.surveys()).isEmpty();
        assertThat(state.verdicts()).isEmpty();
        assertThat(state.published()).isNull();
    }

    @Test
    void foldsASurveyFromOpeningToClosing() {
        var state = Folds.state(FORM, List.of(OPENED, new SampleTargetSet(ID, IIT, 120, 30), RECORDED));
        var survey = state.surveys().get(IIT);
        var expected = Tally.empty(TallyShape.ofLevels(4, 2));
        expected.add(new PackedAnswers("4-"));

        assertThat(survey.tally()).isEqualTo(expected);
        assertThat(survey.isOpen()).isTrue();
        assertThat(survey.population()).isEqualTo(120);
        assertThat(survey.minimum()).isEqualTo(30);

        state.apply(new SampleTargetSet(ID, IIT, null, 40));
        state.apply(new SurveyClosed(ID, IIT));

        assertThat(survey.isOpen()).isFalse();
        assertThat(survey.population()).isNull();
        assertThat(survey.minimum()).isEqualTo(40);
    }

    @Test
    void theLatestVerdictOnAnItemHolds() {
        var state = Folds.state(
                FORM,
                List.of(
                        new DisclosureItemAssessed(ID, "O1", "V1", null, null, "no link"),
                        new DisclosureItemAssessed(ID, "O2", "V2", null, null, null),
                        new DisclosureItemAssessed(ID, "O1", "V2", "V1", "https://example.org", "link mended")));

        assertThat(state.verdicts())
                .isEqualTo(Map.of(
                        "O1",
                        new Verdict("V2", "https://example.org", "link mended"),
                        "O2",
                        new Verdict("V2", null, null)));
    }

    @Test
    void theLatestCorrectionOfAPublishedResultHolds() {
        var published = new ResultPublished(ID, RESULT, "report");
        var corrected = new PublishedResultCorrected(ID, OTHER_RESULT, "gazette", "digits swapped", null, null);

        assertThat(Folds.state(FORM, List.of(published)).published()).isEqualTo(new Published(RESULT, "report", null));
        assertThat(Folds.state(FORM, List.of(published, corrected)).published())
                .isEqualTo(new Published(OTHER_RESULT, "gazette", "digits swapped"));
        assertThat(Folds.state(FORM, List.of(corrected)).published())
                .isEqualTo(new Published(OTHER_RESULT, "gazette", "digits swapped"));
    }

    @Test
    void isOpenThenClosedThenCertified() {
        var closed = Folds.state(FORM, List.of(new AssessmentClosed(ID)));

        assertThat(closed.phase()).isEqualTo(Phase.CLOSED);
        closed.apply(new AssessmentCertified(ID, null));
        assertThat(closed.phase()).isEqualTo(Phase.CERTIFIED);
    }

    @Test
    void plansMoveNoScore() {
        var plan = new ActivityPlan(1, "measure", List.of(), "2566", List.of(), new TreeSet<>());
        var state = Folds.state(FORM, List.of(OPENED, RECORDED));
        var before = AssessmentStateCodec.encode(state);
        state.apply(new ActivityRecorded(ID, new ActivityId("m1"), plan));

        assertThat(AssessmentStateCodec.encode(state)).isEqualTo(before);
    }

    @Test
    void failsOnWhatCannotFollow() {
        var elsewhere = AssessmentId.parse("elsewhere-2566");
        var otherForm = new MethodologyRef("2566", 2, "0".repeat(64));

        assertCorrupt(List.of(), new AssessmentOpened(ID, FORM.ref()));
        assertCorrupt(List.of(), new AssessmentClosed(elsewhere));
        assertCorrupt(List.of(), RECORDED);
        assertCorrupt(List.of(), new SurveyClosed(ID, IIT));
        assertCorrupt(List.of(), new SampleTargetSet(ID, IIT, 1, null));
        assertCorrupt(List.of(OPENED), OPENED);
        assertCorrupt(List.of(), new SurveyOpened(ID, IIT, otherForm));
        assertCorrupt(List.of(), new AssessmentCertified(ID, null));
        assertCorrupt(List.of(new AssessmentClosed(ID)), new AssessmentClosed(ID));
        assertCorrupt(List.of(new AssessmentClosed(ID), new AssessmentCertified(ID, null)), new AssessmentClosed(ID));
        assertCorrupt(
                List.of(new AssessmentClosed(ID), new AssessmentCertified(ID, null)),
                new AssessmentCertified(ID, null));
        assertCorrupt(
                List.of(new ResultPublished(ID, RESULT, "report")), new ResultPublished(ID, OTHER_RESULT, "report"));
    }

    @Test
    void saysWhichEventAndInWhichState() {
        var state = Folds.state(FORM, List.of(OPENED, new AssessmentClosed(ID)));

        assertThatThrownBy(() -> state.apply(OPENED))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("SurveyOpened cannot follow in assessment agency-2566 (CLOSED, surveys [IIT]): " + OPENED);
    }

    @Test
    void isReadFromOutsideOnly() {
        var state = Folds.state(FORM, List.of(OPENED));

        assertThatThrownBy(() -> state.surveys().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> state.verdicts().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    private static void assertCorrupt(List<AssessmentScoped> before, AssessmentScoped event) {
        var state = Folds.state(FORM, new ArrayList<>(before));
        var stored = AssessmentStateCodec.encode(state);

        assertThatThrownBy(() -> state.apply(event))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(event.getClass().getSimpleName() + " cannot follow")
                .hasMessageEndingWith(event.toString());
        assertThat(AssessmentStateCodec.encode(state)).isEqualTo(stored);
    }
}
