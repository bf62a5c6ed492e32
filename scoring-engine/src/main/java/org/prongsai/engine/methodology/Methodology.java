package org.prongsai.engine.methodology;

import java.util.List;
import java.util.Optional;
import org.prongsai.engine.id.FiscalYear;
import org.prongsai.engine.id.MethodologyRef;
import org.prongsai.engine.id.SurveyCode;

/**
 * The rules of one assessment, complete: whoever holds this and the answers can compute every score.
 *
 * @param document the methodology in canonical form (JSON, keys sorted); its SHA-256 is the hash in {@code ref}
 * @param decimals places every displayed score is rounded to, half up
 */
public record Methodology(
        MethodologyRef ref,
        FiscalYear fiscalYear,
        Label title,
        List<Source> sources,
        List<Scale> scales,
        List<Instrument> instruments,
        List<Indicator> indicators,
        LevelScheme levels,
        List<SampleRule> samples,
        int decimals,
        Provenance provenance,
        String document) {

    public Methodology {
        sources = List.copyOf(sources);
        scales = List.copyOf(scales);
        instruments = List.copyOf(instruments);
        indicators = List.copyOf(indicators);
        samples = List.copyOf(samples);
    }

    public Optional<Instrument> instrument(String code) {
        return instruments.stream()
                .filter(instrument -> instrument.code().equals(code))
                .findFirst();
    }

    public Optional<Indicator> indicator(int number) {
        return indicators.stream()
                .filter(indicator -> indicator.number() == number)
                .findFirst();
    }

    /** The indicators of one instrument, in order. */
    public List<Indicator> indicatorsOf(Instrument instrument) {
        return indicators.stream()
                .filter(indicator -> indicator.instrument().equals(instrument.code()))
                .toList();
    }

    /** The codes of all surveys, in order. */
    public List<SurveyCode> surveys() {
        return instruments.stream()
                .flatMap(instrument -> instrument.parts().stream())
                .map(SurveyPart::survey)
                .toList();
    }

    /** The instrument that a survey is a part of. */
    public Optional<Instrument> instrumentOf(SurveyCode survey) {
        return instruments.stream()
                .filter(instrument -> instrument.parts().stream()
                        .anyMatch(part -> part.survey().equals(survey)))
                .findFirst();
    }

    /** The questions of an instrument in the order of packed answers. */
    public List<Question> questionsOf(Instrument instrument) {
        return indicatorsOf(instrument).stream()
                .flatMap(indicator -> indicator.questions().stream())
                .toList();
    }

    /** The answer slots of a survey, in the order of packed answers; empty when there is no such survey. */
    public List<Slot> slots(SurveyCode survey) {
        return instrumentOf(survey)
                .map(instrument -> questionsOf(instrument).stream()
                        .flatMap(question -> question.slots().stream())
                        .toList())
                .orElse(List.of());
    }

    /** All checklist items, in order. */
    public List<Item> items() {
        return indicators.stream()
                .flatMap(indicator -> indicator.subIndicators().stream())
                .flatMap(sub -> sub.items().stream())
                .toList();
    }

    public Optional<Item> item(String id) {
        return items().stream().filter(item -> item.id().equals(id)).findFirst();
    }
}
