package org.prongsai.log;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.TreeMap;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.prongsai.engine.event.AssessmentClosed;
import org.prongsai.engine.event.AssessmentOpened;
import org.prongsai.engine.event.Event;
import org.prongsai.engine.event.PublishedResult;
import org.prongsai.engine.event.ResultPublished;
import org.prongsai.engine.event.SurveyOpened;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.MethodologyRef;
import org.prongsai.engine.id.SurveyCode;

/** Events to write in tests, and how an aggregate would hand them to Axon. */
final class Facts {
    static final Instant NOON = Instant.parse("2023-03-01T05:00:00.123Z");
    static final MethodologyRef METHODOLOGY = new MethodologyRef("2566", 1, "0".repeat(64));

    private Facts() {}

    static AssessmentOpened opened(String assessment) {
        return new AssessmentOpened(AssessmentId.parse(assessment), METHODOLOGY);
    }

    static AssessmentClosed closed(String assessment) {
        return new AssessmentClosed(AssessmentId.parse(assessment));
    }

    static ResultPublished published(String assessment) {
        var total =
                new PublishedResult(new BigDecimal("92.85"), null, new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        return new ResultPublished(AssessmentId.parse(assessment), total, "ประกาศ");
    }

    static SurveyOpened surveyOpened(String assessment, String survey) {
        return new SurveyOpened(AssessmentId.parse(assessment), new SurveyCode(survey), METHODOLOGY);
    }

    static GenericDomainEventMessage<Event> message(Event event, long sequence, String eventId, Instant at) {
        return new GenericDomainEventMessage<>(
                "Assessment", event.stream(), sequence, event, MetaData.emptyInstance(), eventId, at);
    }
}
