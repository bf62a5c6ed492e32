package org.prongsai.query.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.log.AsOf;
import org.prongsai.page.Language;
import org.prongsai.page.Wording;
import org.prongsai.query.assessment.AsOfParameter;
import org.prongsai.query.assessment.FiscalYearParameter;
import org.prongsai.query.assessment.PathNames;
import org.prongsai.query.improvement.ChangesParameter;
import org.prongsai.query.improvement.EffortParameters;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The page that says what pays most, which ways lead to a target, and what would be if. */
@Controller
class WorthPages {
    private static final String DAY = "day";

    /** One more figure to try, from the form: what it is, and what it should be; without the latter, its best. */
    private static final String FIGURE = "figure";

    private static final String VALUE = "value";
    private static final String BEST = "100";

    private final WorthReadings readings;
    private final AgencyData agencies;
    private final AsOfParameter asOfs;
    private final MessageSource messages;

    WorthPages(WorthReadings readings, AgencyData agencies, AsOfParameter asOfs, MessageSource messages) {
        this.readings = readings;
        this.agencies = agencies;
        this.asOfs = asOfs;
        this.messages = messages;
    }

    @GetMapping(path = "/agencies/{agencyId}/worth", produces = MediaType.TEXT_HTML_VALUE)
    String worth(
            @PathVariable String agencyId,
            @RequestParam MultiValueMap<String, String> parameters,
            Locale locale,
            Model model) {
        var reading = readings.read(place(agencyId, parameters))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var wording = new Wording(messages, Language.of(locale));
        var address =
                new WorthAddress(reading.assessment(), reading.moment().asked(), chosen(parameters), given(parameters));
        model.addAttribute("page", WorthPage.of(reading, address, wording));
        agencies.span(reading.assessment().fiscalYear())
                .ifPresent(span -> model.addAttribute("past", past(span, reading, address, wording)));
        return "worth";
    }

    private static PastSection past(Span span, WorthReading reading, WorthAddress address, Wording wording) {
        var kept = new LinkedHashMap<>(address.now().kept());
        kept.putAll(address.chosen());
        return PastSection.of(
                span, reading.moment(), address.action(), kept, address.now().href(), wording);
    }

    private HistoryData.Place place(String agencyId, MultiValueMap<String, String> parameters) {
        var year = text(parameters, "year");
        var day = text(parameters, DAY);
        var asked = day == null
                ? text(parameters, AsOfParameter.NAME)
                : ThaiDate.end(DAY, day).toString();
        var asOf = asOfs.read(asked);
        return new HistoryData.Place(
                PathNames.agency(agencyId),
                year == null ? null : FiscalYearParameter.read("year", year),
                asOf,
                day != null && asOf instanceof AsOf.Position(var position) ? Long.toString(position) : asked);
    }

    private static SequencedMap<String, String> chosen(MultiValueMap<String, String> parameters) {
        var chosen = new LinkedHashMap<String, String>();
        for (var name : List.of(EffortParameters.TARGET, EffortParameters.QUESTION_COST, EffortParameters.RISE_MAX)) {
            var value = text(parameters, name);
            if (value != null) {
                chosen.put(name, value);
            }
        }
        return chosen;
    }

    /** What was tried already, and what the form adds. */
    private static List<String> given(MultiValueMap<String, String> parameters) {
        var given = new ArrayList<String>();
        Stream.ofNullable(parameters.get(ChangesParameter.NAME))
                .flatMap(List::stream)
                .filter(each -> !each.isBlank())
                .forEach(each -> given.add(each.strip()));
        var figure = text(parameters, FIGURE);
        if (figure != null) {
            var value = text(parameters, VALUE);
            given.add(figure + ":" + (value == null ? BEST : value));
        }
        return given;
    }

    private static @Nullable String text(MultiValueMap<String, String> parameters, String name) {
        var value = parameters.getFirst(name);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
