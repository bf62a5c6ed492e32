package org.prongsai.query.nation;

import java.util.List;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.score.SampleCheck;

/**
 * How far the samples of some assessments are from what is asked.
 *
 * @param enough assessments whose surveys all have enough respondents
 * @param lacking those with a survey that has fewer than asked
 * @param unknown those of which it cannot be said
 * @param gaps some of those lacking, the fewest respondents first
 */
public record Samples(int enough, int lacking, int unknown, List<Gap> gaps) {
    public Samples {
        gaps = List.copyOf(gaps);
    }

    /** One assessment and its surveys that have fewer respondents than asked. */
    public record Gap(Listed listed, List<Survey> surveys) {
        public Gap {
            surveys = List.copyOf(surveys);
        }
    }

    public record Survey(SurveyCode code, SampleCheck sample) {}
}
