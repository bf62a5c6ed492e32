package org.prongsai.command.assessment;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.prongsai.command.testing.Samples.ASSESSMENT;
import static org.prongsai.command.testing.Samples.METHODOLOGY;
import static org.prongsai.command.testing.Samples.total;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.command.dispatch.Outcome;
import org.prongsai.command.refusal.CommandRejected;
import org.prongsai.engine.event.AssessmentOpened;
import org.prongsai.engine.event.DisclosureItemAssessed;
import org.prongsai.engine.event.PublishedResultCorrected;
import org.prongsai.engine.event.ResultPublished;
import org.prongsai.log.methodology.Methodologies;

class AssessmentAggregateTest {
    private static final AssessmentOpened OPENED = new AssessmentOpened(ASSESSMENT, METHODOLOGY.ref());

    private final FixtureConfiguration<AssessmentAggregate> assessment =
            new AggregateTestFixture<>(AssessmentAggregate.class);

    @BeforeEach
    void knowTheMethodology() {
        assessment.registerInjectableResource(methodologies());
    }

    private static Methodologies methodologies() {
        var methodologies = mock(Methodologies.class);
        when(methodologies.get(METHODOLOGY.ref())).thenReturn(METHODOLOGY);
        return methodologies;
    }

    @Test
    void saysThatAFirstVerdictIsNewAndALaterOneAChange() {
        var first = new DisclosureItemAssessed(ASSESSMENT, "O1", "PASS", null, null, null);

        assessment
                .given(OPENED)
                .when(new AssessDisclosureItem(ASSESSMENT, "O1", "PASS", null, null))
                .expectEvents(first)
                .expectResultMessagePayload(Outcome.CREATED);
        assessment
                .given(OPENED, first)
                .when(new AssessDisclosureItem(ASSESSMENT, "O1", "FAIL", null, "ลิงก์เสีย"))
                .expectEvents(new DisclosureItemAssessed(ASSESSMENT, "O1", "FAIL", "PASS", null, "ลิงก์เสีย"))
                .expectResultMessagePayload(Outcome.CHANGED);
    }

    @Test
    void saysThatAFirstResultIsNewAndACorrectionAChange() {
        var first = new ResultPublished(ASSESSMENT, total("92.85"), "ประกาศ");

        assessment
                .given(OPENED)
                .when(new PublishResult(ASSESSMENT, total("92.85"), "ประกาศ", null, null, null))
                .expectEvents(first)
                .expectResultMessagePayload(Outcome.CREATED);
        assessment
                .given(OPENED, first)
                .when(new PublishResult(ASSESSMENT, total("92.86"), "ประกาศ", "พิมพ์ผิด", null, null))
                .expectEvents(
                        new PublishedResultCorrected(ASSESSMENT, total("92.86"), "ประกาศ", "พิมพ์ผิด", null, null))
                .expectResultMessagePayload(Outcome.CHANGED);
        assessment
                .given(OPENED, first)
                .when(new PublishResult(ASSESSMENT, total("92.85"), "ประกาศ", null, null, null))
                .expectNoEvents()
                .expectResultMessagePayload(Outcome.UNCHANGED);
    }

    @Test
    void refusesWhatIsSaidOfAnAssessmentThatIsNotThere() {
        assessment
                .givenNoPriorActivity()
                .when(new AssessDisclosureItem(ASSESSMENT, "O1", "PASS", null, null))
                .expectException(CommandRejected.class)
                .expectNoEvents();
    }
}
