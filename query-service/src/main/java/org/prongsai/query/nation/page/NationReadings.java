package org.prongsai.query.nation.page;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.log.AsOf;
import org.prongsai.query.assessment.AsOfParameter;
import org.prongsai.query.assessment.LogPoint;
import org.prongsai.query.nation.NationOverview;
import org.prongsai.query.nation.NationOverviewReader;
import org.prongsai.query.ranking.PastRanking;
import org.prongsai.query.ranking.RankingLine;
import org.prongsai.query.ranking.RankingReader;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The read side as the nation's page sees it: everything at one point of the log. */
@Component
class NationReadings {
    private final NationOverviewReader overviews;
    private final RankingReader ranking;
    private final PastRanking past;
    private final AsOfParameter asOfs;
    private final TransactionTemplate atOnePoint;

    NationReadings(
            NationOverviewReader overviews,
            RankingReader ranking,
            PastRanking past,
            AsOfParameter asOfs,
            PlatformTransactionManager transactions) {
        this.overviews = overviews;
        this.ranking = ranking;
        this.past = past;
        this.asOfs = asOfs;
        this.atOnePoint = new TransactionTemplate(transactions);
        this.atOnePoint.setReadOnly(true);
        this.atOnePoint.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * A year and lines of its ranking.
     *
     * @param found how many lines there are over all pages
     * @param pages at least 1
     */
    record Reading(NationOverview overview, List<RankingLine> lines, long found, int pages) {
        Reading {
            lines = List.copyOf(lines);
        }
    }

    /** What the page shows; empty where the log holds no assessment. */
    Optional<Reading> page(NationAsked asked) {
        var point = past(asked.point());
        return Objects.requireNonNull(atOnePoint.execute(_ -> overviews
                .read(asked.year(), asked.narrowing(), point)
                .map(overview -> {
                    var question = asked.ranking(overview.year());
                    var page = point == null ? ranking.page(question) : past.page(question, point, null);
                    return new Reading(overview, page.items(), page.totalItems(), (int) Math.max(1, page.totalPages()));
                })));
    }

    /** The same with the lines of all pages. */
    Optional<Reading> whole(NationAsked asked) {
        var point = past(asked.point());
        return Objects.requireNonNull(atOnePoint.execute(_ -> overviews
                .read(asked.year(), asked.narrowing(), point)
                .map(overview -> {
                    var question = asked.ranking(overview.year());
                    var lines = point == null ? ranking.all(question) : past.all(question, point);
                    return new Reading(overview, lines, lines.size(), 1);
                })));
    }

    private @Nullable LogPoint past(@Nullable AsOf point) {
        return point == null ? null : asOfs.onTape(point);
    }
}
