package org.prongsai.query.tape;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the tape is kept and how closely it follows the log.
 *
 * @param directory of this process alone; empty for a temporary one, which is made anew from the log at every start
 * @param pollInterval how long new events may lie in the log before they are on the tape, where nobody asks for them
 * @param patience how long a question waits for what is not on the tape yet
 * @param framesMax so many frames of a file are made fewer
 */
@ConfigurationProperties("prongsai.tape")
public record TapeSettings(
        @DefaultValue("") String directory,
        @DefaultValue("200ms") Duration pollInterval,
        @DefaultValue("2s") Duration patience,
        @DefaultValue("32") int framesMax) {}
