package org.prongsai.query.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.page.Language;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Addresses of the pages about an assessment's history and figures.
 *
 * @param asOf the moment that is looked at, as it was asked for; null for now
 */
public record HistoryAddress(
        AssessmentId assessment, @Nullable String asOf) {
    static final String TIMELINE = "timeline";
    static final String EXPLAIN = "explain";
    static final String CHANGES = "changes";

    /** The agency's own page. */
    public String agency() {
        return href("", Map.of());
    }

    /** The agency's own page after an event. */
    String agencyAsOf(long position) {
        return new HistoryAddress(assessment, Long.toString(position)).agency();
    }

    String timeline(Map<String, String> chosen) {
        return href("/" + TIMELINE, chosen);
    }

    /** One event and what it moved. */
    String event(long position) {
        return href("/events/" + position, Map.of());
    }

    public String explain(String figure) {
        return href("/" + EXPLAIN, Map.of("figure", figure));
    }

    /** What changed behind one moment, up to another. */
    String changes(String since, String until) {
        var chosen = new LinkedHashMap<String, String>();
        chosen.put("since", since);
        chosen.put("until", until);
        return new HistoryAddress(assessment, null).href("/" + CHANGES, chosen);
    }

    /** A page of the agency. */
    public String href(String page, Map<String, String> chosen) {
        var values = new LinkedHashMap<String, String>();
        values.put("agency", assessment.agencyId().value());
        values.put("year", assessment.fiscalYear().toString());
        values.putAll(chosen);
        if (asOf != null) {
            values.putIfAbsent("asOf", asOf);
        }
        var address = UriComponentsBuilder.fromPath("/agencies/{agency}" + page);
        values.keySet().stream()
                .filter(name -> !name.equals("agency"))
                .forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(values).toUriString();
    }

    /** The same page with the same choices in another language. */
    public String in(Language language, String page, SequencedMap<String, String> chosen) {
        var all = new LinkedHashMap<>(chosen);
        all.put("lang", language.tag());
        return href(page, all);
    }
}
