package org.prongsai.query.published;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.page.Language;
import org.prongsai.page.Wording;
import org.prongsai.query.opendata.OpenAssessment;
import org.prongsai.query.page.AgencyName;
import org.prongsai.query.page.LocalName;

/**
 * The page of one published result, ready to print.
 *
 * @param type where the log's word is known in the page's language, else in Thai
 * @param level in words; null where none is published
 * @param figures the total first
 * @param made what the figures were made from
 */
record PublicPage(
        AgencyName name,
        LocalName type,
        LocalName province,
        @Nullable String district,
        String year,
        @Nullable String total,
        @Nullable String level,
        String basis,
        List<Figure> figures,
        List<Step> steps,
        Made made,
        List<Year> years,
        List<Embed> embeds,
        Outside outside,
        String agencyHref,
        String listHref,
        String otherLanguageHref,
        String otherLanguage) {

    /**
     * One figure.
     *
     * @param kind {@code total}, {@code instrument} or {@code indicator}
     * @param score null where nothing is published
     */
    record Figure(String kind, String title, @Nullable String score, String basis) {}

    /** One step in which the result became public, or another one. */
    record Step(
            String what,
            String moment,
            String position,
            @Nullable String source,
            @Nullable String reason) {}

    /** What can be asked for to check the result. */
    record Made(
            String position,
            String methodology,
            String hash,
            String confidence,
            String scoresHref,
            String methodologyHref) {}

    record Year(String year, String href, boolean current) {}

    /**
     * An image, and how a page of others shows it.
     *
     * @param href of the SVG, on this server
     * @param snippet the HTML to copy
     */
    record Embed(String title, String words, String href, String pngHref, String darkHref, String snippet) {}

    /** What machines read in the page's head. */
    record Outside(
            String canonical,
            List<Alternate> languages,
            String description,
            String image,
            String imageWords,
            String width,
            String height,
            String atom,
            String json,
            String linkedData) {}

    record Alternate(String language, String href) {}

    static PublicPage of(PublicResult result, String base, Wording wording) {
        var assessment = result.assessment();
        var agency = assessment.agency();
        var language = wording.language();
        var total = assessment.total();
        var score = total.score();
        var name = AgencyName.of(agency.nameTh(), agency.nameEn(), language);
        var other = language.other();
        return new PublicPage(
                name,
                LocalName.of(agency.type(), language),
                LocalName.of(agency.province(), language),
                agency.district(),
                assessment.id().fiscalYear().toString(),
                score == null ? null : score.toPlainString(),
                Card.level(assessment, wording),
                Card.basis(total, wording),
                figures(assessment, wording),
                result.announcements().stream().map(step -> step(step, wording)).toList(),
                made(result, wording),
                years(result, language),
                PublicEmbeds.of(assessment, base, wording),
                PublicOutside.of(result, base, wording),
                agencyHref(assessment.id(), language),
                PublicAddresses.list(FeedQuestion.all(language)),
                PublicAddresses.page(assessment.id(), other),
                other.tag());
    }

    private static List<Figure> figures(OpenAssessment assessment, Wording wording) {
        return CardFigure.all(assessment.methodology()).stream()
                .map(figure -> {
                    var told = figure.of(assessment);
                    var score = told.score();
                    return new Figure(
                            kind(figure),
                            figure.title(wording),
                            score == null ? null : score.toPlainString(),
                            Card.basis(told, wording));
                })
                .toList();
    }

    private static String kind(CardFigure figure) {
        return switch (figure) {
            case CardFigure.Total _ -> "total";
            case CardFigure.OfInstrument _ -> "instrument";
            case CardFigure.OfIndicator _ -> "indicator";
        };
    }

    private static Step step(Announcement step, Wording wording) {
        return new Step(
                EntryWords.kind(step.kind(), wording),
                wording.moment(step.at()),
                wording.count(step.position()),
                step.source(),
                step.reason());
    }

    private static Made made(PublicResult result, Wording wording) {
        var id = result.assessment().id();
        var methodology = result.assessment().methodology();
        var ref = methodology.ref();
        return new Made(
                wording.count(result.asOf().position()),
                wording.text("sources.methodology", ref.id(), wording.count(ref.revision())),
                ref.hash(),
                wording.text(
                        "confidence." + methodology.provenance().confidence().word()),
                "/api/v1/assessments/%s/scores?asOf=%d"
                        .formatted(id, result.asOf().position()),
                "/api/v1/methodologies/%s?revision=%d".formatted(ref.id(), ref.revision()));
    }

    private static List<Year> years(PublicResult result, Language language) {
        var id = result.assessment().id();
        return result.years().stream()
                .map(year -> new Year(
                        year.toString(),
                        PublicAddresses.page(new AssessmentId(id.agencyId(), year), language),
                        year.equals(id.fiscalYear())))
                .toList();
    }

    private static String agencyHref(AssessmentId id, Language language) {
        return "/agencies/" + id.agencyId() + "?year=" + id.fiscalYear()
                + (language == Language.TH ? "" : "&" + PublicAddresses.LANGUAGE + "=" + language.tag());
    }
}
