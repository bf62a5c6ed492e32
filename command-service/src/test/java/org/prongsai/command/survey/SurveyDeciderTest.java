package org.prongsai.command.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.prongsai.command.testing.Refusals.assertRefused;
import static org.prongsai.command.testing.Samples.ASSESSMENT;
import static org.prongsai.command.testing.Samples.METHODOLOGY;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.prongsai.command.refusal.Reason;
import org.prongsai.engine.assessment.Phase;
import org.prongsai.engine.event.SampleTargetSet;
import org.prongsai.engine.event.SurveyClosed;
import org.prongsai.engine.event.SurveyEvent;
import org.prongsai.engine.event.SurveyOpened;
import org.prongsai.engine.id.SurveyCode;

class SurveyDeciderTest {
    private static final SurveyCode IIT = new SurveyCode("IIT");
    private static final SurveyOpened OPENED = new SurveyOpened(ASSESSMENT, IIT, METHODOLOGY.ref());
    private static final SurveyClosed CLOSED = new SurveyClosed(ASSESSMENT, IIT);
    private static final SampleTargetSet TARGET = new SampleTargetSet(ASSESSMENT, IIT, 120, 30);

    private static SurveyFacts given(SurveyEvent... events) {
        SurveyFacts facts = new SurveyFacts.Missing();
        for (var event : events) {
            facts = facts.apply(event);
        }
        return facts;
    }

    private static List<SurveyEvent> target(
            SurveyFacts facts, @Nullable Integer population, @Nullable Integer minimum, Phase phase) {
        return SurveyDecider.target(facts, new SetSampleTarget(ASSESSMENT, IIT, population, minimum), phase);
    }

    @Test
    void opensOnce() {
        assertThat(SurveyDecider.open(given(), ASSESSMENT, IIT, METHODOLOGY.ref()))
                .containsExactly(OPENED);
        assertThat(SurveyDecider.open(given(OPENED), ASSESSMENT, IIT, METHODOLOGY.ref()))
                .isEmpty();
    }

    @Test
    void closesOnce() {
        var close = new CloseSurvey(ASSESSMENT, IIT);

        assertThat(SurveyDecider.close(given(OPENED), close)).containsExactly(CLOSED);
        assertThat(SurveyDecider.close(given(OPENED, CLOSED), close)).isEmpty();
        assertRefused(() -> SurveyDecider.close(given(), close), Reason.SURVEY_UNKNOWN);
    }

    @Test
    void setsATargetAsAWholeEvenAfterClosing() {
        assertThat(target(given(OPENED), 120, 30, Phase.OPEN)).containsExactly(TARGET);
        assertThat(target(given(OPENED, TARGET, CLOSED), 120, null, Phase.CLOSED))
                .containsExactly(new SampleTargetSet(ASSESSMENT, IIT, 120, null));
    }

    @Test
    void takesTheSameTargetForNoNews() {
        assertThat(target(given(OPENED, TARGET), 120, 30, Phase.OPEN)).isEmpty();
        assertThat(target(given(OPENED, TARGET), 120, 30, Phase.CERTIFIED)).isEmpty();
    }

    @Test
    void setsNoTargetAfterCertification() {
        assertRefused(
                () -> target(given(OPENED, TARGET, CLOSED), 121, 30, Phase.CERTIFIED), Reason.ASSESSMENT_CERTIFIED);
    }

    @Test
    void refusesToAskForMorePeopleThanThereAre() {
        assertThat(target(given(OPENED), 30, 30, Phase.OPEN)).hasSize(1);
        assertRefused(
                () -> target(given(OPENED), 30, 31, Phase.OPEN), Reason.INVALID_REQUEST, "minimum:above-population");
    }

    @Test
    void refusesATargetForASurveyThatIsNotThere() {
        assertRefused(() -> target(given(), 1, null, Phase.OPEN), Reason.SURVEY_UNKNOWN);
    }

    @Test
    void failsOnALogWhoseEventsCannotFollow() {
        assertThatThrownBy(() -> given(CLOSED)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> given(OPENED, OPENED)).isInstanceOf(IllegalStateException.class);
    }
}
