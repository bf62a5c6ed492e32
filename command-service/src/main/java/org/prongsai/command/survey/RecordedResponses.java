package org.prongsai.command.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.prongsai.engine.event.Streams;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.MalformedId;
import org.prongsai.engine.id.ResponseId;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.log.AsOf;
import org.prongsai.log.EventLog;
import org.prongsai.log.LoggedEvent;
import org.springframework.stereotype.Component;

/** Single responses, for whoever has to look at one. */
@Component
public class RecordedResponses {
    /** What feeds write before the ids that sources give; a person types what the source shows. */
    private static final List<String> KEY_BEGINNINGS =
            List.of("", "kobo:", "odk:", "odk:uuid:", "google:", "limesurvey::", "formbricks:");

    private final EventLog log;
    private final ResponseIds ids;

    RecordedResponses(EventLog log, ResponseIds ids) {
        this.log = log;
        this.ids = ids;
    }

    /** What happened to a response, in order; empty when there is no such response. */
    public List<LoggedEvent> history(AssessmentId assessment, SurveyCode survey, ResponseId response) {
        var history = new ArrayList<LoggedEvent>();
        log.readStream(Streams.response(assessment, survey, response), AsOf.latest(), history::add);
        return history;
    }

    /**
     * Finds a response that was recorded.
     *
     * @param written its id, the respondent's key as it was sent, or the id that the source shows
     */
    public Optional<ResponseId> find(AssessmentId assessment, SurveyCode survey, String written) {
        return Stream.concat(
                        id(written).stream(),
                        KEY_BEGINNINGS.stream().map(beginning -> ids.of(assessment, survey, beginning + written)))
                .filter(id -> !history(assessment, survey, id).isEmpty())
                .findFirst();
    }

    private static Optional<ResponseId> id(String written) {
        try {
            return Optional.of(new ResponseId(written));
        } catch (MalformedId _) {
            return Optional.empty();
        }
    }
}
