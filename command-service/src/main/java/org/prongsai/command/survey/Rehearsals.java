package org.prongsai.command.survey;

import org.springframework.stereotype.Component;

/** Starts rehearsals. */
@Component
public class Rehearsals {
    private final SubmissionCheck check;
    private final ResponseStreams streams;
    private final HeardVersions versions;

    Rehearsals(SubmissionCheck check, ResponseStreams streams, HeardVersions versions) {
        this.check = check;
        this.streams = streams;
        this.versions = versions;
    }

    public Rehearsal start() {
        return new Rehearsal(check, streams, versions);
    }
}
