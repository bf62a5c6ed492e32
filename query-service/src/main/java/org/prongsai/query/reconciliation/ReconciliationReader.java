package org.prongsai.query.reconciliation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.assessment.AssessmentState;
import org.prongsai.engine.event.PublishedResultCorrected;
import org.prongsai.engine.event.ResponseEvent;
import org.prongsai.engine.event.Streams;
import org.prongsai.engine.forensics.Reconciliation;
import org.prongsai.engine.forensics.Reconciliations;
import org.prongsai.engine.forensics.quality.FeedQuality;
import org.prongsai.engine.forensics.quality.SurveyAnswers;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.FiscalYear;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.log.AsOf;
import org.prongsai.log.EventLog;
import org.prongsai.log.LoggedEvent;
import org.prongsai.log.methodology.Methodologies;
import org.prongsai.query.problem.QuestionRefused;
import org.prongsai.query.score.ScoreReader;
import org.prongsai.query.score.ScoredAssessment;
import org.springframework.stereotype.Component;

/** Reconciles assessments of now and of the past. */
@Component
public class ReconciliationReader {
    /** A result that was corrected more often shows its last corrections. */
    private static final int CORRECTIONS_SHOWN = 5;

    private final ScoreReader scores;
    private final Methodologies methodologies;
    private final EventLog log;

    ReconciliationReader(ScoreReader scores, Methodologies methodologies, EventLog log) {
        this.scores = scores;
        this.methodologies = methodologies;
        this.log = log;
    }

    /** Under the pinned methodology; empty where the assessment was not opened by then. */
    public Optional<ReconciledAssessment> find(AssessmentId id, AsOf asOf) {
        return scores.find(id, asOf).map(scored -> reconcile(id, asOf, scored));
    }

    /**
     * Reconciles one.
     *
     * @param methodology {@code id} or {@code id@revision} of another methodology to hold everything against; null for the
     *     pinned one
     * @throws QuestionRefused when there is no such assessment, it was not yet opened, or the other methodology does not fit
     */
    public ReconciledAssessment get(AssessmentId id, AsOf asOf, @Nullable String methodology) {
        return reconcile(id, asOf, scores.get(id, asOf, methodology));
    }

    private ReconciledAssessment reconcile(AssessmentId id, AsOf asOf, ScoredAssessment scored) {
        var all = methodologies.list();
        return new ReconciledAssessment(
                reconciled(scored, all),
                FeedQuality.of(scored.sheet(), scored.state(), answers(id, asOf, scored.state())),
                story(id, asOf, all),
                scored.asOf());
    }

    private static Reconciliation reconciled(ScoredAssessment scored, List<Methodology> all) {
        return Reconciliations.of(
                scored.sheet(), scored.state(), years(all, scored.sheet().methodology()));
    }

    /** One for each fiscal year: the newest revision that goes by the year's own name, and for its own year the one asked about. */
    private static List<Methodology> years(List<Methodology> all, Methodology asked) {
        Map<FiscalYear, Methodology> years = new TreeMap<>();
        for (var methodology : all) {
            if (methodology.ref().id().equals(methodology.fiscalYear().toString())) {
                years.put(methodology.fiscalYear(), methodology);
            }
        }
        years.put(asked.fiscalYear(), asked);
        return List.copyOf(years.values());
    }

    /** From the log itself: no read model remembers single responses. */
    private Map<SurveyCode, SurveyAnswers> answers(AssessmentId id, AsOf asOf, AssessmentState state) {
        var answers = new TreeMap<SurveyCode, SurveyAnswers>();
        if (state.surveys().values().stream().allMatch(survey -> survey.tally().respondents() == 0)) {
            return answers;
        }
        log.readAssessment(id, asOf, logged -> {
            if (logged.event() instanceof ResponseEvent response) {
                answers.computeIfAbsent(response.survey(), _ -> new SurveyAnswers())
                        .apply(response);
            }
        });
        return answers;
    }

    private List<Correction> story(AssessmentId id, AsOf asOf, List<Methodology> all) {
        var corrections = new ArrayList<LoggedEvent>();
        log.readStream(Streams.assessment(id), asOf, logged -> {
            if (logged.event() instanceof PublishedResultCorrected) {
                corrections.add(logged);
            }
        });
        int first = Math.max(0, corrections.size() - CORRECTIONS_SHOWN);
        var story = new ArrayList<Correction>();
        for (var logged : corrections.subList(first, corrections.size())) {
            if (logged.event() instanceof PublishedResultCorrected event) {
                correction(id, asOf, logged, event, all).ifPresent(story::add);
            }
        }
        return story;
    }

    private Optional<Correction> correction(
            AssessmentId id, AsOf asOf, LoggedEvent logged, PublishedResultCorrected event, List<Methodology> all) {
        var other = event.movedTo() != null ? event.movedTo() : event.movedFrom();
        var before = past(id, logged.position() - 1, all);
        return past(id, logged.position(), all)
                .map(after -> new Correction(
                        logged.position(),
                        logged.at(),
                        event.reason(),
                        event.source(),
                        other,
                        event.movedTo() != null,
                        before.filter(known -> known.conclusion() != Reconciliation.Conclusion.NOTHING_PUBLISHED)
                                .orElse(null),
                        after,
                        other == null
                                ? null
                                : scores.find(other, asOf)
                                        .map(scored -> reconciled(scored, all))
                                        .orElse(null)));
    }

    private Optional<Reconciliation> past(AssessmentId id, long position, List<Methodology> all) {
        return scores.find(id, AsOf.position(position)).map(scored -> reconciled(scored, all));
    }
}
