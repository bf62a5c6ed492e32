package org.prongsai.engine.forensics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.prongsai.engine.assessment.AssessmentState;
import org.prongsai.engine.event.PublishedResult;
import org.prongsai.engine.methodology.Instrument;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.score.PublishedFigures;
import org.prongsai.engine.score.ScoreSheet;

/** Reconciles what was published with whatever else is known. */
public final class Reconciliations {
    /** So many ways to make a checklist score are listed; further ones are only counted. */
    static final int LISTED_MAX = 12;

    private static final Comparator<Methodology> BY_YEAR = Comparator.comparing(Methodology::fiscalYear)
            .thenComparing(methodology -> methodology.ref().id());

    private Reconciliations() {}

    /**
     * Reconciles one assessment.
     *
     * @param sheet under the methodology that the question is about
     * @param state what the sheet was worked out from
     * @param known rules to try the figures under, one for each year
     */
    public static Reconciliation of(ScoreSheet sheet, AssessmentState state, List<Methodology> known) {
        var methodology = sheet.methodology();
        var held = sheet.published();
        var result = held == null ? null : held.result();
        var published = new PublishedFigures(methodology, result);
        var privacy = new Privacy(state, methodology);
        return new Reconciliation(
                sheet,
                Checks.of(methodology, published, new Checks.Shown(sheet, privacy)),
                result == null || result.isEmpty()
                        ? List.of()
                        : known.stream()
                                .sorted(BY_YEAR)
                                .map(year -> year(year, result))
                                .toList(),
                disclosures(methodology, published, LISTED_MAX),
                MeanChecks.of(methodology, published, state, privacy),
                LevelReasons.of(methodology, published));
    }

    private static YearFit year(Methodology year, PublishedResult result) {
        var published = new PublishedFigures(year, result);
        var total = Checks.of(year, published, null).stream()
                .filter(check -> check.figure().equals(Figure.TOTAL))
                .findFirst();
        return new YearFit(
                year,
                published.derivedTotal(),
                total.orElse(null),
                disclosures(year, published, 1),
                level(year, result));
    }

    private static YearFit.Level level(Methodology year, PublishedResult result) {
        var stated = Optional.ofNullable(result.level());
        if (stated.isEmpty()) {
            return YearFit.Level.NONE_PUBLISHED;
        }
        return year.levels().rules().stream().anyMatch(rule -> rule.level().equals(stated.get()))
                ? YearFit.Level.KNOWN
                : YearFit.Level.UNKNOWN_HERE;
    }

    /** Indicators where they were published; the instrument where only that was. */
    private static List<Decoding> disclosures(Methodology methodology, PublishedFigures published, int listedMax) {
        var decodings = new ArrayList<Decoding>();
        for (var instrument : methodology.instruments()) {
            if (instrument.isChecklist()) {
                decodings.addAll(disclosures(methodology, instrument, published, listedMax));
            }
        }
        return decodings;
    }

    private static List<Decoding> disclosures(
            Methodology methodology, Instrument instrument, PublishedFigures published, int listedMax) {
        var decodings = new ArrayList<Decoding>();
        for (var indicator : methodology.indicatorsOf(instrument)) {
            var stated = published.stated(indicator);
            if (stated != null) {
                decodings.add(Decoder.indicator(methodology, indicator, stated, listedMax));
            }
        }
        var stated = published.stated(instrument);
        if (decodings.isEmpty() && stated != null) {
            decodings.add(Decoder.instrument(methodology, instrument, stated, listedMax));
        }
        return decodings;
    }
}
