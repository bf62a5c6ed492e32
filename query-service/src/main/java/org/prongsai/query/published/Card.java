package org.prongsai.query.published;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.prongsai.page.Wording;
import org.prongsai.query.opendata.OpenAssessment;
import org.prongsai.query.opendata.OpenFigure;
import org.prongsai.query.page.AgencyName;

/**
 * What an image says.
 *
 * @param heading what it is about, with the year
 * @param figure what the number is
 * @param level the total's; null for other figures, and where none is known
 * @param number as displayed; null where there is nothing to tell
 * @param share of the whole width of the scale, 0 to 1
 * @param target where on the scale the national target is, 0 to 1
 * @param basis where the number comes from
 * @param maker who made the image
 */
record Card(
        String heading,
        String agency,
        String figure,
        @Nullable String level,
        @Nullable String number,
        double share,
        double target,
        String basis,
        String maker) {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    static Card of(OpenAssessment assessment, CardFigure figure, Wording wording) {
        var told = figure.of(assessment);
        var score = told.score();
        var agency = assessment.agency();
        return new Card(
                wording.text("public.card", assessment.id().fiscalYear().toString()),
                AgencyName.of(agency.nameTh(), agency.nameEn(), wording.language())
                        .name(),
                figure.title(wording),
                figure instanceof CardFigure.Total ? level(assessment, wording) : null,
                score == null ? null : score.toPlainString(),
                score == null ? 0 : score.doubleValue() / WHOLE.doubleValue(),
                assessment.methodology().levels().passMin().rounded(2).doubleValue() / WHOLE.doubleValue(),
                basis(told, wording),
                wording.text("site.name"));
    }

    static @Nullable String level(OpenAssessment assessment, Wording wording) {
        var level = assessment.level();
        return level == null
                ? null
                : wording.text(
                        "public.level", wording.level(assessment.methodology().levels(), level));
    }

    static String basis(OpenFigure figure, Wording wording) {
        return switch (figure.kind()) {
            case null -> wording.text("public.basis-none");
            case ANNOUNCED -> wording.text("public.basis-announced");
            case DERIVED -> wording.text("public.basis-derived");
            case COMPUTED -> wording.text("public.basis-computed");
        };
    }

    /** All of it in one line, for whoever does not see the image. */
    String inWords() {
        var words = new StringBuilder(heading + " " + agency + ": " + figure);
        if (number != null) {
            words.append(' ').append(number);
        }
        if (level != null) {
            words.append(", ").append(level);
        }
        return words.append(" (").append(basis).append(')').toString();
    }
}
