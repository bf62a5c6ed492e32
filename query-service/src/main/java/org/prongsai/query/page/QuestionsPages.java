package org.prongsai.query.page;

import java.util.LinkedHashMap;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.prongsai.page.Language;
import org.prongsai.page.Wording;
import org.prongsai.query.assessment.AsOfParameter;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The page that shows how every question was answered and every checklist item was judged. */
@Controller
class QuestionsPages {
    static final String PATH = "questions";

    private final HistoryData data;
    private final RequestedPlace places;
    private final MessageSource messages;

    QuestionsPages(HistoryData data, RequestedPlace places, MessageSource messages) {
        this.data = data;
        this.places = places;
        this.messages = messages;
    }

    @GetMapping(path = "/agencies/{agencyId}/" + PATH, produces = MediaType.TEXT_HTML_VALUE)
    String questions(
            @PathVariable String agencyId,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(name = QuestionOrder.NAME, defaultValue = "") String sort,
            @RequestParam(name = AsOfParameter.NAME, required = false) @Nullable String asOf,
            @RequestParam(name = RequestedPlace.DAY, required = false) @Nullable String day,
            Locale locale,
            Model model) {
        var order = QuestionOrder.read(sort);
        var scored = data.scored(places.of(agencyId, year, asOf, day))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var wording = new Wording(messages, Language.of(locale));
        model.addAttribute("page", QuestionsPage.of(scored, order, wording));
        var kept = new LinkedHashMap<String, String>();
        kept.put(QuestionOrder.NAME, order.word());
        places.offerPast(model, scored.known(), PATH, kept, wording);
        return "questions";
    }
}
