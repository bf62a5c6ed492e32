package org.prongsai.benchmarks.national.synthetic;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What was announced about a fiscal year. Where nothing was, the nearest year stands in.
 *
 * @param methodology id of the methodology it is assessed under
 * @param staff responses of the staff survey
 * @param visitors responses of the public survey, in all its parts
 * @param mean the national average
 * @param shape of the gamma distribution of what agencies lack to 100: with this mean, and what chance adds in verdicts and
 *     answers, about the announced share is at 85 and more
 */
record YearFigures(
        int fiscalYear, String methodology, int agencies, int staff, int visitors, double mean, double shape) {
    private static final int LAST = 2569;
    private static final int USUAL = 2567;
    private static final int USUALLY_FROM = 2563;

    /** So many years in a row; 2567 alone, then those before it, then also those after it. */
    static List<YearFigures> years(int count) {
        int beyond = Math.max(0, count - (USUAL - USUALLY_FROM + 1));
        int last = Math.min(LAST, USUAL + beyond);
        return IntStream.rangeClosed(last - count + 1, last)
                .mapToObj(YearFigures::of)
                .toList();
    }

    static YearFigures of(int year) {
        return switch (year) {
            case 2564 -> new YearFigures(year, "2564", 8_300, 471_719, 828_413, 81.25, 1.70);
            case 2565 -> new YearFigures(year, "2565", 8_303, 471_719, 828_413, 87.57, 4.65);
            case 2566 -> new YearFigures(year, "2566", 8_323, 339_105, 667_141, 90.19, 2.40);
            case 2567 -> new YearFigures(year, "2567", 8_325, 461_440, 907_795, 93.05, 2.35);
            case 2568 -> new YearFigures(year, "2568", 8_317, 461_440, 890_000, 93.82, 2.00);
            case 2569 -> new YearFigures(year, "2569", 8_317, 461_440, 890_000, 93.82, 2.00);
            default -> new YearFigures(year, "2563", 8_303, 471_719, 828_413, 67.90, 3.97);
        };
    }
}
