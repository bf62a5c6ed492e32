package org.prongsai.command.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.prongsai.command.survey.ResponseDecider.Decision;
import org.prongsai.command.survey.ResponseStreams.Append;
import org.prongsai.command.survey.ResponseStreams.Stored;
import org.prongsai.engine.event.ResponseEvent;
import org.prongsai.engine.id.ResponseId;

/** Decides a batch of checked submissions one after the other, each against what the ones before it led to. */
final class Recording {
    private final Map<String, Stored> streams;
    private final List<Append> appends = new ArrayList<>();

    /** @param stored the streams of all responses in the batch that hold anything */
    Recording(Map<String, Stored> stored) {
        this.streams = new HashMap<>(stored);
    }

    SubmissionOutcome decide(CheckedSubmission submission) {
        return switch (submission) {
            case CheckedSubmission.Refused(var refusal) -> refusal;
            case CheckedSubmission.Usable usable -> decide(usable);
            case CheckedSubmission.Withdrawing withdrawing -> decide(withdrawing);
        };
    }

    private SubmissionOutcome decide(CheckedSubmission.Usable usable) {
        var survey = usable.survey();
        var id = usable.responseId();
        var stream = usable.stream();
        var stored = streams.getOrDefault(stream, Stored.NOTHING);
        return outcome(
                id,
                stream,
                stored,
                ResponseDecider.decide(survey, stored.state(), id, usable.answers(), usable.submittedOn()));
    }

    private SubmissionOutcome decide(CheckedSubmission.Withdrawing withdrawing) {
        var stream = withdrawing.stream();
        var stored = streams.getOrDefault(stream, Stored.NOTHING);
        var id = withdrawing.responseId();
        return outcome(
                id,
                stream,
                stored,
                ResponseDecider.withdrawAtSource(withdrawing.survey(), stored.state(), id, withdrawing.reason()));
    }

    private SubmissionOutcome outcome(ResponseId id, String stream, Stored stored, Decision decision) {
        return switch (decision) {
            case Decision.Recorded(var event) -> {
                append(stream, stored, event);
                yield new SubmissionOutcome.Accepted(id);
            }
            case Decision.NoChange() -> new SubmissionOutcome.Duplicate(id);
            case Decision.NeverHere() -> new SubmissionOutcome.Skipped(id);
            case Decision.Corrected(var event) -> {
                append(stream, stored, event);
                yield new SubmissionOutcome.Corrected(id);
            }
            case Decision.Withdrawn(var event) -> {
                append(stream, stored, event);
                yield new SubmissionOutcome.Withdrawn(id);
            }
            case Decision.Rejected(var refusal) -> refusal;
        };
    }

    private void append(String stream, Stored stored, ResponseEvent event) {
        appends.add(new Append(event, stored.nextSequence()));
        streams.put(stream, stored.apply(event));
    }

    /** What has to be appended, in order. */
    List<Append> appends() {
        return appends;
    }

    /** Where all streams stand after the batch, untouched ones included. */
    Map<String, Stored> streams() {
        return streams;
    }
}
