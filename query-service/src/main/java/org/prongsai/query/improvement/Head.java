package org.prongsai.query.improvement;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.explanation.FigureName;
import org.prongsai.query.assessment.LogPoint;
import org.prongsai.query.figure.Figures;

/**
 * What every answer about improving begins with.
 *
 * @param total the total that the figures come to, as displayed; null where it is not known
 * @param exact the same as a fraction; null where counts could be told from it
 * @param level null where none follows, and none was announced
 */
record Head(
        String assessmentId,
        RulesJson methodology,
        LogPoint asOf,
        @Nullable BigDecimal total,
        @Nullable String exact,
        @Nullable String level,
        List<CautionJson> cautions) {

    record RulesJson(String id, int revision, String hash) {}

    record CautionJson(Caution code, String messageTh, String messageEn) {}

    static Head of(Improvement improvement) {
        var ref = improvement.methodology().ref();
        var total = improvement.calculation().value(FigureName.TOTAL);
        return new Head(
                improvement.scored().sheet().assessmentId().value(),
                new RulesJson(ref.id(), ref.revision(), ref.hash()),
                improvement.scored().asOf(),
                Figures.rounded(total, improvement.decimals()),
                improvement.isExact() ? Figures.exact(total) : null,
                improvement.scored().sheet().level().level(),
                improvement.cautions().stream()
                        .map(caution -> new CautionJson(
                                caution, caution.label().th(), caution.label().en()))
                        .toList());
    }
}
