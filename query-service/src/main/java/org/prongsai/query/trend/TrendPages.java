package org.prongsai.query.trend;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.prongsai.page.Language;
import org.prongsai.page.Wording;
import org.prongsai.query.assessment.AsOfParameter;
import org.prongsai.query.assessment.FiscalYearParameter;
import org.prongsai.query.assessment.PathNames;
import org.prongsai.query.comparison.YearsReader;
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
    private final AsOfParameter asOfs;
    private final MessageSource messages;

    TrendPages(YearsReader years, AsOfParameter asOfs, MessageSource messages) {
        this.years = years;
        this.asOfs = asOfs;
        this.messages = messages;
    }

    @GetMapping(path = "/agencies/{agencyId}/trend", produces = MediaType.TEXT_HTML_VALUE)
    String trend(
            @PathVariable String agencyId,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(name = AsOfParameter.NAME, required = false) @Nullable String asOf,
            Locale locale,
            Model model) {
        var asked = asOf == null || asOf.isBlank() ? null : asOf.strip();
        var trend = years.trend(PathNames.agency(agencyId), asOfs.read(asked));
        model.addAttribute(
                "page",
                TrendPage.of(
                        trend,
                        year == null || year.isBlank() ? null : FiscalYearParameter.read("year", year.strip()),
                        asked,
                        new Wording(messages, Language.of(locale))));
        return "trend";
    }
}
