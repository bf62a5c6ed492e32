package org.prongsai.benchmarks.feeds;

/** Something ready to be timed, once. */
interface Trial {
    void run() throws Exception;
}
