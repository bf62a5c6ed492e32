package org.prongsai.engine.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Figures as the central assessor announced them, as deep as they were announced. Nothing is filled in.
 *
 * <p>Scores have up to 20 decimals; a null in a map is left out, as not announced.
 *
 * @param total 0 to 100, as printed
 * @param level the level's name as printed
 * @param instruments scores 0 to 100 by instrument or survey part code ({@code IIT}, {@code EIT-1})
 * @param indicators scores 0 to 100 by indicator number
 * @param items scores 0 to 100 by checklist item or question code ({@code O1}, {@code i5})
 */
public record PublishedResult(
        @Nullable BigDecimal total,
        @Nullable String level,
        SortedMap<String, BigDecimal> instruments,
        SortedMap<Integer, BigDecimal> indicators,
        SortedMap<String, BigDecimal> items) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final int DECIMALS_MAX = 20;

    public PublishedResult {
        inRange("total", total);
        Shape.optionalText("level", level);
        instruments = checked("instruments", instruments);
        indicators = checked("indicators", indicators);
        items = checked("items", items);
    }

    /** Whether nothing at all was announced. */
    @JsonIgnore
    public boolean isEmpty() {
        return total == null && level == null && instruments.isEmpty() && indicators.isEmpty() && items.isEmpty();
    }

    private static <K> SortedMap<K, BigDecimal> checked(String field, @Nullable Map<K, BigDecimal> scores) {
        if (scores == null) {
            return Collections.emptySortedMap();
        }
        var sorted = new TreeMap<K, BigDecimal>(scores);
        sorted.values().removeIf(Objects::isNull);
        sorted.forEach((key, score) -> inRange(field + "." + key, score));
        return Collections.unmodifiableSortedMap(sorted);
    }

    /** The scale first: comparing or writing out 1E+999999999 would take all memory. */
    private static void inRange(String field, @Nullable BigDecimal score) {
        if (score != null && (score.scale() > DECIMALS_MAX || score.scale() < -DECIMALS_MAX)) {
            throw new IllegalArgumentException(field + " has more than " + DECIMALS_MAX + " decimals or zeros");
        }
        if (score != null && (score.signum() < 0 || score.compareTo(HUNDRED) > 0)) {
            throw new IllegalArgumentException(field + " is " + score.toPlainString() + ", not between 0 and 100");
        }
    }
}
