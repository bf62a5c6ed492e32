package org.prongsai.engine.event;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StreamsTest {

    @Test
    void everyEventKnowsItsStream() {
        var streams = new TreeMap<String, String>();
        StoredExamples.all().forEach((example, event) -> streams.put(example, event.stream()));

        assertThat(streams)
                .containsExactly(
                        entry("ActivityOutcomeRecorded-1", "mueang-phai-2566/plan"),
                        entry("ActivityProgressReported-1", "mueang-phai-2566/plan"),
                        entry("ActivityProgressReported-2", "mueang-phai-2566/plan"),
                        entry("ActivityRecorded-1", "mueang-phai-2566/plan"),
                        entry("ActivityRecorded-2", "mueang-phai-2566/plan"),
                        entry("ActivityRevised-1", "mueang-phai-2566/plan"),
                        entry("ActivityRevised-2", "mueang-phai-2566/plan"),
                        entry("AgencyRegistered-1", "agency:mueang-phai"),
                        entry("AssessmentCertified-1", "mueang-phai-2566"),
                        entry("AssessmentCertified-2", "mueang-phai-2566"),
                        entry("AssessmentClosed-1", "mueang-phai-2566"),
                        entry("AssessmentOpened-1", "mueang-phai-2566"),
                        entry("DisclosureItemAssessed-1", "mueang-phai-2566"),
                        entry("IndicatorGuidelineRecorded-1", "mueang-phai-2566/plan"),
                        entry("IndicatorGuidelineRecorded-2", "mueang-phai-2566/plan"),
                        entry("MethodologyRegistered-1", "methodology:2566"),
                        entry("PublishedResultCorrected-1", "mueang-phai-2566"),
                        entry("ResultPublished-1", "mueang-phai-2566"),
                        entry("SampleTargetSet-1", "mueang-phai-2566/EIT-1"),
                        entry("SurveyClosed-1", "mueang-phai-2566/EIT-1"),
                        entry("SurveyOpened-1", "mueang-phai-2566/EIT-1"),
                        entry("SurveyResponseCorrected-1", "mueang-phai-2566/EIT-1/4f9k2m7q8r1t6w3z"),
                        entry("SurveyResponseRecorded-1", "mueang-phai-2566/EIT-1/4f9k2m7q8r1t6w3z"),
                        entry("SurveyResponseWithdrawn-1", "mueang-phai-2566/EIT-1/4f9k2m7q8r1t6w3z"));
    }
}
