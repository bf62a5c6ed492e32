package org.prongsai.query.page;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.AgencyId;
import org.prongsai.engine.id.FiscalYear;
import org.prongsai.engine.id.MalformedId;
import org.prongsai.log.AsOf;
import org.prongsai.page.Language;
import org.prongsai.page.Wording;
import org.prongsai.query.assessment.AsOfParameter;
import org.prongsai.query.assessment.FiscalYearParameter;
import org.prongsai.query.plan.DueCalendar;
import org.prongsai.query.plan.Reminder;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What an agency does to improve, for people, and its days for calendar programs. */
@Controller
class PlanPages {
    private static final String AGENCY = "/agencies/{agencyId}";
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final PlanReadings plans;
    private final AsOfParameter asOfs;
    private final AgencyData agencies;
    private final MessageSource messages;

    PlanPages(PlanReadings plans, AsOfParameter asOfs, AgencyData agencies, MessageSource messages) {
        this.plans = plans;
        this.asOfs = asOfs;
        this.agencies = agencies;
        this.messages = messages;
    }

    @GetMapping(path = AGENCY + "/plan", produces = MediaType.TEXT_HTML_VALUE)
    String plan(
            @PathVariable String agencyId,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(name = AsOfParameter.NAME, required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String day,
            @RequestParam(required = false) @Nullable String view,
            Locale locale,
            Model model) {
        var wording = new Wording(messages, Language.of(locale));
        var asked = asked(asOf, day);
        var reading = plans.plan(agency(agencyId), year(year), asOfs.read(asked), asked)
                .orElseThrow(PlanPages::notFound);
        var shown = PlanAddress.View.of(view);
        model.addAttribute("page", PlanPage.of(reading, shown, wording));
        var address = new PlanAddress(reading.id(), shown, asked);
        agencies.span(reading.id().fiscalYear())
                .ifPresent(span -> model.addAttribute(
                        "past",
                        PastSection.of(
                                span,
                                reading.moment(),
                                "/agencies/" + reading.id().agencyId().value() + "/plan",
                                address.kept(),
                                address.now(),
                                wording)));
        return "plan";
    }

    @GetMapping(path = AGENCY + "/plan.ics")
    ResponseEntity<byte[]> calendar(
            @PathVariable String agencyId, @RequestParam(required = false) @Nullable String year, Locale locale) {
        var wording = new Wording(messages, Language.of(locale));
        var reading =
                plans.plan(agency(agencyId), year(year), AsOf.latest(), null).orElseThrow(PlanPages::notFound);
        var name = AgencyName.of(reading.agency().nameTh(), reading.agency().nameEn(), wording.language());
        var at = reading.moment().instant();
        var page = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
                + new PlanAddress(reading.id(), PlanAddress.View.BOARD, null).here();
        var calendar = DueCalendar.of(
                reading.id(),
                wording.text(
                        "plans.calendar-name",
                        name.name(),
                        reading.id().fiscalYear().toString()),
                Reminder.all(reading.plan(), reading.today()),
                at == null ? Instant.EPOCH : at,
                page);
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"plan-%s.ics\"".formatted(reading.id()))
                .body(calendar.getBytes(StandardCharsets.UTF_8));
    }

    /** A day is the end of it; null for now. */
    private @Nullable String asked(@Nullable String asOf, @Nullable String day) {
        if (day != null && !day.isBlank()) {
            var end = asOfs.read(ThaiDate.end("day", day).toString());
            return end instanceof AsOf.Position(var position) ? Long.toString(position) : null;
        }
        return asOf == null || asOf.isBlank() ? null : asOf.strip();
    }

    private static AgencyId agency(String written) {
        try {
            return new AgencyId(written);
        } catch (MalformedId malformed) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, malformed.getMessage(), malformed);
        }
    }

    private static @Nullable FiscalYear year(@Nullable String written) {
        return written == null || written.isBlank() ? null : FiscalYearParameter.read("year", written.strip());
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
