package org.prongsai.engine.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventCatalogTest {

    @Test
    void namesEveryEventExactlyOnce() {
        List<Class<?>> named = EventCatalog.names().stream()
                .<Class<?>>map(name -> EventCatalog.typeOf(name).orElseThrow())
                .toList();

        assertThat(named)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(leaves(Event.class).toList());
    }

    @Test
    void namesAreForGood() {
        assertThat(EventCatalog.names())
                .containsExactly(
                        "AgencyRegistered",
                        "AssessmentOpened",
                        "SampleTargetSet",
                        "SurveyOpened",
                        "SurveyResponseRecorded",
                        "SurveyResponseCorrected",
                        "SurveyResponseWithdrawn",
                        "SurveyClosed",
                        "DisclosureItemAssessed",
                        "ResultPublished",
                        "PublishedResultCorrected",
                        "AssessmentClosed",
                        "AssessmentCertified",
                        "ActivityRecorded",
                        "ActivityRevised",
                        "ActivityProgressReported",
                        "ActivityOutcomeRecorded",
                        "IndicatorGuidelineRecorded",
                        "MethodologyRegistered");
    }

    @Test
    void leadsFromNameToClassAndBack() {
        assertThat(EventCatalog.nameOf(SurveyClosed.class)).contains("SurveyClosed");
        assertThat(EventCatalog.typeOf("SurveyClosed")).contains(SurveyClosed.class);
        assertThat(EventCatalog.nameOf(String.class)).isEmpty();
        assertThat(EventCatalog.typeOf("SurveyForgotten")).isEmpty();
    }

    @Test
    void countsRevisionsByUpcasters() {
        assertThat(EventCatalog.revisionOf(SurveyClosed.class)).isEqualTo(1);
        assertThat(EventCatalog.revisionOf(IndicatorGuidelineRecorded.class)).isEqualTo(2);
    }

    @Test
    void saysWhichClassIsNotAnEvent() {
        assertThatThrownBy(() -> EventCatalog.revisionOf(Event.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Event is missing from the event catalog");
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(EventCatalogTest::leaves)
                : Stream.of(type);
    }
}
