package org.prongsai.query.page;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.prongsai.page.Language;
import org.prongsai.page.Wording;
import org.prongsai.query.assessment.AsOfParameter;
import org.prongsai.query.opendata.OpenData;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Open data, for people. */
@Controller
class OpenDataPages {
    private final OpenData openData;
    private final AsOfParameter asOfs;
    private final MessageSource messages;

    OpenDataPages(OpenData openData, AsOfParameter asOfs, MessageSource messages) {
        this.openData = openData;
        this.asOfs = asOfs;
        this.messages = messages;
    }

    @GetMapping(path = "/open-data", produces = MediaType.TEXT_HTML_VALUE)
    String list(
            @RequestParam(name = AsOfParameter.NAME, required = false) @Nullable String asOf,
            Locale locale,
            Model model) {
        var asked = asOf == null || asOf.isBlank() ? null : asOf.strip();
        var catalogue = openData.catalogue(asOfs.read(asked));
        model.addAttribute(
                "page", OpenDataPage.of(catalogue, asked != null, new Wording(messages, Language.of(locale))));
        return "open-data";
    }
}
