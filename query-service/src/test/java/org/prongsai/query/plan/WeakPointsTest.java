package org.prongsai.query.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.query.plan.Plans.answering;
import static org.prongsai.query.plan.Plans.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.prongsai.engine.assessment.AssessmentState;
import org.prongsai.engine.assessment.TallyShapes;
import org.prongsai.engine.comparison.FormChange;
import org.prongsai.engine.event.AssessmentOpened;
import org.prongsai.engine.event.AssessmentScoped;
import org.prongsai.engine.event.PublishedResult;
import org.prongsai.engine.event.SurveyClosed;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.score.ScoreSheets;
import org.prongsai.query.testing.Facts;

class WeakPointsTest {
    private static final String Y2564 = "mueang-phai-2564";
    private static final String Y2565 = "mueang-phai-2565";
    private static final String Y2566 = "mueang-phai-2566";

    @Test
    void listsTheLowestQuestionsAndItemsFirst() {
        var year = year(Y2565, Facts.published(Y2565, items("i5", "40", "i20", "35.5", "i21", "100", "O12", "0")));

        assertThat(weak(year, 10)).containsExactly("item:O12 9 0", "question:i20 4 71/2", "question:i5 1 40");
        assertThat(weak(year, 2)).containsExactly("item:O12 9 0", "question:i20 4 71/2");
    }

    @Test
    void listsIndicatorsWhereOnlyThoseWereAnnounced() {
        var year = year(Y2565, Facts.published(Y2565, Facts.result(null, null, Facts.PHAI_2565)));

        assertThat(weak(year, 3)).containsExactly("indicator:10 10 0", "indicator:9 9 63/4", "indicator:8 8 3349/50");
    }

    @Test
    void hidesWhatFewPeopleAnswered() {
        assertThat(weak(answered(4, true), 100)).doesNotContain("question:i2 1 0");
        assertThat(weak(answered(5, true), 100)).contains("question:i2 1 0");
    }

    @Test
    void hidesTheQuestionsBesideOneThatFewPeopleAnswered() {
        var facts = new ArrayList<AssessmentScoped>();
        facts.add(Facts.surveyOpened(Y2564, "EIT"));
        for (int number = 1; number <= 6; number++) {
            facts.add(Facts.responseLeavingOut(Y2564, "EIT", number, 1, number <= 2 ? Set.of() : Set.of("e2")));
        }

        assertThat(weak(year(Y2564, facts.toArray(AssessmentScoped[]::new)), 100))
                .doesNotContain("question:e1 6 0", "question:e2 6 0", "question:e3 6 0")
                .contains("indicator:6 6 0", "question:e7 7 0");
    }

    @Test
    void hidesWhatTheStaffAnsweredUntilTheirSurveyIsClosed() {
        assertThat(weak(answered(5, false), 100)).doesNotContain("question:i2 1 0");
    }

    @Test
    void knowsNothingWeakWhereNothingIsKnown() {
        assertThat(weak(year(Y2565), 10)).isEmpty();
    }

    @Test
    void holdsMeasuresAgainstTheScoresOfTheNextYear() {
        var earlier = year(Y2564, Facts.published(Y2564, Facts.result(null, null, Facts.PHAI_2565)));
        var later = year(
                Y2565,
                Facts.published(
                        Y2565,
                        Facts.result(null, null, List.of("91.46", "81.48", "95.11", "85.29", "88.24", "74.73"))));

        var moved = Movements.of(
                plan(answering(1, List.of(4), List.of("question:i20")), answering(2, List.of(), List.of())),
                earlier,
                later);

        assertThat(moved).hasSize(1);
        assertThat(moved.getFirst().figures())
                .extracting(figure -> figure.kind() + " " + figure.id() + " " + figure.from() + " " + figure.to())
                .containsExactly("INDICATOR 4 8129/100 8529/100", "QUESTION i20 null null");
        assertThat(moved.getFirst().figures().getFirst().change()).isEqualTo(Rational.of(4));
        assertThat(moved.getFirst().figures().getFirst().isComparable()).isTrue();
    }

    @Test
    void takesNoDifferenceWhereTheFormChanged() {
        var earlier = year(Y2565, Facts.published(Y2565, items("O12", "0")));
        var later = year(Y2566, Facts.published(Y2566, items("O12", "100")));

        var figure = Movements.of(plan(answering(1, List.of(), List.of("item:O12"))), earlier, later)
                .getFirst()
                .figures()
                .getFirst();

        assertThat(figure.from()).isEqualTo(Rational.ZERO);
        assertThat(figure.to()).isNull();
        assertThat(figure.change()).isNull();
        assertThat(figure.isComparable()).isFalse();
        assertThat(figure.breaks()).extracting(FormChange.Break::severity).contains(FormChange.Severity.CHANGED);
    }

    private static List<String> weak(Movements.Year year, int max) {
        return WeakPoints.of(year.sheet(), year.state(), max).stream()
                .map(point -> point.figure() + " " + point.indicator().number() + " " + point.score())
                .toList();
    }

    /** So many of the staff, who all choose the lowest level. */
    private static Movements.Year answered(int people, boolean closed) {
        var facts = new ArrayList<AssessmentScoped>();
        facts.add(Facts.surveyOpened(Y2565, "IIT"));
        for (int number = 1; number <= people; number++) {
            facts.add(Facts.response(Y2565, "IIT", number, 1));
        }
        if (closed) {
            facts.add(new SurveyClosed(Facts.id(Y2565), new SurveyCode("IIT")));
        }
        return year(Y2565, facts.toArray(AssessmentScoped[]::new));
    }

    private static PublishedResult items(String... idsAndScores) {
        var items = new TreeMap<String, BigDecimal>();
        for (int i = 0; i < idsAndScores.length; i += 2) {
            items.put(idsAndScores[i], new BigDecimal(idsAndScores[i + 1]));
        }
        return new PublishedResult(null, null, new TreeMap<>(), new TreeMap<>(), items);
    }

    private static Movements.Year year(String id, AssessmentScoped... events) {
        var methodology = Facts.methodology(Facts.id(id).fiscalYear().value());
        var state = AssessmentState.opened(
                new AssessmentOpened(Facts.id(id), methodology.ref()), TallyShapes.of(methodology));
        for (var event : events) {
            state.apply(event);
        }
        return new Movements.Year(ScoreSheets.of(state, methodology), state);
    }
}
