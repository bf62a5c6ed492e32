package org.prongsai.query.published;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.page.Wording;
import org.prongsai.query.assessment.FiscalYearParameter;
import org.prongsai.query.assessment.PathNames;
import org.prongsai.query.problem.QuestionRefused;
import org.prongsai.query.problem.Reason;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Figures of published results as images, for pages of others. */
@Controller
class PublicImages {
    private static final String FIGURE = PublicAddresses.HERE + "/{agencyId}/{fiscalYear}/{figure}";
    private static final MediaType SVG = new MediaType("image", "svg+xml", StandardCharsets.UTF_8);
    private static final Duration KEPT = Duration.ofMinutes(5);

    private final PublicResults results;
    private final MessageSource messages;

    PublicImages(PublicResults results, MessageSource messages) {
        this.results = results;
        this.messages = messages;
    }

    @GetMapping(FIGURE + ".svg")
    ResponseEntity<byte[]> svg(
            @PathVariable String agencyId,
            @PathVariable String fiscalYear,
            @PathVariable String figure,
            @RequestParam(name = PublicAddresses.LANGUAGE, required = false) @Nullable String lang,
            @RequestParam(name = CardTheme.PARAMETER, required = false) @Nullable String theme) {
        var colours = CardTheme.read(theme);
        var svg = CardSvg.write(card(agencyId, fiscalYear, figure, lang), colours);
        return answer(SVG, svg.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping(FIGURE + ".png")
    ResponseEntity<byte[]> png(
            @PathVariable String agencyId,
            @PathVariable String fiscalYear,
            @PathVariable String figure,
            @RequestParam(name = PublicAddresses.LANGUAGE, required = false) @Nullable String lang,
            @RequestParam(name = CardTheme.PARAMETER, required = false) @Nullable String theme) {
        var colours = CardTheme.read(theme);
        return answer(MediaType.IMAGE_PNG, CardPng.write(card(agencyId, fiscalYear, figure, lang), colours));
    }

    private Card card(String agencyId, String fiscalYear, String figure, @Nullable String lang) {
        var id = new AssessmentId(PathNames.agency(agencyId), FiscalYearParameter.read("fiscalYear", fiscalYear));
        var assessment = results.assessment(id);
        var shown = CardFigure.find(assessment.methodology(), figure)
                .orElseThrow(() -> new QuestionRefused(
                        Reason.FIGURE_UNKNOWN,
                        "การประเมินนี้ไม่มีคะแนนชื่อ " + figure,
                        "this assessment has no figure named " + figure));
        return Card.of(assessment, shown, new Wording(messages, FeedQuestion.language(lang)));
    }

    /** Pages of others may show images, and nothing else from here. */
    private static ResponseEntity<byte[]> answer(MediaType type, byte[] image) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .contentType(type)
                .body(image);
    }
}
