package org.prongsai.query.page;

import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.FiscalYear;
import org.prongsai.log.AsOf;
import org.prongsai.page.Wording;
import org.prongsai.query.assessment.AsOfParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** The way back through a year's log, for every page that has one. */
@Component
public class PastSections {
    /** The parameter that names a day of the past. */
    public static final String DAY = "day";

    private final AgencyData data;
    private final AsOfParameter asOfs;

    PastSections(AgencyData data, AsOfParameter asOfs) {
        this.data = data;
        this.asOfs = asOfs;
    }

    /**
     * The moment that is asked for; a day is the end of it.
     *
     * @return null for now
     * @throws org.prongsai.query.problem.QuestionRefused when it cannot be read
     */
    public @Nullable AsOf read(@Nullable String asOf, @Nullable String day) {
        if (day != null && !day.isBlank()) {
            return asOfs.read(ThaiDate.end(DAY, day).toString());
        }
        return asOf == null || asOf.isBlank() ? null : asOfs.read(asOf.strip());
    }

    /** The position and not what was written: every link of the page then shows the same moment. */
    public static @Nullable String asked(@Nullable AsOf point) {
        return point instanceof AsOf.Position(var position) ? Long.toString(position) : null;
    }

    /** What asks for the moment in links: as it was written, or the position at the end of the day. */
    public static @Nullable String asked(@Nullable String asOf, @Nullable String day, @Nullable AsOf point) {
        if (day != null && !day.isBlank()) {
            return asked(point);
        }
        return asOf == null || asOf.isBlank() ? null : asOf.strip();
    }

    /**
     * The section of one page; empty where the year's log has nothing to choose from.
     *
     * @param point null for now
     * @param action the page's path
     * @param kept what else was chosen on it
     */
    public Optional<PastSection> of(
            FiscalYear year, @Nullable AsOf point, String action, SequencedMap<String, String> kept, Wording wording) {
        return of(data.span(year), point, action, kept, wording);
    }

    /** The same through the log of all years. */
    public Optional<PastSection> ofAllYears(
            @Nullable AsOf point, String action, SequencedMap<String, String> kept, Wording wording) {
        return of(data.span(), point, action, kept, wording);
    }

    private Optional<PastSection> of(
            Optional<Span> through,
            @Nullable AsOf point,
            String action,
            SequencedMap<String, String> kept,
            Wording wording) {
        var asked = asked(point);
        var moment = point == null || asked == null ? new Moment(0, null, null) : data.moment(point, asked);
        var now = UriComponentsBuilder.fromPath(action);
        kept.forEach((name, value) -> now.queryParam(name, "{" + name + "}"));
        var nowHref = now.encode().buildAndExpand(Map.copyOf(kept)).toUriString();
        return through.map(span -> PastSection.of(span, moment, action, kept, nowHref, wording));
    }
}
