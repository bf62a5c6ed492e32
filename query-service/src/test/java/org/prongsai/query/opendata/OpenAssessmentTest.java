package org.prongsai.query.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.query.testing.Facts.id;
import static org.prongsai.query.testing.Facts.judged;
import static org.prongsai.query.testing.Facts.methodology;
import static org.prongsai.query.testing.Facts.opened;
import static org.prongsai.query.testing.Facts.published;
import static org.prongsai.query.testing.Facts.response;
import static org.prongsai.query.testing.Facts.result;
import static org.prongsai.query.testing.Facts.surveyOpened;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.prongsai.engine.assessment.AssessmentState;
import org.prongsai.engine.assessment.PlanState;
import org.prongsai.engine.assessment.TallyShapes;
import org.prongsai.engine.event.AssessmentCertified;
import org.prongsai.engine.event.AssessmentClosed;
import org.prongsai.engine.event.SurveyClosed;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.tally.TallyShape;
import org.prongsai.query.testing.Facts;

/** The gate: what of an assessment may be told. */
class OpenAssessmentTest {
    private static final String ID = "mueang-phai-2565";
    private static final Methodology RULES = methodology(2565);
    private static final TallyShapes SHAPES = (_, survey) -> TallyShape.of(RULES.slots(survey));
    private static final BigDecimal ANNOUNCED = new BigDecimal("90.00");

    @Test
    void tellsTheAnnouncedFigureAndWhatFollowsFromAnnouncedParts() {
        var state = openedState();
        state.apply(published(ID, result(null, null, Facts.PHAI_2565)));

        var open = open(state);

        assertThat(open.total())
                .isEqualTo(new OpenFigure(new BigDecimal("50.36"), OpenFigure.Kind.DERIVED, null, null));
        assertThat(open.level()).isEqualTo("E");
        assertThat(open.indicator(9))
                .isEqualTo(new OpenFigure(new BigDecimal("15.75"), OpenFigure.Kind.ANNOUNCED, null, null));
    }

    @Test
    void tellsComputedFiguresBesideTheAnnouncedOnesOnceSurveysHaveEnded() {
        var state = answered(5, 5);
        state.apply(published(ID, result("90.00", null, List.of())));
        state.apply(new AssessmentClosed(id(ID)));

        var open = open(state);

        var computed = open.total().computed();
        assertThat(computed).isEqualTo(open.sheet().total().rounded(2));
        assertThat(open.total())
                .isEqualTo(
                        new OpenFigure(ANNOUNCED, OpenFigure.Kind.ANNOUNCED, computed, computed.subtract(ANNOUNCED)));
        assertThat(open.respondents("IIT")).isEqualTo(5);
        assertThat(open.level()).isEqualTo("A");
    }

    @Test
    void tellsNothingOfASurveyThatStillTakesAnswers() {
        var state = answered(5, 5);
        state.apply(published(ID, result("90.00", null, List.of())));
        state.apply(new SurveyClosed(id(ID), new SurveyCode("EIT")));

        var open = open(state);

        assertThat(open.total()).isEqualTo(new OpenFigure(ANNOUNCED, OpenFigure.Kind.ANNOUNCED, null, null));
        assertThat(open.instrument("IIT")).isEqualTo(OpenFigure.NONE);
        assertThat(open.respondents("IIT")).isNull();
        assertThat(open.instrument("EIT").computed()).isNotNull();
        assertThat(open.respondents("EIT")).isEqualTo(5);
    }

    @Test
    void tellsNothingThatRestsOnFewerThanFiveNorWhatItCouldBeWorkedOutFrom() {
        var state = answered(4, 5);
        state.apply(new AssessmentClosed(id(ID)));
        state.apply(new AssessmentCertified(id(ID), null));

        var open = open(state);

        assertThat(open.instrument("IIT")).isEqualTo(OpenFigure.NONE);
        assertThat(open.indicator(1)).isEqualTo(OpenFigure.NONE);
        assertThat(open.respondents("IIT")).isNull();
        assertThat(open.total()).isEqualTo(OpenFigure.NONE);
        assertThat(open.level()).isNull();
        assertThat(open.instrument("EIT").kind()).isEqualTo(OpenFigure.Kind.COMPUTED);
        assertThat(open.instrument("OIT").score()).isEqualTo("100.00");
    }

    @Test
    void theComputedFiguresOfACertifiedAssessmentAreItsResultWhereNothingWasAnnounced() {
        var state = answered(5, 5);
        state.apply(new AssessmentClosed(id(ID)));
        state.apply(new AssessmentCertified(id(ID), null));

        var open = open(state);

        assertThat(open.total().kind()).isEqualTo(OpenFigure.Kind.COMPUTED);
        assertThat(open.total().score()).isEqualTo(open.sheet().total().rounded(2));
        assertThat(open.level()).isEqualTo(open.sheet().level().level());
    }

    private static AssessmentState openedState() {
        return AssessmentState.opened(opened(ID), SHAPES);
    }

    private static AssessmentState answered(int internal, int external) {
        var state = openedState();
        state.apply(surveyOpened(ID, "IIT"));
        state.apply(surveyOpened(ID, "EIT"));
        for (int number = 0; number < internal; number++) {
            state.apply(response(ID, "IIT", number, 4));
        }
        for (int number = 0; number < external; number++) {
            state.apply(response(ID, "EIT", number, 4));
        }
        RULES.items().forEach(item -> state.apply(judged(ID, item.id(), "PASS")));
        return state;
    }

    private static OpenAssessment open(AssessmentState state) {
        return OpenAssessment.of(Facts.mueangPhai(), state, RULES, SHAPES, PlanState.EMPTY, 5);
    }
}
