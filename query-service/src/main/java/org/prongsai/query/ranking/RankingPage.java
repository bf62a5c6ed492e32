package org.prongsai.query.ranking;

import java.util.List;

/**
 * One page of the ranking.
 *
 * @param page from 0
 */
public record RankingPage(List<RankingLine> items, int page, int size, long totalItems, long totalPages) {
    static RankingPage of(List<RankingLine> items, RankingQuestion question, long totalItems) {
        return new RankingPage(
                List.copyOf(items), question.page(), question.size(), totalItems, Math.ceilDiv(totalItems, (long)
                        question.size()));
    }
}
