package org.prongsai.engine.forensics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.prongsai.engine.event.AssessmentScoped;
import org.prongsai.engine.event.DisclosureItemAssessed;
import org.prongsai.engine.event.SurveyClosed;
import org.prongsai.engine.fixture.Announced;
import org.prongsai.engine.fixture.Folds;
import org.prongsai.engine.fixture.FormBuilder;
import org.prongsai.engine.fixture.FormBuilder.Asked;
import org.prongsai.engine.fixture.FormBuilder.Checked;
import org.prongsai.engine.fixture.Pick;
import org.prongsai.engine.fixture.RandomLog;
import org.prongsai.engine.fixture.Scales;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.methodology.Methodology;

/** Nothing of fewer than five respondents, nor what it could be subtracted from, nor how many of the staff still answer. */
class PrivacyTest {
    private static final Methodology FORM = FormBuilder.of(2566)
            .survey("IIT", "0.3")
            .asking(1, Asked.plain("i1", Scales.FOUR_STEPS))
            .survey("EIT", "0.3", Map.of("EIT-1", "1/2", "EIT-2", "1/2"))
            .asking(2, Asked.plain("e1", Scales.SIX_STEPS))
            .checklist("OIT", "0.4", "list")
            .checking(3, new Checked("3.1", Scales.PASS_FAIL, List.of("O1")))
            .build();
    private static final String ANNOUNCED = "total=50 IIT=50 EIT=50 EIT-1=50 EIT-2=50 OIT=50 1=50 2=50 3=50";

    @Test
    void showsWhatFiveAnswered() {
        assertThat(checkedAgainstData(5, 5, 5))
                .containsExactly("total", "IIT", "EIT", "EIT-1", "EIT-2", "OIT", "1", "2", "3");
    }

    @Test
    void hidesWhatFourAnsweredAndTheTotalItWouldFollowFrom() {
        assertThat(checkedAgainstData(4, 5, 5)).containsExactly("EIT", "EIT-1", "EIT-2", "OIT", "2", "3");
    }

    @Test
    void hidesTheOtherPartToo() {
        assertThat(checkedAgainstData(5, 5, 4)).containsExactly("IIT", "OIT", "1", "3");
    }

    @Test
    void tellsNoNumberOfStaffWhileTheirSurveyIsOpen() {
        assertThat(people(false)).isNull();
        assertThat(people(true)).isEqualTo(5);
    }

    @Test
    void showsSharesOfWhichNeitherSideIsAFew() {
        assertThat(Privacy.showsShare(5, 10)).isTrue();
        assertThat(Privacy.showsShare(4, 10)).isFalse();
        assertThat(Privacy.showsShare(6, 10)).isFalse();
        assertThat(Privacy.showsShare(0, 10)).isTrue();
        assertThat(Privacy.showsShare(10, 10)).isTrue();
    }

    private static List<String> checkedAgainstData(int staff, int first, int second) {
        return Reconciled.of(FORM, answered(staff, first, second), Announced.of(ANNOUNCED)).checks().stream()
                .filter(check -> check.against() == Check.Against.DATA)
                .map(check -> check.figure().code())
                .toList();
    }

    private static @Nullable Integer people(boolean closed) {
        var events = new ArrayList<AssessmentScoped>(answered(5, 5, 5));
        if (closed) {
            events.add(new SurveyClosed(Folds.assessment(FORM), new SurveyCode("IIT")));
        }
        return Reconciled.of(FORM, events, Announced.of("IIT=50"))
                .means()
                .getFirst()
                .people();
    }

    private static List<AssessmentScoped> answered(int staff, int first, int second) {
        var log = new RandomLog(FORM, Pick.seeded(1));
        var events = new ArrayList<>(log.openings());
        for (var survey : Map.of("IIT", staff, "EIT-1", first, "EIT-2", second).entrySet()) {
            var code = new SurveyCode(survey.getKey());
            for (int person = 0; person < survey.getValue(); person++) {
                events.add(log.recorded(code, "p" + person, log.fullAnswers(code)));
            }
        }
        events.add(new DisclosureItemAssessed(Folds.assessment(FORM), "O1", "V1", null, null, null));
        return events;
    }
}
