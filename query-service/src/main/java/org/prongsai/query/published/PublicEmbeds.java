package org.prongsai.query.published;

import java.util.List;
import org.prongsai.page.Language;
import org.prongsai.page.Wording;
import org.prongsai.query.opendata.OpenAssessment;

/** The images of a result, with the HTML that shows each on a page of others. */
final class PublicEmbeds {
    private PublicEmbeds() {}

    static List<PublicPage.Embed> of(OpenAssessment assessment, String base, Wording wording) {
        return CardFigure.all(assessment.methodology()).stream()
                .map(figure -> embed(assessment, figure, base, wording))
                .toList();
    }

    private static PublicPage.Embed embed(OpenAssessment assessment, CardFigure figure, String base, Wording wording) {
        var id = assessment.id();
        var language = wording.language();
        var svg = PublicAddresses.image(id, figure, "svg", language);
        var words = Card.of(assessment, figure, wording).inWords();
        return new PublicPage.Embed(
                figure.title(wording),
                words,
                svg,
                PublicAddresses.image(id, figure, "png", language),
                svg + (language == Language.TH ? "?" : "&") + CardTheme.PARAMETER + "=" + CardTheme.DARK.word(),
                """
                <a href="%s"><img src="%s" alt="%s" width="%d" height="%d"></a>""".formatted(
                                XmlText.escaped(base + PublicAddresses.page(id, language)),
                                XmlText.escaped(base + svg),
                                XmlText.escaped(words),
                                CardDrawing.WIDTH,
                                CardDrawing.HEIGHT));
    }
}
