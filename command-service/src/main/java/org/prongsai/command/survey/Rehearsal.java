package org.prongsai.command.survey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.prongsai.command.refusal.CommandRejected;
import org.prongsai.command.refusal.Reason;
import org.prongsai.command.survey.ResponseStreams.Append;
import org.prongsai.command.survey.ResponseStreams.Stored;

/**
 * Says what would become of submissions and records nothing. One rehearsal remembers what its earlier submissions would have
 * led to, so that a respondent who stands twice in a stream is found just as in earnest. Not thread-safe.
 */
public final class Rehearsal {
    /** What one rehearsal can remember in about 100 MB. */
    static final int RESPONSES_MAX = 250_000;

    private final SubmissionCheck check;
    private final ResponseStreams streams;
    private final HeardVersions versions;
    private final Map<String, Stored> rehearsed = new HashMap<>();
    private final Map<String, HeardVersion> heard = new HashMap<>();

    Rehearsal(SubmissionCheck check, ResponseStreams streams, HeardVersions versions) {
        this.check = check;
        this.streams = streams;
        this.versions = versions;
    }

    /**
     * Decides entries in their order.
     *
     * @throws CommandRejected when there are more responses than one rehearsal can remember
     */
    public List<SubmissionOutcome> decide(List<? extends SurveyEntry> entries) {
        var checked = check.check(entries);
        var names = CheckedSubmission.streams(checked);
        var stored = new HashMap<>(streams.responses(names));
        names.forEach(name -> {
            var earlier = rehearsed.get(name);
            if (earlier != null) {
                stored.put(name, earlier);
            }
        });
        var recording = new Recording(stored, heard(CheckedSubmission.versionedStreams(checked)));
        var outcomes = checked.stream().map(recording::decide).toList();
        recording.appends().forEach(append -> remember(append, recording));
        heard.putAll(recording.heard());
        requireRoom(heard.size());
        return outcomes;
    }

    private Map<String, HeardVersion> heard(Set<String> names) {
        var known = new HashMap<>(versions.read(names));
        names.forEach(name -> {
            var earlier = heard.get(name);
            if (earlier != null) {
                known.put(name, earlier);
            }
        });
        return known;
    }

    private void remember(Append append, Recording recording) {
        requireRoom(rehearsed.size() + 1);
        var name = append.event().stream();
        rehearsed.put(name, recording.streams().getOrDefault(name, Stored.NOTHING));
    }

    private static void requireRoom(int responses) {
        if (responses > RESPONSES_MAX) {
            throw new CommandRejected(
                    Reason.DRY_RUN_TOO_LARGE,
                    "การทดลองส่งครั้งหนึ่งมีได้ไม่เกิน %,d คำตอบ ให้แบ่งเป็นส่วน ๆ".formatted(RESPONSES_MAX),
                    "one dry run takes at most %,d responses: send it in parts".formatted(RESPONSES_MAX));
        }
    }
}
