package org.prongsai.query.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.prongsai.log.AsOf;
import org.prongsai.log.TrailFilter;
import org.prongsai.page.Language;
import org.prongsai.page.Wording;
import org.prongsai.query.assessment.AsOfParameter;
import org.prongsai.query.assessment.FiscalYearParameter;
import org.prongsai.query.assessment.PathNames;
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
    private static final String DAY = "day";

    private final HistoryData data;
    private final AgencyData agencies;
    private final AsOfParameter asOfs;
    private final MessageSource messages;

    HistoryPages(HistoryData data, AgencyData agencies, AsOfParameter asOfs, MessageSource messages) {
        this.data = data;
        this.agencies = agencies;
        this.asOfs = asOfs;
        this.messages = messages;
    }

    /** A moment of a request. */
    private record Asked(AsOf asOf, @Nullable String written) {}

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
        var place = place(agencyId, year, asked(asOf, day));
        var timeline = (range == null ? data.timeline(place, filter) : data.opened(place, filter))
                .orElseThrow(HistoryPages::notFound);
        model.addAttribute("page", TimelinePage.of(timeline, choice, wording(locale)));
        past(model, timeline.known(), HistoryAddress.TIMELINE, choice.kept(), wording(locale));
        return "timeline";
    }

    @GetMapping(path = AGENCY + "/events/{position}", produces = MediaType.TEXT_HTML_VALUE)
    String event(
            @PathVariable String agencyId,
            @PathVariable long position,
            @RequestParam(required = false) @Nullable String year,
            Locale locale,
            Model model) {
        var one = data.event(place(agencyId, year, new Asked(AsOf.latest(), null)), position)
                .orElseThrow(HistoryPages::notFound);
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
                        place(agencyId, year, new Asked(AsOf.latest(), null)),
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
        var explanation = data.explanation(place(agencyId, year, asked(asOf, day)), figure)
                .orElseThrow(HistoryPages::notFound);
        model.addAttribute("page", ExplainPage.of(explanation, figure.strip(), wording(locale)));
        var kept = new LinkedHashMap<String, String>();
        kept.put(ExplanationReader.FIGURE, figure.strip());
        past(model, explanation.known(), HistoryAddress.EXPLAIN, kept, wording(locale));
        return "explain";
    }

    private void past(
            Model model, HistoryData.Known known, String page, SequencedMap<String, String> chosen, Wording wording) {
        var id = known.assessment();
        var kept = new LinkedHashMap<String, String>();
        kept.put("year", id.fiscalYear().toString());
        kept.putAll(chosen);
        agencies.span(id.fiscalYear())
                .ifPresent(span -> model.addAttribute(
                        "past",
                        PastSection.of(
                                span,
                                known.moment(),
                                "/agencies/" + id.agencyId().value() + "/" + page,
                                kept,
                                new HistoryAddress(id, null).href("/" + page, chosen),
                                wording)));
    }

    private HistoryData.Place place(String agencyId, @Nullable String year, Asked asked) {
        return new HistoryData.Place(
                PathNames.agency(agencyId),
                year == null || year.isBlank() ? null : FiscalYearParameter.read("year", year.strip()),
                asked.asOf(),
                asked.written());
    }

    private Asked asked(@Nullable String asOf, @Nullable String day) {
        if (day != null && !day.isBlank()) {
            var end = asOfs.read(ThaiDate.end(DAY, day).toString());
            return new Asked(end, end instanceof AsOf.Position(var position) ? Long.toString(position) : null);
        }
        var written = asOf == null || asOf.isBlank() ? null : asOf.strip();
        return new Asked(asOfs.read(written), written);
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
