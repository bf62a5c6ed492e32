package org.prongsai.benchmarks.national.synthetic;

import java.util.ArrayList;
import java.util.List;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.methodology.BuiltInMethodologies;
import org.prongsai.engine.methodology.Methodology;

/**
 * What is the same for all agencies in one year.
 *
 * @param difficulties by survey and slot: some questions find less praise than others everywhere
 */
record YearForm(YearFigures figures, Methodology methodology, List<SurveyCode> surveys, List<double[]> difficulties) {
    /** How much of what an agency lacks in the total it lacks in each instrument: 0.3 + 0.3 + 0.4 of them are one. */
    private static final double STAFF_SHARE = 0.7;

    private static final double PUBLIC_SHARE = 0.9;
    private static final double DISCLOSURE_SHARE = 1.3;
    private static final double GAP_MAX = 95;
    private static final double DIFFICULTY_SPREAD = 0.4;

    static YearForm of(YearFigures figures, long seed) {
        var methodology = BuiltInMethodologies.find(figures.methodology()).orElseThrow();
        var surveys = methodology.surveys();
        var difficulties = new ArrayList<double[]>();
        for (var survey : surveys) {
            difficulties.add(difficulties(methodology.slots(survey).size(), seed));
        }
        return new YearForm(figures, methodology, surveys, difficulties);
    }

    private static double[] difficulties(int slots, long seed) {
        var random = Chance.of(seed, slots);
        var difficulties = new double[slots];
        double sum = 0;
        for (int slot = 0; slot < slots; slot++) {
            difficulties[slot] = 1 + DIFFICULTY_SPREAD * (random.nextDouble() - 0.5);
            sum += difficulties[slot];
        }
        for (int slot = 0; slot < slots; slot++) {
            difficulties[slot] *= slots / sum;
        }
        return difficulties;
    }

    /** Whether a survey asks the agency's own staff. */
    boolean isStaff(int survey) {
        return surveys.get(survey).value().equals("IIT");
    }

    /** @param gap what the agency lacks to 100 in the total */
    List<AnswerModel> models(double gap) {
        var models = new ArrayList<AnswerModel>();
        for (int survey = 0; survey < surveys.size(); survey++) {
            double own = Math.min(GAP_MAX, gap * (isStaff(survey) ? STAFF_SHARE : PUBLIC_SHARE));
            models.add(new AnswerModel(methodology.slots(surveys.get(survey)), own, difficulties.get(survey)));
        }
        return models;
    }

    double disclosureGap(double gap) {
        return Math.min(GAP_MAX, gap * DISCLOSURE_SHARE);
    }
}
