package org.prongsai.query.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.prongsai.log.AsOf;
import org.prongsai.log.TrailFilter;
import org.prongsai.page.Language;
import org.prongsai.page.Wording;
import org.prongsai.query.assessment.AsOfParameter;
import org.prongsai.query.effect.Stretch;
import org.prongsai.query.explanation.ExplanationReader;
import org.prongsai.query.trail.ActorParameter;
import org.prongsai.query.trail.EventTypeParameter;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The pages that show what happened to an assessment, what each event moved, and why figures are what they are. */
@Controller
class HistoryPages {
    private static final String AGENCY = "/agencies/{agencyId}";
    private static final String DAY = RequestedPlace.DAY;

    private final HistoryData data;
    private final RequestedPlace places;
    private final AsOfParameter asOfs;
    private final MessageSource messages;

    HistoryPages(HistoryData data, RequestedPlace places, AsOfParameter asOfs, MessageSource messages) {
        this.data = data;
        this.places = places;
        this.asOfs = asOfs;
        this.messages = messages;
    }

    @GetMapping(path = AGENCY + "/" + HistoryAddress.TIMELINE, produces = MediaType.TEXT_HTML_VALUE)
    String timeline(
            @PathVariable String agencyId,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(name = EventTypeParameter.NAME, defaultValue = "") String type,
            @RequestParam(name = ActorParameter.NAME, defaultValue = "") String actor,
            @RequestParam(name = AsOfParameter.NAME, required = false) @Nullable String asOf,
            @RequestParam(name = DAY, required = false) @Nullable String day,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(required = false) @Nullable Long first,
            @RequestParam(required = false) @Nullable Long last,
            Locale locale,
            Model model) {
        var types = EventTypeParameter.read(type.isBlank() ? List.of() : List.of(type));
        var range = first == null || last == null ? null : new Stretch(Math.min(first, last), last);
        var filter = TrailFilter.between(
                        range == null ? 0 : range.first(),
                        before(before, range == null ? Long.MAX_VALUE : range.last()))
                .named(types)
                .of(ActorParameter.read(actor));
        var choice = new TimelinePage.Choice(type.strip(), actor.strip(), range);
        var place = places.of(agencyId, year, asOf, day);
        var timeline = (range == null ? data.timeline(place, filter) : data.opened(place, filter))
                .orElseThrow(HistoryPages::notFound);
        model.addAttribute("page", TimelinePage.of(timeline, choice, wording(locale)));
        places.offerPast(model, timeline.known(), HistoryAddress.TIMELINE, choice.kept(), wording(locale));
        return "timeline";
    }

    @GetMapping(path = AGENCY + "/events/{position}", produces = MediaType.TEXT_HTML_VALUE)
    String event(
            @PathVariable String agencyId,
            @PathVariable long position,
            @RequestParam(required = false) @Nullable String year,
            Locale locale,
            Model model) {
        var one = data.event(places.now(agencyId, year), position).orElseThrow(HistoryPages::notFound);
        model.addAttribute("page", EventPage.of(one, wording(locale)));
        return "event";
    }

    @GetMapping(path = AGENCY + "/" + HistoryAddress.CHANGES, produces = MediaType.TEXT_HTML_VALUE)
    String changes(
            @PathVariable String agencyId,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(defaultValue = "") String since,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(required = false) @Nullable Long before,
            Locale locale,
            Model model) {
        var between = data.between(
                        places.now(agencyId, year),
                        since.isBlank() ? AsOf.position(0) : moment("since", since),
                        until.isBlank() ? AsOf.latest() : moment("until", until),
                        before == null ? Long.MAX_VALUE : before)
                .orElseThrow(HistoryPages::notFound);
        model.addAttribute("page", ChangesPage.of(between, since.strip(), until.strip(), wording(locale)));
        return "changes";
    }

    @GetMapping(path = AGENCY + "/" + HistoryAddress.EXPLAIN, produces = MediaType.TEXT_HTML_VALUE)
    String explain(
            @PathVariable String agencyId,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(name = ExplanationReader.FIGURE, defaultValue = "total") String figure,
            @RequestParam(name = AsOfParameter.NAME, required = false) @Nullable String asOf,
            @RequestParam(name = DAY, required = false) @Nullable String day,
            Locale locale,
            Model model) {
        var explanation =
                data.explanation(places.of(agencyId, year, asOf, day), figure).orElseThrow(HistoryPages::notFound);
        model.addAttribute("page", ExplainPage.of(explanation, figure.strip(), wording(locale)));
        var kept = new LinkedHashMap<String, String>();
        kept.put(ExplanationReader.FIGURE, figure.strip());
        places.offerPast(model, explanation.known(), HistoryAddress.EXPLAIN, kept, wording(locale));
        return "explain";
    }

    /** A day as it is written in Thailand is the end of it; else a position or an instant. */
    private AsOf moment(String parameter, String written) {
        return written.matches("\\s*\\d{1,2}[/.-].*")
                ? asOfs.read(parameter, ThaiDate.end(parameter, written).toString())
                : asOfs.read(parameter, written);
    }

    private static long before(@Nullable Long before, long last) {
        return before == null ? last : Math.min(last, before - 1);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private Wording wording(Locale locale) {
        return new Wording(messages, Language.of(locale));
    }
}
