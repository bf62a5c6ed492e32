package org.prongsai.benchmarks.feeds;

import org.prongsai.engine.id.AssessmentId;

/**
 * One way to record responses.
 *
 * @param responses how many in one trial
 * @param trials makes the trials, each into an assessment of its own; what is made beforehand is not timed
 */
record Way(String name, int responses, Trials trials) {
    interface Trials {
        Trial ready(AssessmentId assessment) throws Exception;
    }
}
