package org.prongsai.command.survey;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.prongsai.command.assessment.AssessmentRefusals;
import org.prongsai.command.assessment.Assessments;
import org.prongsai.command.dispatch.Outcome;
import org.prongsai.command.suggestion.Suggestions;
import org.prongsai.command.survey.ResponseStreams.Append;
import org.prongsai.command.survey.ResponseStreams.Stored;
import org.prongsai.engine.assessment.Phase;
import org.prongsai.engine.event.ResponseEvent;
import org.prongsai.engine.event.Streams;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.ResponseId;
import org.prongsai.engine.id.SurveyCode;
import org.springframework.stereotype.Component;

/**
 * Handles the commands about responses. Responses are no aggregates of Axon's: hundreds of them are read, decided and
 * appended together, in one transaction.
 */
@Component
public class ResponseRecorder {
    private final SurveyLocks locks;
    private final ResponseStreams streams;
    private final SubmissionCheck check;
    private final Assessments assessments;
    private final HeardVersions versions;
    private final Suggestions suggestions;

    ResponseRecorder(
            SurveyLocks locks,
            ResponseStreams streams,
            SubmissionCheck check,
            Assessments assessments,
            HeardVersions versions,
            Suggestions suggestions) {
        this.versions = versions;
        this.suggestions = suggestions;
        this.locks = locks;
        this.streams = streams;
        this.check = check;
        this.assessments = assessments;
    }

    @CommandHandler
    List<SubmissionOutcome> handle(RecordSurveyResponses command) {
        return record(command.entries());
    }

    /** Records responses and withdrawals within the unit of work at hand. */
    public List<SubmissionOutcome> record(List<? extends SurveyEntry> entries) {
        locks.share(entries.stream().map(SurveyEntry::key).toList());
        var checked = check.check(entries);
        var heard = versions.own(CheckedSubmission.versionedStreams(checked)); // Before the streams: see there.
        var recording = new Recording(streams.responses(CheckedSubmission.streams(checked)), heard);
        var outcomes = checked.stream().map(recording::decide).toList();
        streams.append(recording.appends());
        versions.write(recording.heard());
        return outcomes;
    }

    @CommandHandler
    Outcome handle(CorrectSurveyResponse command) {
        return change(
                command.assessmentId(),
                command.survey(),
                command.responseId(),
                (survey, state) -> ResponseDecider.correct(
                        survey,
                        state,
                        command.responseId(),
                        check.require(survey, command.answers()),
                        command.reason()));
    }

    /** What the respondent wrote goes too: it stands beside the log, which keeps no words. */
    @CommandHandler
    Outcome handle(WithdrawSurveyResponse command) {
        suggestions.forget(command.assessmentId(), command.survey(), command.responseId());
        return change(
                command.assessmentId(),
                command.survey(),
                command.responseId(),
                (survey, state) -> ResponseDecider.withdraw(survey, state, command.responseId(), command.reason()));
    }

    private interface ResponseDecision {
        List<ResponseEvent> decide(SurveyFacts.Opened survey, ResponseState state);
    }

    private Outcome change(AssessmentId assessment, SurveyCode code, ResponseId response, ResponseDecision decision) {
        locks.share(List.of(new SurveyLocks.Key(assessment, code)));
        var phase = assessments.require(assessment).phase();
        var surveyStream = Streams.survey(assessment, code);
        var survey = streams.surveys(List.of(surveyStream)).get(surveyStream);
        if (survey == null) {
            throw SurveyRefusals.unknown(assessment, code);
        }
        var stream = Streams.response(assessment, code, response);
        var stored = streams.responses(List.of(stream)).getOrDefault(stream, Stored.NOTHING);
        var events = decision.decide(survey, stored.state());
        if (!events.isEmpty() && phase == Phase.CERTIFIED) {
            throw AssessmentRefusals.certified(assessment);
        }
        streams.append(events.stream()
                .map(event -> new Append(event, stored.nextSequence()))
                .toList());
        return Outcome.changing(events);
    }
}
