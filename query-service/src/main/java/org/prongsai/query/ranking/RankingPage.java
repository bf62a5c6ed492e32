package org.prongsai.query.ranking;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.MethodologyRef;
import org.prongsai.query.assessment.LogPoint;
import org.prongsai.query.past.Excluded;

/**
 * One page of the ranking.
 *
 * @param page from 0
 * @param asOf the point of the log; absent where it is now
 * @param methodology the other methodology that the same answers were held against; absent where none was
 * @param excluded assessments that it cannot be held against, by reason; absent where none was asked for
 */
public record RankingPage(
        List<RankingLine> items,
        int page,
        int size,
        long totalItems,
        long totalPages,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LogPoint asOf,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable MethodologyRef methodology,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Excluded> excluded) {
    static RankingPage of(List<RankingLine> items, RankingQuestion question, long totalItems) {
        return new RankingPage(
                List.copyOf(items),
                question.page(),
                question.size(),
                totalItems,
                Math.ceilDiv(totalItems, (long) question.size()),
                null,
                null,
                null);
    }

    RankingPage asOf(LogPoint point, @Nullable MethodologyRef other, List<Excluded> left) {
        return new RankingPage(items, page, size, totalItems, totalPages, point, other, other == null ? null : left);
    }
}
