package org.prongsai.benchmarks.national;

import java.io.PrintStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.prongsai.benchmarks.national.synthetic.EventSink;
import org.prongsai.engine.assessment.AssessmentState;
import org.prongsai.engine.assessment.TallyShapes;
import org.prongsai.engine.event.AssessmentOpened;
import org.prongsai.engine.event.AssessmentScoped;
import org.prongsai.engine.event.Event;
import org.prongsai.engine.event.ResponseEvent;
import org.prongsai.engine.forensics.quality.FeedQuality;
import org.prongsai.engine.forensics.quality.Signal;
import org.prongsai.engine.forensics.quality.SurveyAnswers;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.methodology.BuiltInMethodologies;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.score.ScoreSheets;

/**
 * How often each caution about answers is raised on a made-up national year, in which everybody answers for himself and nothing
 * is wrong: its rate of false alarms. Real people are more alike than made-up ones, so real rates are higher.
 */
public final class SignalRates {
    private SignalRates() {}

    /** Measures and prints one table; {@link Options} says what can be chosen. */
    public static void measure(List<String> arguments, PrintStream out) {
        var options = Options.of(arguments);
        var year = new Year();
        options.nation().write(year);
        var counted = new EnumMap<Signal, Counted>(Signal.class);
        year.assessments.values().forEach(assessment -> assessment.count(counted));
        out.println("| signal | looked for | raised | of a hundred |");
        out.println("|---|---|---|---|");
        counted.forEach((signal, count) -> out.printf(
                Locale.ROOT,
                "| %s | %,d | %,d | %.2f |%n",
                signal.word(),
                count.looked,
                count.raised,
                100.0 * count.raised / count.looked));
        out.printf("%,d assessments; %s.%n", year.assessments.size(), options.nation());
    }

    private static final class Counted {
        private int looked;
        private int raised;
    }

    /** One assessment, folded and with its answers kept. */
    private record Assessment(Methodology methodology, AssessmentState state, Map<SurveyCode, SurveyAnswers> answers) {

        void apply(AssessmentScoped event) {
            state.apply(event);
            if (event instanceof ResponseEvent response) {
                answers.computeIfAbsent(response.survey(), _ -> new SurveyAnswers())
                        .apply(response);
            }
        }

        void count(Map<Signal, Counted> counted) {
            for (var one : FeedQuality.of(ScoreSheets.of(state, methodology), state, answers)) {
                var count = counted.computeIfAbsent(one.signal(), _ -> new Counted());
                count.looked++;
                count.raised += one.raised() ? 1 : 0;
            }
        }
    }

    /** Takes in a year's events. */
    private static final class Year implements EventSink {
        private final Map<AssessmentId, Assessment> assessments = new TreeMap<>();

        @Override
        public void put(String aggregate, long sequence, Event event) {
            if (event instanceof AssessmentOpened opened) {
                var methodology =
                        BuiltInMethodologies.find(opened.methodology().id()).orElseThrow();
                assessments.put(
                        opened.assessmentId(),
                        new Assessment(
                                methodology,
                                AssessmentState.opened(opened, TallyShapes.of(methodology)),
                                new TreeMap<>()));
            } else if (event instanceof AssessmentScoped scoped) {
                var assessment = assessments.get(scoped.assessmentId());
                if (assessment == null) {
                    throw new IllegalStateException(scoped.assessmentId() + " was not opened");
                }
                assessment.apply(scoped);
            }
        }
    }
}
