package org.prongsai.query.published;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.page.Language;
import org.prongsai.page.Wording;
import org.prongsai.query.assessment.FiscalYearParameter;
import org.prongsai.query.assessment.PathNames;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Published results under addresses that stay: one for each agency and year. */
@Controller
@RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
class PublicPages {
    /** A correction is seen a minute later at most. */
    static final CacheControl KEPT = CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    private static final String LATEST = PublicAddresses.HERE + "/{agencyId}";

    private final PublicResults results;
    private final PublicAddresses addresses;
    private final Publications publications;
    private final MessageSource messages;

    PublicPages(PublicResults results, PublicAddresses addresses, Publications publications, MessageSource messages) {
        this.results = results;
        this.addresses = addresses;
        this.publications = publications;
        this.messages = messages;
    }

    /** What was published last, for people; programs have the feeds. */
    @GetMapping(PublicAddresses.HERE)
    String latest(
            @RequestParam(name = FeedQuestion.PROVINCE, required = false) @Nullable String province,
            @RequestParam(name = FeedQuestion.YEAR, required = false) @Nullable String year,
            @RequestParam(name = FeedQuestion.BEFORE, required = false) @Nullable String before,
            @RequestParam(name = PublicAddresses.LANGUAGE, required = false) @Nullable String lang,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var question = FeedQuestion.read(null, province, year, before, lang);
        var page = publications.page(question);
        keep(response);
        model.addAttribute(
                "page",
                PublicListPage.of(
                        page,
                        question,
                        publications.provinces(),
                        addresses.base(request),
                        wording(question.language())));
        return "public-list";
    }

    /** The latest year's result. */
    @GetMapping(LATEST)
    String latest(
            @PathVariable String agencyId,
            @RequestParam(name = PublicAddresses.LANGUAGE, required = false) @Nullable String lang,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var agency = PathNames.agency(agencyId);
        return show(new AssessmentId(agency, results.latestYear(agency)), lang, request, response, model);
    }

    @GetMapping(LATEST + "/{fiscalYear}")
    String year(
            @PathVariable String agencyId,
            @PathVariable String fiscalYear,
            @RequestParam(name = PublicAddresses.LANGUAGE, required = false) @Nullable String lang,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var id = new AssessmentId(PathNames.agency(agencyId), FiscalYearParameter.read("fiscalYear", fiscalYear));
        return show(id, lang, request, response, model);
    }

    private String show(
            AssessmentId id,
            @Nullable String lang,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var result = results.get(id);
        keep(response);
        model.addAttribute(
                "page", PublicPage.of(result, addresses.base(request), wording(FeedQuestion.language(lang))));
        return "public";
    }

    private static void keep(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, KEPT.getHeaderValue());
    }

    private Wording wording(Language language) {
        return new Wording(messages, language);
    }
}
