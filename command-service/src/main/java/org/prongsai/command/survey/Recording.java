package org.prongsai.command.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.survey.ResponseDecider.Decision;
import org.prongsai.command.survey.ResponseDecider.Given;
import org.prongsai.command.survey.ResponseStreams.Append;
import org.prongsai.command.survey.ResponseStreams.Stored;
import org.prongsai.command.survey.SourceVersion.Age;
import org.prongsai.engine.event.PackedAnswers;
import org.prongsai.engine.event.ResponseEvent;
import org.prongsai.engine.id.ResponseId;

/** Decides a batch of checked submissions one after the other, each against what the ones before it led to. */
final class Recording {
    private final Map<String, Stored> streams;
    private final Map<String, HeardVersion> heard;
    private final Map<String, HeardVersion> news = new HashMap<>();
    private final List<Append> appends = new ArrayList<>();

    /**
     * @param stored the streams of all responses in the batch that hold anything
     * @param heard what their sources said last, where they tell versions apart
     */
    Recording(Map<String, Stored> stored, Map<String, HeardVersion> heard) {
        this.streams = new HashMap<>(stored);
        this.heard = new HashMap<>(heard);
    }

    SubmissionOutcome decide(CheckedSubmission submission) {
        return switch (submission) {
            case CheckedSubmission.Refused(var refusal) -> refusal;
            case CheckedSubmission.Usable usable -> decide(usable);
            case CheckedSubmission.Withdrawing withdrawing -> decide(withdrawing);
        };
    }

    private SubmissionOutcome decide(CheckedSubmission.Usable usable) {
        var id = usable.responseId();
        var stream = usable.stream();
        var stored = streams.getOrDefault(stream, Stored.NOTHING);
        var known = heard.getOrDefault(stream, HeardVersion.NOTHING);
        var given = new Given(usable.answers(), usable.submittedOn(), usable.version());
        var decision = ResponseDecider.decide(usable.survey(), stored.state(), id, given, known);
        var outcome = outcome(id, stream, stored, usable.answers(), decision);
        hear(stream, usable.version(), usable.answers(), decision);
        return outcome;
    }

    private SubmissionOutcome decide(CheckedSubmission.Withdrawing withdrawing) {
        var stream = withdrawing.stream();
        var stored = streams.getOrDefault(stream, Stored.NOTHING);
        var id = withdrawing.responseId();
        var age = heard.getOrDefault(stream, HeardVersion.NOTHING).ageOf(withdrawing.version());
        var decision =
                ResponseDecider.withdrawAtSource(withdrawing.survey(), stored.state(), id, withdrawing.reason(), age);
        var outcome = outcome(id, stream, stored, null, decision);
        hear(stream, withdrawing.version(), null, decision);
        return outcome;
    }

    /** Remembers what a source said, unless it said something newer before, or was not listened to. */
    private void hear(
            String stream, @Nullable SourceVersion version, @Nullable PackedAnswers answers, Decision decision) {
        var known = heard.getOrDefault(stream, HeardVersion.NOTHING);
        if (version == null || decision instanceof Decision.Rejected || known.ageOf(version) == Age.OLDER) {
            return;
        }
        boolean withdrawn = switch (streams.getOrDefault(stream, Stored.NOTHING).state()) {
            case ResponseState.Missing() -> answers == null;
            case ResponseState.Recorded _ -> false;
            case ResponseState.Withdrawn _ -> decision instanceof Decision.Withdrawn || known.withdrawn();
        };
        var now = known.followedBy(version, answers, withdrawn);
        heard.put(stream, now);
        news.put(stream, now);
    }

    /** @param given null for a withdrawal */
    private SubmissionOutcome outcome(
            ResponseId id, String stream, Stored stored, @Nullable PackedAnswers given, Decision decision) {
        return switch (decision) {
            case Decision.Recorded(var event) -> {
                append(stream, stored, event);
                yield new SubmissionOutcome.Accepted(id);
            }
            case Decision.NoChange() ->
                new SubmissionOutcome.Duplicate(id, stored.state().counts(given));
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

    /** What sources said in this batch, where they tell versions apart. */
    Map<String, HeardVersion> heard() {
        return news;
    }

    /** Where all streams stand after the batch, untouched ones included. */
    Map<String, Stored> streams() {
        return streams;
    }
}
