package org.prongsai.benchmarks.national.synthetic;

/**
 * Events of one agency that arrive together.
 *
 * @param agency which of the year's, from 0
 * @param survey which of its surveys, from 0; for responses only
 * @param from the first respondent; for responses only
 * @param count how many respondents; for responses only
 * @param at when they happened, epoch milliseconds
 * @param written their place in the log's order: as {@code at}, or later where they were held up
 */
record Load(Kind kind, int agency, int survey, int from, int count, long at, long written) {
    enum Kind {
        OPENING,
        RESPONSES,
        VERDICTS,
        AMENDMENTS,
        REVISIONS,
        CLOSING,
        CERTIFICATION,
        PUBLICATION
    }
}
