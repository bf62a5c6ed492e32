package org.prongsai.command.survey;

import org.springframework.stereotype.Component;

/** Starts rehearsals. */
@Component
public class Rehearsals {
    private final SubmissionCheck check;
    private final ResponseStreams streams;

    Rehearsals(SubmissionCheck check, ResponseStreams streams) {
        this.check = check;
        this.streams = streams;
    }

    public Rehearsal start() {
        return new Rehearsal(check, streams);
    }
}
