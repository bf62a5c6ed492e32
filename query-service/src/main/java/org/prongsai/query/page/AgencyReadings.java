package org.prongsai.query.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.assessment.PlanState;
import org.prongsai.engine.event.PublishedResultCorrected;
import org.prongsai.engine.event.Streams;
import org.prongsai.engine.event.SurveyClosed;
import org.prongsai.engine.id.AgencyId;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.FiscalYear;
import org.prongsai.engine.methodology.LevelScheme;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.tape.YearTape;
import org.prongsai.log.AsOf;
import org.prongsai.log.EventLog;
import org.prongsai.log.LoggedEvent;
import org.prongsai.log.methodology.Methodologies;
import org.prongsai.query.agency.Agency;
import org.prongsai.query.agency.AgencyReader;
import org.prongsai.query.assessment.AsOfParameter;
import org.prongsai.query.assessment.AssessmentReader;
import org.prongsai.query.assessment.LogPoint;
import org.prongsai.query.assessment.PlanAsOf;
import org.prongsai.query.peer.PeerReader;
import org.prongsai.query.peer.Peers;
import org.prongsai.query.ranking.PastRanking;
import org.prongsai.query.ranking.RankingLine;
import org.prongsai.query.ranking.RankingPage;
import org.prongsai.query.ranking.RankingQuestion;
import org.prongsai.query.ranking.RankingReader;
import org.prongsai.query.ranking.RankingSort;
import org.prongsai.query.score.ScoreReader;
import org.prongsai.query.score.ScoredAssessment;
import org.prongsai.query.tape.Tape;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The read side as the pages see it. One page is read at one point of the log. */
@Component
class AgencyReadings implements AgencyData {
    /** What moves a whole page. Single answers, verdicts and lines of a plan would drown it. */
    private static final Set<String> MILESTONES = Set.of(
            "AssessmentOpened",
            "SurveyClosed",
            "ResultPublished",
            "PublishedResultCorrected",
            "AssessmentClosed",
            "AssessmentCertified");

    /** Nobody was assessed in an earlier one. */
    private static final FiscalYear FIRST_ASSESSED = new FiscalYear(2557);

    private static final int CHANGES_SHOWN = 8;
    private static final int LINES = 25;

    /** So many moments the slider can tell while it moves. */
    private static final int SAMPLES = 100;

    private static final RankingSort BY_NAME = new RankingSort(RankingSort.Key.NAME, false);

    private final AgencyReader agencies;
    private final AssessmentReader assessments;
    private final ScoreReader scores;
    private final RankingReader ranking;
    private final PastRanking past;
    private final PeerReader peers;
    private final AsOfParameter asOfs;
    private final Tape tape;
    private final Methodologies methodologies;
    private final EventLog log;
    private final TransactionTemplate atOnePoint;

    AgencyReadings(
            AgencyReader agencies,
            AssessmentReader assessments,
            ScoreReader scores,
            RankingReader ranking,
            PastRanking past,
            PeerReader peers,
            AsOfParameter asOfs,
            Tape tape,
            Methodologies methodologies,
            EventLog log,
            PlatformTransactionManager transactions) {
        this.agencies = agencies;
        this.assessments = assessments;
        this.scores = scores;
        this.ranking = ranking;
        this.past = past;
        this.peers = peers;
        this.asOfs = asOfs;
        this.tape = tape;
        this.methodologies = methodologies;
        this.log = log;
        this.atOnePoint = new TransactionTemplate(transactions);
        this.atOnePoint.setReadOnly(true);
        this.atOnePoint.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    @Override
    public Optional<AgencyReading> agency(Query query) {
        return Objects.requireNonNull(atOnePoint.execute(_ -> agencies.find(query.agency())
                .flatMap(agency -> {
                    var years = years(query.agency());
                    return YearChoice.of(years, query.year(), query.from())
                            .map(choice -> reading(query, agency, years, choice));
                })));
    }

    private List<FiscalYear> years(AgencyId agency) {
        return assessments.ofAgency(agency).stream()
                .map(AssessmentId::fiscalYear)
                .toList();
    }

    private AgencyReading reading(Query query, Agency agency, List<FiscalYear> years, YearChoice choice) {
        var laterId = new AssessmentId(query.agency(), choice.later());
        var later = scores.find(laterId, query.asOf());
        var earlierYear = choice.earlier();
        var earlierId = earlierYear == null ? null : new AssessmentId(query.agency(), earlierYear);
        var earlier = earlierId == null ? Optional.<ScoredAssessment>empty() : scores.find(earlierId, query.asOf());
        var laterReading = year(laterId, later);
        var earlierReading = earlierId == null ? null : year(earlierId, earlier);
        var moment = moment(
                query, Stream.of(later, earlier).flatMap(Optional::stream).toList());
        return new AgencyReading(
                facts(agency),
                years,
                laterReading,
                earlierReading,
                assessments.plan(laterId, query.asOf()).map(PlanAsOf::plan).orElse(PlanState.EMPTY),
                moment,
                changes(laterReading, earlierReading),
                peers(agency, choice.later(), moment));
    }

    private @Nullable Peers peers(Agency agency, FiscalYear year, Moment moment) {
        return moment.isPast()
                ? peers.past(year, agency.type(), agency.province(), moment.position())
                        .orElse(null)
                : peers.now(year, agency.type(), agency.province(), moment.position());
    }

    /** Where nothing was opened by then, the rules are those it was opened under later. */
    private YearReading year(AssessmentId id, Optional<ScoredAssessment> scored) {
        return scored.map(known -> new YearReading(id, known.sheet().methodology(), known.sheet(), known.phase()))
                .orElseGet(() -> new YearReading(
                        id, scores.get(id, AsOf.latest(), null).sheet().methodology(), null, null));
    }

    private Moment moment(Query query, List<ScoredAssessment> scored) {
        var point = scored.stream()
                .map(ScoredAssessment::asOf)
                .max(Comparator.comparingLong(LogPoint::position))
                .orElseGet(() -> assessments.point(query.asOf()));
        return new Moment(point.position(), point.instant(), query.asked());
    }

    /** From the streams that hold milestones: those of single responses are many, and hold none. */
    private List<Change> changes(YearReading later, @Nullable YearReading earlier) {
        var changes = new ArrayList<Change>();
        for (var year : earlier == null ? List.of(later) : List.of(later, earlier)) {
            var streams = new ArrayList<String>();
            streams.add(Streams.assessment(year.id()));
            year.methodology().surveys().forEach(survey -> streams.add(Streams.survey(year.id(), survey)));
            log.readStreams(streams, AsOf.latest(), logged -> {
                if (MILESTONES.contains(logged.name())) {
                    changes.add(change(year.id(), logged));
                }
            });
        }
        return changes.stream()
                .sorted(Comparator.comparingLong(Change::position).reversed())
                .limit(CHANGES_SHOWN)
                .toList();
    }

    private static Change change(AssessmentId id, LoggedEvent logged) {
        var reason = logged.event() instanceof PublishedResultCorrected correction ? correction.reason() : null;
        var survey = logged.event() instanceof SurveyClosed closed ? closed.survey() : null;
        return new Change(logged.position(), logged.at(), id, logged.name(), survey, reason);
    }

    static AgencyFacts facts(Agency agency) {
        return new AgencyFacts(
                new AgencyId(agency.agencyId()),
                agency.nameTh(),
                agency.nameEn(),
                agency.type(),
                agency.province(),
                agency.district());
    }

    @Override
    public Listing agencies(@Nullable FiscalYear year, String search, int page) {
        return Objects.requireNonNull(atOnePoint.execute(_ -> {
            var latest = ranking.latestYear().orElse(null);
            var shown = year == null ? latest : year;
            return latest == null || shown == null ? Listing.EMPTY : listing(shown, latest, search, page);
        }));
    }

    @Override
    public Listing agencies(@Nullable FiscalYear year, String search, int page, AsOf asOf) {
        var point = asOfs.onTape(asOf);
        return Objects.requireNonNull(atOnePoint.execute(_ -> {
            var latest = ranking.latestYear().orElse(null);
            var shown = year == null ? latest : year;
            return latest == null || shown == null
                    ? Listing.EMPTY
                    : listing(
                            shown,
                            latest,
                            page,
                            past.page(question(shown, search, BY_NAME, page - 1, LINES), point, null));
        }));
    }

    @Override
    public Optional<Span> span(FiscalYear year) {
        return span(List.of(tape.view().year(year.value())));
    }

    @Override
    public Optional<Span> span() {
        return span(tape.view().years().values());
    }

    private Optional<Span> span(Collection<YearTape> years) {
        long first = years.stream()
                .flatMap(year -> year.first().stream())
                .min(Long::compare)
                .orElse(0L);
        long last = years.stream()
                .flatMap(year -> year.last().stream())
                .max(Long::compare)
                .orElse(0L);
        if (first >= last) {
            return Optional.empty();
        }
        var samples = new ArrayList<Span.Sample>();
        for (int number = 0; number <= SAMPLES; number++) {
            long position = first + (last - first) * number / SAMPLES;
            var at = tape.instant(position);
            if (at != null && (samples.isEmpty() || samples.getLast().position() < position)) {
                samples.add(new Span.Sample(position, at));
            }
        }
        return Optional.of(new Span(first, last, samples));
    }

    @Override
    public Moment moment(AsOf asOf, String asked) {
        var point = assessments.point(asOf);
        return new Moment(point.position(), point.instant(), asked);
    }

    private Listing listing(FiscalYear year, FiscalYear latest, String search, int page) {
        return listing(year, latest, page, ranking.page(question(year, search, BY_NAME, page - 1, LINES)));
    }

    private Listing listing(FiscalYear year, FiscalYear latest, int page, RankingPage found) {
        var before = year.compareTo(FIRST_ASSESSED) > 0 ? new FiscalYear(year.value() - 1) : null;
        boolean hasBefore = before != null && ranking.hasYear(before);
        return new Listing(
                year, latest, hasBefore ? before : null, entries(found.items()), found.totalItems(), page, (int)
                        Math.max(1, found.totalPages()));
    }

    private static RankingQuestion question(
            @Nullable FiscalYear year, String search, RankingSort sort, int page, int size) {
        return new RankingQuestion(year, List.of(), List.of(), List.of(), search, sort, page, size);
    }

    /** Most lines of a page go by the same rules, which are asked for once. */
    private List<Listing.Entry> entries(List<RankingLine> lines) {
        record Rules(String id, int revision) {}
        var levels = new HashMap<Rules, Optional<LevelScheme>>();
        return lines.stream()
                .map(line -> entry(
                        line,
                        levels.computeIfAbsent(
                                        new Rules(line.methodology(), line.methodologyRevision()),
                                        rules -> methodologies
                                                .find(rules.id(), rules.revision())
                                                .map(Methodology::levels))
                                .orElse(null)))
                .toList();
    }

    private static Listing.Entry entry(RankingLine line, @Nullable LevelScheme levels) {
        return new Listing.Entry(
                new AgencyId(line.agencyId()),
                line.nameTh(),
                line.nameEn(),
                line.type(),
                line.province(),
                line.score(),
                line.level(),
                levels);
    }
}
