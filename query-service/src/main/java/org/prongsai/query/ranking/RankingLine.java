package org.prongsai.query.ranking;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One assessment in the ranking.
 *
 * @param score the total as displayed; null where there is none
 * @param exact the total as a fraction
 * @param passed whether the total reaches the national target of its methodology
 * @param rank its place among all assessments of the year with a total, whatever the filters; equal totals share one
 * @param change of the total since the year before, rounded from the exact totals
 * @param instruments scores by code; those that are known
 * @param indicators scores by number; those that are known
 * @param responses by survey
 * @param sample the weakest of the surveys' samples
 */
public record RankingLine(
        String assessmentId,
        String agencyId,
        String nameTh,
        @Nullable String nameEn,
        String type,
        String province,
        @Nullable String district,
        int fiscalYear,
        String phase,
        String methodology,
        int methodologyRevision,
        String basis,
        boolean complete,
        @Nullable BigDecimal score,
        @Nullable String exact,
        @Nullable String level,
        @Nullable Boolean passed,
        @Nullable Integer rank,
        @Nullable BigDecimal change,
        Map<String, BigDecimal> instruments,
        Map<Integer, BigDecimal> indicators,
        Map<String, Integer> responses,
        String sample,
        long position) {}
