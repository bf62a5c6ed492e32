package org.prongsai.engine.forensics.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.assessment.AssessmentState;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.forensics.Privacy;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.methodology.Instrument;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.score.InstrumentScore;
import org.prongsai.engine.score.Score;
import org.prongsai.engine.score.ScoreSheet;

/** Looks for every signal in one assessment. */
public final class FeedQuality {
    /** The instruments by their roles: what the staff answer, what the public answers, what is disclosed. */
    private static final String STAFF = "IIT";

    private static final String PUBLIC = "EIT";
    private static final String DISCLOSURE = "OIT";
    private static final Rational HUNDRED = Rational.of(100);

    private final ScoreSheet sheet;
    private final Methodology methodology;
    private final Privacy privacy;
    private final List<Observation> observations = new ArrayList<>();

    private FeedQuality(ScoreSheet sheet, Privacy privacy) {
        this.sheet = sheet;
        this.methodology = sheet.methodology();
        this.privacy = privacy;
    }

    /**
     * Every signal that could be looked for, raised or not, survey by survey. What the privacy gate hides is left out, as if
     * nobody had answered.
     *
     * @param state what the sheet was worked out from
     * @param answers how each survey was answered
     */
    public static List<Observation> of(
            ScoreSheet sheet, AssessmentState state, Map<SurveyCode, SurveyAnswers> answers) {
        var quality = new FeedQuality(sheet, new Privacy(state, sheet.methodology()));
        quality.surveys(answers);
        quality.gaps();
        return List.copyOf(quality.observations);
    }

    private void surveys(Map<SurveyCode, SurveyAnswers> answers) {
        for (var survey : methodology.surveys()) {
            var given = answers.get(survey);
            if (given != null && privacy.showsAnswers(survey)) {
                observations.addAll(AnswerQuality.of(survey.value(), methodology.slots(survey), given));
                sample(survey);
            }
        }
    }

    private void sample(SurveyCode survey) {
        sheet.instruments().stream()
                .flatMap(instrument -> instrument.surveys().stream())
                .filter(score -> score.survey().equals(survey))
                .map(InstrumentScore.SurveyScore::sample)
                .filter(sample -> sample.missing() != null)
                .forEach(sample -> {
                    var missing =
                            Rational.of(Optional.ofNullable(sample.missing()).orElse(0));
                    observations.add(new Observation(
                            Signal.SHORT_SAMPLE,
                            survey.value(),
                            missing.compareTo(Signal.SHORT_SAMPLE.threshold()) >= 0,
                            missing,
                            sample.n()));
                });
    }

    private void gaps() {
        var staff = value(STAFF);
        var people = value(PUBLIC);
        if (staff != null && people != null) {
            gap(Signal.STAFF_ABOVE_PUBLIC, STAFF + "/" + PUBLIC, staff.minus(people));
        }
        methodology.instruments().stream()
                .filter(instrument -> instrument.parts().size() == 2)
                .forEach(this::parts);
        var disclosed = value(DISCLOSURE);
        if (disclosed != null && people != null && disclosed.equals(HUNDRED)) {
            var lacks = methodology.levels().passMin().minus(people);
            observations.add(new Observation(
                    Signal.DISCLOSED_BUT_LOW,
                    DISCLOSURE + "/" + PUBLIC,
                    lacks.compareTo(Signal.DISCLOSED_BUT_LOW.threshold()) > 0,
                    lacks,
                    null));
        }
    }

    private void parts(Instrument instrument) {
        sheet.instrument(instrument.code()).ifPresent(score -> {
            var first = shown(score.surveys().getFirst());
            var second = shown(score.surveys().getLast());
            if (first != null && second != null) {
                gap(
                        Signal.PARTS_APART,
                        "%s/%s"
                                .formatted(
                                        instrument.parts().getFirst().survey(),
                                        instrument.parts().getLast().survey()),
                        first.minus(second));
            }
        });
    }

    private void gap(Signal signal, String about, Rational points) {
        var size = signal == Signal.PARTS_APART && points.signum() < 0 ? points.negated() : points;
        observations.add(new Observation(signal, about, size.compareTo(signal.threshold()) >= 0, points, null));
    }

    private @Nullable Rational shown(InstrumentScore.SurveyScore survey) {
        return survey.score().isComputed() && !privacy.showsAnswers(survey.survey())
                ? null
                : survey.score().value();
    }

    /** A score as it leads; null where it is not known, or not to be told. */
    private @Nullable Rational value(String code) {
        var instrument = methodology.instrument(code);
        var score = sheet.instrument(code).map(InstrumentScore::score);
        if (instrument.isEmpty() || score.isEmpty()) {
            return null;
        }
        boolean told = instrument.get().parts().stream().allMatch(part -> privacy.showsAnswers(part.survey()));
        return score.map(Score::isComputed).orElse(false) && !told
                ? null
                : score.map(Score::value).orElse(null);
    }
}
