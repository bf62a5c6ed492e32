package org.prongsai.engine.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.event.PublishedResult;
import org.prongsai.engine.methodology.Indicator;
import org.prongsai.engine.methodology.Instrument;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.score.PrintedFigure.Share;

/**
 * The announced figures, and what follows from them under a methodology: an announced figure stands as announced; one that
 * was not is the mean of the figures below it, where all of them are known.
 */
public final class PublishedFigures {
    private final Methodology methodology;
    private final @Nullable PublishedResult result;

    /** @param result null when nothing was announced */
    public PublishedFigures(Methodology methodology, @Nullable PublishedResult result) {
        this.methodology = methodology;
        this.result = result;
    }

    public boolean isEmpty() {
        return result == null || result.isEmpty();
    }

    public @Nullable PrintedFigure statedTotal() {
        return result == null ? null : printed(result.total());
    }

    public @Nullable String statedLevel() {
        return result == null ? null : result.level();
    }

    public @Nullable PrintedFigure stated(Instrument instrument) {
        return result == null ? null : printed(result.instruments(), instrument.code());
    }

    public @Nullable PrintedFigure statedSurvey(String survey) {
        return result == null ? null : printed(result.instruments(), survey);
    }

    public @Nullable PrintedFigure stated(Indicator indicator) {
        return result == null ? null : printed(result.indicators(), indicator.number());
    }

    /** What was announced for a question or checklist item. */
    public @Nullable PrintedFigure statedItem(String id) {
        return result == null ? null : printed(result.items(), id);
    }

    public @Nullable PrintedFigure total() {
        var stated = statedTotal();
        return stated != null ? stated : derivedTotal();
    }

    public @Nullable PrintedFigure instrument(Instrument instrument) {
        var stated = stated(instrument);
        return stated != null ? stated : derived(instrument);
    }

    public @Nullable PrintedFigure indicator(Indicator indicator) {
        var stated = stated(indicator);
        return stated != null ? stated : derived(indicator);
    }

    /** The total that the instruments make; null unless all are known. */
    public @Nullable PrintedFigure derivedTotal() {
        return PrintedFigure.sum(
                methodology.instruments().stream()
                        .map(instrument -> new Share(instrument.weight(), instrument(instrument)))
                        .toList(),
                methodology.decimals());
    }

    /** The instrument that its indicators make, or else its announced surveys; null unless all of them are known. */
    public @Nullable PrintedFigure derived(Instrument instrument) {
        var mean = ofIndicators(instrument);
        return mean != null ? mean : ofSurveys(instrument);
    }

    /** The instrument that its indicators make; null unless all of them are known. */
    public @Nullable PrintedFigure ofIndicators(Instrument instrument) {
        List<@Nullable PrintedFigure> indicators = new ArrayList<>();
        methodology.indicatorsOf(instrument).forEach(indicator -> indicators.add(indicator(indicator)));
        return PrintedFigure.mean(indicators, methodology.decimals());
    }

    /** The instrument that its announced surveys make; null unless all of them were announced. */
    public @Nullable PrintedFigure ofSurveys(Instrument instrument) {
        return PrintedFigure.sum(
                instrument.parts().stream()
                        .map(part -> new Share(
                                part.weight(), statedSurvey(part.survey().value())))
                        .toList(),
                methodology.decimals());
    }

    /** The indicator that its announced questions or items make; null unless all of them were announced. */
    public @Nullable PrintedFigure derived(Indicator indicator) {
        List<@Nullable PrintedFigure> parts = new ArrayList<>();
        indicator.questions().forEach(question -> parts.add(statedItem(question.id())));
        indicator.subIndicators().forEach(sub -> {
            List<@Nullable PrintedFigure> items = new ArrayList<>();
            sub.items().forEach(item -> items.add(statedItem(item.id())));
            parts.add(PrintedFigure.mean(items, methodology.decimals()));
        });
        return PrintedFigure.mean(parts, methodology.decimals());
    }

    private <K> @Nullable PrintedFigure printed(Map<K, BigDecimal> figures, K key) {
        return printed(figures.get(key));
    }

    private @Nullable PrintedFigure printed(@Nullable BigDecimal figure) {
        return figure == null ? null : PrintedFigure.of(figure, methodology.decimals());
    }
}
