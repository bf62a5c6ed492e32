package org.prongsai.query.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.prongsai.engine.event.ResponseEvent;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.log.AsOf;
import org.prongsai.log.AssessmentTrail;
import org.prongsai.log.TrailEntry;
import org.prongsai.log.TrailFilter;
import org.prongsai.log.TrailRun;
import org.prongsai.query.agency.AgencyReader;
import org.prongsai.query.assessment.AssessmentReader;
import org.prongsai.query.assessment.LogPoint;
import org.prongsai.query.effect.EffectReader;
import org.prongsai.query.effect.Stretch;
import org.prongsai.query.explanation.ExplanationReader;
import org.prongsai.query.problem.QuestionRefused;
import org.prongsai.query.problem.Reason;
import org.prongsai.query.score.ScoreReader;
import org.prongsai.query.trail.RulesOfTrail;
import org.prongsai.query.trail.VisibleNames;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads what the pages about history show: a handful of queries each, and one pass over the assessment's streams at most. */
@Component
class HistoryReadings implements HistoryData {
    private static final int RUNS_SHOWN = 50;

    private final AgencyReader agencies;
    private final AssessmentReader assessments;
    private final RulesOfTrail rules;
    private final AssessmentTrail trail;
    private final EffectReader effects;
    private final ExplanationReader explanations;
    private final ScoreReader scores;
    private final VisibleNames names;
    private final TransactionTemplate atOnePoint;

    HistoryReadings(
            AgencyReader agencies,
            AssessmentReader assessments,
            RulesOfTrail rules,
            AssessmentTrail trail,
            EffectReader effects,
            ExplanationReader explanations,
            ScoreReader scores,
            VisibleNames names,
            PlatformTransactionManager transactions) {
        this.agencies = agencies;
        this.assessments = assessments;
        this.rules = rules;
        this.trail = trail;
        this.effects = effects;
        this.explanations = explanations;
        this.scores = scores;
        this.names = names;
        this.atOnePoint = new TransactionTemplate(transactions);
        this.atOnePoint.setReadOnly(true);
        this.atOnePoint.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    @Override
    public Optional<Timeline> timeline(Place place, TrailFilter filter) {
        return atPlace(place, known -> timeline(known, filter));
    }

    private Timeline timeline(Known known, TrailFilter filter) {
        var id = known.assessment();
        var found = trail.runs(id, upTo(filter, known), RUNS_SHOWN + 1);
        var shown = found.subList(0, Math.min(RUNS_SHOWN, found.size()));
        return new Timeline(
                known, shown, events(shown), names.byPseudonym(), trail.origins(id), found.size() > RUNS_SHOWN);
    }

    @Override
    public Optional<Timeline> opened(Place place, TrailFilter filter) {
        return atPlace(place, known -> {
            var id = known.assessment();
            var found = trail.latest(id, upTo(filter, known), RUNS_SHOWN + 1);
            var shown = found.subList(0, Math.min(RUNS_SHOWN, found.size()));
            return new Timeline(
                    known,
                    shown.stream().map(HistoryReadings::alone).toList(),
                    byPosition(shown),
                    names.byPseudonym(),
                    trail.origins(id),
                    found.size() > RUNS_SHOWN);
        });
    }

    private static TrailRun alone(TrailEntry entry) {
        var logged = entry.logged();
        var survey = logged.event() instanceof ResponseEvent response ? response.survey() : null;
        return new TrailRun(
                logged.position(),
                logged.position(),
                logged.at(),
                1,
                logged.name(),
                survey,
                entry.origin(),
                List.of(logged.position()));
    }

    private static TrailFilter upTo(TrailFilter filter, Known known) {
        return new TrailFilter(
                filter.from(), Math.min(filter.to(), known.moment().position()), filter.names(), filter.whose());
    }

    private static Map<Long, TrailEntry> byPosition(List<TrailEntry> entries) {
        return entries.stream().collect(Collectors.toMap(entry -> entry.logged().position(), Function.identity()));
    }

    private Map<Long, TrailEntry> events(List<TrailRun> runs) {
        var positions = runs.stream()
                .filter(run -> !run.isFolded())
                .flatMap(run -> run.latest().stream())
                .toList();
        return byPosition(trail.at(positions));
    }

    @Override
    public Optional<Between> between(Place place, AsOf since, AsOf until, long before) {
        return atPlace(place, known -> {
            var from = moment(assessments.point(since));
            var to = moment(assessments.point(until));
            if (from.position() > to.position()) {
                throw QuestionRefused.parameter(
                        "since",
                        "out-of-order",
                        "เวลาแรกต้องไม่อยู่หลังเวลาที่สอง",
                        "the first moment must not be behind the second");
            }
            long last = Math.min(to.position(), before - 1);
            var timeline = timeline(
                    new Known(known.agency(), known.assessment(), known.methodology(), to),
                    TrailFilter.between(from.position() + 1, last));
            var stretches = timeline.runs().reversed().stream()
                    .map(run -> new Stretch(run.first(), run.last()))
                    .toList();
            var told = effects.between(known.assessment(), from.position(), to.position(), stretches);
            return new Between(timeline, from, to, told.whole(), new ArrayList<>(told.each()).reversed());
        });
    }

    @Override
    public Optional<OneEvent> event(Place place, long position) {
        return atPlace(place, known -> {
            var event = effects.event(known.assessment(), position);
            return new OneEvent(known, event, effects.of(known.assessment(), event), names.byPseudonym());
        });
    }

    @Override
    public Optional<Explanation> explanation(Place place, String figure) {
        return atPlace(place, known -> {
            try {
                return new Explanation(known, explanations.read(known.assessment(), figure, place.asOf(), null));
            } catch (QuestionRefused refused) {
                if (refused.reason() == Reason.ASSESSMENT_NOT_YET_OPENED) {
                    return new Explanation(known, null);
                }
                throw refused;
            }
        });
    }

    @Override
    public Optional<Scored> scored(Place place) {
        return atPlace(
                place,
                known -> new Scored(
                        known, scores.find(known.assessment(), place.asOf()).orElse(null)));
    }

    private <T> Optional<T> atPlace(Place place, Function<Known, T> reading) {
        return Objects.requireNonNull(
                atOnePoint.execute(_ -> known(place).map(known -> Objects.requireNonNull(reading.apply(known)))));
    }

    private Optional<Known> known(Place place) {
        return agencies.find(place.agency()).flatMap(agency -> {
            var years = assessments.ofAgency(place.agency()).stream()
                    .map(AssessmentId::fiscalYear)
                    .toList();
            return YearChoice.of(years, place.year(), null).map(choice -> {
                var year = place.year() == null ? choice.later() : place.year();
                var id = new AssessmentId(place.agency(), year);
                var point = assessments.point(place.asOf());
                return new Known(
                        AgencyReadings.facts(agency),
                        id,
                        rules.of(id),
                        new Moment(point.position(), point.instant(), place.asked()));
            });
        });
    }

    private static Moment moment(LogPoint point) {
        return new Moment(point.position(), point.instant(), Long.toString(point.position()));
    }
}
