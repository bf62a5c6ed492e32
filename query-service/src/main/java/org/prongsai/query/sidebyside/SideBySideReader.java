package org.prongsai.query.sidebyside;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.prongsai.engine.id.AgencyId;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.FiscalYear;
import org.prongsai.log.AsOf;
import org.prongsai.query.agency.Agency;
import org.prongsai.query.agency.AgencyReader;
import org.prongsai.query.assessment.AsOfParameter;
import org.prongsai.query.assessment.AssessmentReader;
import org.prongsai.query.assessment.LogPoint;
import org.prongsai.query.peer.PeerAverage;
import org.prongsai.query.peer.PeerReader;
import org.prongsai.query.problem.QuestionRefused;
import org.prongsai.query.score.ScoreReader;
import org.prongsai.query.score.ScoredAssessment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads agencies and years at one point of the log, each kind of thing by one query however many there are. */
@Component
class SideBySideReader {
    private static final int FOUND_MAX = 20;

    /** Of one agency alone, so many years are shown where none are chosen. */
    private static final int YEARS_OF_ONE = 2;

    private final AgencyReader agencies;
    private final AssessmentReader assessments;
    private final ScoreReader scores;
    private final PeerReader peers;
    private final AsOfParameter asOfs;
    private final TransactionTemplate atOnePoint;

    SideBySideReader(
            AgencyReader agencies,
            AssessmentReader assessments,
            ScoreReader scores,
            PeerReader peers,
            AsOfParameter asOfs,
            PlatformTransactionManager transactions) {
        this.agencies = agencies;
        this.assessments = assessments;
        this.scores = scores;
        this.peers = peers;
        this.asOfs = asOfs;
        this.atOnePoint = new TransactionTemplate(transactions);
        this.atOnePoint.setReadOnly(true);
        this.atOnePoint.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** @throws QuestionRefused when there is no such agency, or the past that averages need is not yet at hand */
    SideBySide read(CompareQuestion question) {
        return Objects.requireNonNull(atOnePoint.execute(_ -> sideBySide(question)));
    }

    private SideBySide sideBySide(CompareQuestion question) {
        var asked = agencies(question.agencies());
        var ids = asked.isEmpty() ? List.<AssessmentId>of() : assessments.ofAgencies(question.agencies());
        var offered =
                ids.stream().map(AssessmentId::fiscalYear).distinct().sorted().toList();
        var years = question.years().isEmpty() ? suitable(ids, offered, asked.size()) : question.years();
        var wanted = question.agencies().stream()
                .flatMap(agency -> years.stream().map(year -> new AssessmentId(agency, year)))
                .toList();
        var there = wanted.stream().filter(ids::contains).toList();
        var shown = there.stream().limit(SideBySide.COLUMNS_MAX).toList();
        var scored = scores.findAll(shown, question.asOf());
        var byId = asked.stream()
                .collect(Collectors.toMap(agency -> new AgencyId(agency.agencyId()), Function.identity()));
        var columns = scored.stream()
                .map(found -> new SideBySide.Column(
                        Objects.requireNonNull(
                                byId.get(found.sheet().assessmentId().agencyId())),
                        found.sheet()))
                .toList();
        var found = question.search().isEmpty() ? List.<Agency>of() : agencies.search(question.search(), FOUND_MAX + 1);
        return new SideBySide(
                asked,
                offered,
                years,
                columns,
                averages(question, columns),
                absent(wanted, there, shown, columns, byId),
                there.size() - shown.size(),
                point(question.asOf(), scored),
                found.stream().limit(FOUND_MAX).toList(),
                found.size() > FOUND_MAX);
    }

    private List<Agency> agencies(List<AgencyId> ids) {
        var found = ids.isEmpty() ? List.<Agency>of() : agencies.all(ids);
        var known = found.stream().map(Agency::agencyId).toList();
        ids.stream().filter(id -> !known.contains(id.value())).findFirst().ifPresent(id -> {
            throw QuestionRefused.unknown(id);
        });
        return found;
    }

    /** The last years of one agency; of several, the latest that all of them have, or that any has. */
    private static List<FiscalYear> suitable(List<AssessmentId> ids, List<FiscalYear> offered, int agencies) {
        if (agencies <= 1) {
            return offered.subList(Math.max(0, offered.size() - YEARS_OF_ONE), offered.size());
        }
        var counts = ids.stream().collect(Collectors.groupingBy(AssessmentId::fiscalYear, Collectors.counting()));
        return counts.entrySet().stream()
                .max(Comparator.comparing((Map.Entry<FiscalYear, Long> year) -> year.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(year -> List.of(year.getKey()))
                .orElse(List.of());
    }

    private List<PeerAverage> averages(CompareQuestion question, List<SideBySide.Column> columns) {
        var groups = question.groupsInOrder();
        if (groups.isEmpty() || columns.isEmpty()) {
            return List.of();
        }
        var agency = columns.getFirst().agency();
        var years = columns.stream()
                .map(SideBySide.Column::year)
                .distinct()
                .sorted()
                .limit(Math.max(1, SideBySide.COLUMNS_MAX / groups.size()))
                .toList();
        return question.asOf() instanceof AsOf.Latest
                ? peers.averages(agency, years, groups)
                : peers.averages(
                        agency, years, groups, asOfs.onTape(question.asOf()).position());
    }

    private static List<SideBySide.Absent> absent(
            List<AssessmentId> wanted,
            List<AssessmentId> there,
            List<AssessmentId> shown,
            List<SideBySide.Column> columns,
            Map<AgencyId, Agency> agencies) {
        var known =
                columns.stream().map(column -> column.sheet().assessmentId()).toList();
        var absent = new ArrayList<SideBySide.Absent>();
        for (var id : wanted) {
            if (!there.contains(id) || (shown.contains(id) && !known.contains(id))) {
                absent.add(new SideBySide.Absent(Objects.requireNonNull(agencies.get(id.agencyId())), id.fiscalYear()));
            }
        }
        return absent;
    }

    private LogPoint point(AsOf asOf, List<ScoredAssessment> scored) {
        return scored.stream()
                .map(ScoredAssessment::asOf)
                .max(Comparator.comparingLong(LogPoint::position))
                .orElseGet(() -> assessments.point(asOf));
    }
}
