package org.prongsai.query.page;

import java.util.LinkedHashMap;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.AgencyId;
import org.prongsai.engine.id.FiscalYear;
import org.prongsai.engine.id.MalformedId;
import org.prongsai.page.Language;
import org.prongsai.page.Wording;
import org.prongsai.query.assessment.AsOfParameter;
import org.prongsai.query.assessment.FiscalYearParameter;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The pages people look at. */
@Controller
class PageController {
    private static final int SEARCH_LENGTH_MAX = 100;
    private static final int PAGE_MAX = 10_000;

    private final AgencyData data;
    private final AsOfParameter asOfs;
    private final MessageSource messages;
    private final PastSections pasts;

    PageController(AgencyData data, AsOfParameter asOfs, MessageSource messages) {
        this.data = data;
        this.asOfs = asOfs;
        this.messages = messages;
        this.pasts = new PastSections(data, asOfs);
    }

    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    String home(
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(name = "q", defaultValue = "") String search,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(name = AsOfParameter.NAME, required = false) @Nullable String asOf,
            @RequestParam(name = PastSections.DAY, required = false) @Nullable String day,
            Locale locale,
            Model model) {
        var sought = search.strip();
        if (sought.length() > SEARCH_LENGTH_MAX || page < 1 || page > PAGE_MAX) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        var chosen = year("year", year);
        var point = pasts.read(asOf, day);
        var asked = PastSections.asked(point);
        var listing = point == null ? data.agencies(chosen, sought, page) : data.agencies(chosen, sought, page, point);
        model.addAttribute("page", HomePage.of(listing, sought, asked, wording(locale)));
        var shown = listing.year();
        if (shown != null) {
            var kept = new LinkedHashMap<String, String>();
            kept.put("year", shown.toString());
            if (!sought.isEmpty()) {
                kept.put("q", sought);
            }
            pasts.of(shown, point, "/", kept, wording(locale)).ifPresent(past -> model.addAttribute("past", past));
        }
        return "home";
    }

    @GetMapping(path = "/agencies/{agencyId}", produces = MediaType.TEXT_HTML_VALUE)
    String agency(
            @PathVariable String agencyId,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(name = AsOfParameter.NAME, required = false) @Nullable String asOf,
            @RequestParam(name = PastSections.DAY, required = false) @Nullable String day,
            Locale locale,
            Model model) {
        var byDay = day == null || day.isBlank() ? null : pasts.read(asOf, day);
        var asked = byDay == null ? asked(asOf) : PastSections.asked(byDay);
        var query = new AgencyData.Query(
                agency(agencyId),
                year("year", year),
                year("from", from),
                byDay == null ? asOfs.read(asked) : byDay,
                asked);
        var reading = data.agency(query).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var page = AgencyPage.of(reading, wording(locale));
        model.addAttribute("page", page);
        var kept = new LinkedHashMap<String, String>();
        kept.put("year", page.choices().later());
        if (page.choices().earlier() != null) {
            kept.put("from", page.choices().earlier());
        }
        data.span(reading.later().year())
                .ifPresent(span -> model.addAttribute(
                        "past",
                        PastSection.of(
                                span,
                                reading.moment(),
                                "/agencies/" + agencyId,
                                kept,
                                page.trail().nowHref(),
                                wording(locale))));
        return "agency";
    }

    private static @Nullable String asked(@Nullable String asOf) {
        return asOf == null || asOf.isBlank() ? null : asOf.strip();
    }

    private static AgencyId agency(String written) {
        try {
            return new AgencyId(written);
        } catch (MalformedId malformed) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, malformed.getMessage(), malformed);
        }
    }

    private static @Nullable FiscalYear year(String parameter, @Nullable String written) {
        return written == null || written.isBlank() ? null : FiscalYearParameter.read(parameter, written.strip());
    }

    private Wording wording(Locale locale) {
        return new Wording(messages, Language.of(locale));
    }
}
