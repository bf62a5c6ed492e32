package org.prongsai.query.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.MethodologyRef;
import org.prongsai.query.assessment.LogPoint;
import org.prongsai.query.past.Excluded;

/**
 * Which assessments differ, in which figures, and by how much; the largest change of a total first.
 *
 * @param methodology what the later side was held against; absent where it was the pinned ones
 * @param compared assessments that were looked at
 * @param page from 0
 * @param excluded assessments that the methodology cannot be held against, by reason
 */
public record ChangeList(
        LogPoint from,
        LogPoint to,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable MethodologyRef methodology,
        int compared,
        List<Item> items,
        int page,
        int size,
        long totalItems,
        long totalPages,
        List<Excluded> excluded) {

    /**
     * One assessment that differs.
     *
     * @param opened whether it is only there on the later side
     * @param figures scores that differ
     * @param words what else differs: the level, the phase
     * @param responses numbers of responses that differ, by survey
     */
    public record Item(
            String assessmentId,
            String agencyId,
            int fiscalYear,
            String nameTh,
            @Nullable String nameEn,
            String type,
            String province,
            boolean opened,
            List<Figure> figures,
            List<Word> words,
            List<Count> responses) {}

    /**
     * @param figure {@code total}, an instrument's code, or {@code indicator-} and its number
     * @param change the later less the earlier, from the exact figures, rounded once; null unless both are known
     */
    public record Figure(
            String figure,
            @Nullable BigDecimal from,
            @Nullable BigDecimal to,
            @Nullable BigDecimal change) {}

    /** @param what {@code level} or {@code phase} */
    public record Word(
            String what, @Nullable String from, @Nullable String to) {}

    public record Count(String survey, int from, int to) {}
}
