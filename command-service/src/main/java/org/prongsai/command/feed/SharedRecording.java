package org.prongsai.command.feed;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.survey.SubmissionOutcome;
import org.prongsai.command.survey.SurveyEntry;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.log.actor.Origin;

/**
 * Records single entries that arrive at the same time for the same survey from the same origin in one transaction: waiting for the disk once, not
 * once for each. Whoever comes while nothing is under way for the survey records at once; whoever comes meanwhile waits, and
 * the first of them then records for all. Nobody waits longer than for two transactions, and nobody is answered before their
 * own entry is stored for good.
 */
final class SharedRecording {
    private final int entriesMax;
    private final BiFunction<List<SurveyEntry>, Origin, List<SubmissionOutcome>> recording;

    /** Who waits, by survey and origin; one is there while something is under way for it. Guarded by itself. */
    private final Map<Survey, Deque<Waiting>> surveys = new HashMap<>();

    /**
     * @param entriesMax in one transaction
     * @param recording records entries, together or not at all, and says what became of each
     */
    SharedRecording(int entriesMax, BiFunction<List<SurveyEntry>, Origin, List<SubmissionOutcome>> recording) {
        this.entriesMax = entriesMax;
        this.recording = recording;
    }

    /** What is recorded together says with each event that it came from one origin. */
    private record Survey(AssessmentId assessment, SurveyCode code, Origin origin) {}

    /** What somebody who waits is told. */
    private sealed interface Turn {
        record Recorded(SubmissionOutcome outcome) implements Turn {}

        /** To record one's own entry, and those of everybody who waits now. */
        record Lead() implements Turn {}

        /** To record one's own entry alone: recording it with others failed. */
        record Alone() implements Turn {}
    }

    private record Waiting(SurveyEntry entry, CompletableFuture<Turn> turn) {}

    /**
     * Records one entry.
     *
     * @param origin who sent it, and how
     * @throws RuntimeException the one that recording this entry alone failed with
     */
    SubmissionOutcome record(SurveyEntry entry, Origin origin) {
        var survey = new Survey(entry.assessmentId(), entry.survey(), origin);
        var waiting = queued(survey, entry);
        if (waiting == null) {
            return lead(survey, entry);
        }
        return switch (waiting.turn().join()) {
            case Turn.Recorded(var outcome) -> outcome;
            case Turn.Lead() -> lead(survey, entry);
            case Turn.Alone() -> alone(survey, entry);
        };
    }

    /** How many wait now. */
    int waiting() {
        synchronized (surveys) {
            return surveys.values().stream().mapToInt(Deque::size).sum();
        }
    }

    /** Queues behind whoever is at work; null when nobody is, and the caller now is. */
    private @Nullable Waiting queued(Survey survey, SurveyEntry entry) {
        synchronized (surveys) {
            var queue = surveys.get(survey);
            if (queue == null) {
                surveys.put(survey, new ArrayDeque<>());
                return null;
            }
            var waiting = new Waiting(entry, new CompletableFuture<>());
            queue.add(waiting);
            return waiting;
        }
    }

    private SubmissionOutcome lead(Survey survey, SurveyEntry own) {
        var others = others(survey);
        try {
            var entries = new ArrayList<SurveyEntry>();
            entries.add(own);
            others.forEach(other -> entries.add(other.entry()));
            var outcomes = recording.apply(entries, survey.origin());
            for (int at = 0; at < others.size(); at++) {
                others.get(at).turn().complete(new Turn.Recorded(outcomes.get(at + 1)));
            }
            return outcomes.getFirst();
        } catch (RuntimeException e) {
            if (others.isEmpty()) {
                throw e;
            }
            others.forEach(other -> other.turn().complete(new Turn.Alone()));
            return alone(survey, own);
        } finally {
            others.forEach(other -> other.turn().complete(new Turn.Alone())); // Unless they know already.
            handOver(survey);
        }
    }

    private SubmissionOutcome alone(Survey survey, SurveyEntry entry) {
        return recording.apply(List.of(entry), survey.origin()).getFirst();
    }

    /** As many of those who wait as go into one transaction with one's own; they wait no more. */
    private List<Waiting> others(Survey survey) {
        var others = new ArrayList<Waiting>();
        synchronized (surveys) {
            var queue = surveys.getOrDefault(survey, new ArrayDeque<>());
            while (others.size() < entriesMax - 1 && !queue.isEmpty()) {
                others.add(queue.remove());
            }
        }
        return others;
    }

    private void handOver(Survey survey) {
        Waiting next;
        synchronized (surveys) {
            next = surveys.getOrDefault(survey, new ArrayDeque<>()).poll();
            if (next == null) {
                surveys.remove(survey);
            }
        }
        if (next != null) {
            next.turn().complete(new Turn.Lead());
        }
    }
}
