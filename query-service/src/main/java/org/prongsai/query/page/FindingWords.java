package org.prongsai.query.page;

import java.util.List;
import java.util.Objects;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.methodology.Instrument;
import org.prongsai.engine.score.Finding;
import org.prongsai.engine.score.ScoreSheet;
import org.prongsai.page.Wording;

/** Says what does not fit together in a sheet, so that a reader who never saw the rules understands it. */
final class FindingWords {
    private final ScoreSheet sheet;
    private final Wording wording;

    private FindingWords(ScoreSheet sheet, Wording wording) {
        this.sheet = sheet;
        this.wording = wording;
    }

    static List<String> of(ScoreSheet sheet, Wording wording) {
        var words = new FindingWords(sheet, wording);
        return sheet.findings().stream().map(words::sentence).toList();
    }

    private String sentence(Finding finding) {
        return switch (finding) {
            case Finding.PublishedFiguresDisagree(var figure, var stated, var derived) ->
                disagreement(figure, shown(stated), shown(derived));
            case Finding.PublishedLevelDisagrees(var stated, var derived) ->
                wording.text("finding.level", level(stated), level(derived));
            case Finding.ComputedDiffersFromPublished(var computed, var published) ->
                wording.text(
                        "finding.computed",
                        shown(computed),
                        shown(published),
                        Objects.requireNonNull(Figures.difference(computed.minus(published), decimals())));
        };
    }

    private String disagreement(String figure, String stated, String derived) {
        var methodology = sheet.methodology();
        var instrument = methodology.instrument(figure);
        if (instrument.isPresent()) {
            var indicators = methodology.indicatorsOf(instrument.get()).size();
            return wording.text("finding.instrument", figure, stated, derived, Figures.count(indicators));
        }
        if (methodology.instruments().stream().allMatch(this::hasAllIndicators)) {
            var indicators = Figures.count(methodology.indicators().size());
            return wording.text("finding.total-of-indicators", stated, derived, indicators);
        }
        return wording.text("finding.total-of-instruments", stated, derived);
    }

    /** Whether the announced indicators of an instrument are all there, so that its figure follows from them. */
    private boolean hasAllIndicators(Instrument instrument) {
        return sheet.indicators().stream()
                .filter(score -> score.indicator().instrument().equals(instrument.code()))
                .allMatch(score -> score.score().published() != null);
    }

    private String level(String level) {
        return wording.level(sheet.methodology().levels(), level);
    }

    private String shown(Rational figure) {
        return Objects.requireNonNull(Figures.score(figure, decimals()));
    }

    private int decimals() {
        return sheet.methodology().decimals();
    }
}
