package org.prongsai.engine.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.event.PublishedResult;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.methodology.Indicator;
import org.prongsai.engine.methodology.Instrument;
import org.prongsai.engine.methodology.Methodology;

/**
 * The announced figures, and what follows from them under the methodology: an announced figure stands as announced; one that
 * was not is the mean of the figures below it, where all of them are known.
 */
final class PublishedFigures {
    private final Methodology methodology;
    private final @Nullable PublishedResult result;

    PublishedFigures(Methodology methodology, @Nullable PublishedResult result) {
        this.methodology = methodology;
        this.result = result;
    }

    boolean isEmpty() {
        return result == null || result.isEmpty();
    }

    @Nullable
    Rational statedTotal() {
        return result == null || result.total() == null ? null : Rational.of(result.total());
    }

    @Nullable
    String statedLevel() {
        return result == null ? null : result.level();
    }

    @Nullable
    Rational stated(Instrument instrument) {
        return result == null ? null : exact(result.instruments(), instrument.code());
    }

    @Nullable
    Rational statedSurvey(String survey) {
        return result == null ? null : exact(result.instruments(), survey);
    }

    @Nullable
    Rational stated(Indicator indicator) {
        return result == null ? null : exact(result.indicators(), indicator.number());
    }

    /** What was announced for a question or checklist item. */
    @Nullable
    Rational statedItem(String id) {
        return result == null ? null : exact(result.items(), id);
    }

    @Nullable
    Rational total() {
        var stated = statedTotal();
        return stated != null ? stated : derivedTotal();
    }

    @Nullable
    Rational instrument(Instrument instrument) {
        var stated = stated(instrument);
        return stated != null ? stated : derived(instrument);
    }

    @Nullable
    Rational indicator(Indicator indicator) {
        var stated = stated(indicator);
        return stated != null ? stated : derived(indicator);
    }

    /** The total that the instruments make; null unless all are known. */
    @Nullable
    Rational derivedTotal() {
        var sum = Rational.ZERO;
        for (var instrument : methodology.instruments()) {
            var score = instrument(instrument);
            if (score == null) {
                return null;
            }
            sum = sum.plus(instrument.weight().times(score));
        }
        return sum;
    }

    /** The instrument that its indicators make, or else its announced surveys; null unless all of them are known. */
    @Nullable
    Rational derived(Instrument instrument) {
        List<@Nullable Rational> indicators = new ArrayList<>();
        methodology.indicatorsOf(instrument).forEach(indicator -> indicators.add(indicator(indicator)));
        var mean = Means.ofAll(indicators);
        return mean != null || instrument.isChecklist() ? mean : ofSurveys(instrument);
    }

    private @Nullable Rational ofSurveys(Instrument instrument) {
        var sum = Rational.ZERO;
        for (var part : instrument.parts()) {
            var stated = statedSurvey(part.survey().value());
            if (stated == null) {
                return null;
            }
            sum = sum.plus(part.weight().times(stated));
        }
        return sum;
    }

    private @Nullable Rational derived(Indicator indicator) {
        List<@Nullable Rational> parts = new ArrayList<>();
        indicator.questions().forEach(question -> parts.add(statedItem(question.id())));
        indicator.subIndicators().forEach(sub -> {
            List<@Nullable Rational> items = new ArrayList<>();
            sub.items().forEach(item -> items.add(statedItem(item.id())));
            parts.add(Means.ofAll(items));
        });
        return Means.ofAll(parts);
    }

    private static <K> @Nullable Rational exact(Map<K, BigDecimal> figures, K key) {
        var figure = figures.get(key);
        return figure == null ? null : Rational.of(figure);
    }
}
