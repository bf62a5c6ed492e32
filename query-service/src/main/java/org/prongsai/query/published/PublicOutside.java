package org.prongsai.query.published;

import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.prongsai.page.Language;
import org.prongsai.page.Wording;
import org.prongsai.query.opendata.OpenAssessment;
import org.prongsai.query.page.AgencyName;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What search engines, and whoever shares a link, read of a page: addresses, a picture, and the figures as linked data. */
final class PublicOutside {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int ERA_AHEAD_BY = 543;

    private PublicOutside() {}

    static PublicPage.Outside of(PublicResult result, String base, Wording wording) {
        var assessment = result.assessment();
        var id = assessment.id();
        var language = wording.language();
        var card = Card.of(assessment, new CardFigure.Total(), wording);
        var question = FeedQuestion.all(language).forAgency(id.agencyId());
        var here = base + PublicAddresses.page(id, language);
        return new PublicPage.Outside(
                here,
                Arrays.stream(Language.values())
                        .map(one -> new PublicPage.Alternate(one.tag(), base + PublicAddresses.page(id, one)))
                        .toList(),
                card.inWords(),
                base + PublicAddresses.image(id, new CardFigure.Total(), "png", language),
                card.inWords(),
                Integer.toString(CardDrawing.WIDTH * CardPng.SCALE),
                Integer.toString(CardDrawing.HEIGHT * CardPng.SCALE),
                PublicAddresses.feed(FeedDocument.ATOM, question),
                PublicAddresses.feed(FeedDocument.JSON, question),
                inScript(linkedData(result, card, here, base, wording).toString()));
    }

    /** A data set of schema.org: whose it is, of when, and each published figure. */
    private static ObjectNode linkedData(PublicResult result, Card card, String here, String base, Wording wording) {
        var assessment = result.assessment();
        var year = assessment.id().fiscalYear().value() - ERA_AHEAD_BY;
        var data = JSON.createObjectNode();
        data.put("@context", "https://schema.org").put("@type", "Dataset");
        data.put("@id", here).put("url", here);
        data.put("name", card.heading() + " " + card.agency()).put("description", card.inWords());
        data.put("inLanguage", wording.language().tag()).put("isAccessibleForFree", true);
        data.put("temporalCoverage", "%d-10-01/%d-09-30".formatted(year - 1, year));
        if (!result.announcements().isEmpty()) {
            data.put("datePublished", result.announcements().getFirst().at().toString());
            data.put("dateModified", result.announcements().getLast().at().toString());
        }
        about(data.putObject("about"), assessment);
        var measured = data.putArray("variableMeasured");
        for (var figure : CardFigure.all(assessment.methodology())) {
            measured(
                    measured.addObject(),
                    figure.title(wording),
                    figure.of(assessment).score());
        }
        data.putArray("distribution")
                .addObject()
                .put("@type", "DataDownload")
                .put("encodingFormat", "application/json")
                .put("contentUrl", base + "/api/v1/assessments/" + assessment.id() + "/scores");
        return data;
    }

    private static void about(ObjectNode about, OpenAssessment assessment) {
        var agency = assessment.agency();
        about.put("@type", "GovernmentOrganization").put("name", agency.nameTh());
        var english = AgencyName.of(agency.nameTh(), agency.nameEn(), Language.EN);
        if (english.language() == Language.EN) {
            about.put("alternateName", english.name());
        }
        about.putObject("address")
                .put("@type", "PostalAddress")
                .put("addressRegion", agency.province())
                .put("addressCountry", "TH");
    }

    private static void measured(ObjectNode measured, String title, @Nullable BigDecimal score) {
        measured.put("@type", "PropertyValue").put("name", title);
        if (score != null) {
            measured.put("value", score);
        }
        measured.put("minValue", 0).put("maxValue", 100);
    }

    /** So that no text in it can end the element it stands in. */
    private static String inScript(String json) {
        return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }
}
