package org.prongsai.query.trend;

import java.util.LinkedHashMap;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.prongsai.log.AsOf;
import org.prongsai.page.Language;
import org.prongsai.page.Wording;
import org.prongsai.query.assessment.AsOfParameter;
import org.prongsai.query.assessment.FiscalYearParameter;
import org.prongsai.query.assessment.PathNames;
import org.prongsai.query.comparison.YearsReader;
import org.prongsai.query.page.PastSections;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that follows an agency through its years. */
@Controller
class TrendPages {
    private final YearsReader years;
    private final PastSections pasts;
    private final MessageSource messages;

    TrendPages(YearsReader years, PastSections pasts, MessageSource messages) {
        this.years = years;
        this.pasts = pasts;
        this.messages = messages;
    }

    @GetMapping(path = "/agencies/{agencyId}/trend", produces = MediaType.TEXT_HTML_VALUE)
    String trend(
            @PathVariable String agencyId,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(name = AsOfParameter.NAME, required = false) @Nullable String asOf,
            @RequestParam(name = PastSections.DAY, required = false) @Nullable String day,
            Locale locale,
            Model model) {
        var agency = PathNames.agency(agencyId);
        var point = pasts.read(asOf, day);
        var asked = PastSections.asked(asOf, day, point);
        var wording = new Wording(messages, Language.of(locale));
        var ofYear = year == null || year.isBlank() ? null : FiscalYearParameter.read("year", year.strip());
        var trend = years.trend(agency, point == null ? AsOf.latest() : point);
        var kept = new LinkedHashMap<String, String>();
        if (ofYear != null) {
            kept.put("year", ofYear.toString());
        }
        model.addAttribute("page", TrendPage.of(trend, ofYear, asked, wording));
        pasts.ofAllYears(point, "/agencies/" + agency + "/trend", kept, wording)
                .ifPresent(past -> model.addAttribute("past", past));
        return "trend";
    }
}
