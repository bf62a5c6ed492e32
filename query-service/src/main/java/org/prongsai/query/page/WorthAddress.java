package org.prongsai.query.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.page.Language;
import org.prongsai.query.improvement.ChangesParameter;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Addresses of the page about what pays most, with what was chosen on it.
 *
 * @param asOf the moment that is looked at, as it was asked for; null for now
 * @param chosen what was chosen about the ways, by parameter; none that is empty
 * @param given what is tried, each as the parameter is written
 */
record WorthAddress(
        AssessmentId assessment, @Nullable String asOf, SequencedMap<String, String> chosen, List<String> given) {

    WorthAddress {
        chosen = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(chosen));
        given = List.copyOf(given);
    }

    /** Where the forms of the page go. */
    String action() {
        return "/agencies/" + assessment.agencyId().value() + "/worth";
    }

    /** What every form keeps, apart from what it asks itself. */
    SequencedMap<String, String> kept() {
        var kept = new LinkedHashMap<String, String>();
        kept.put("year", assessment.fiscalYear().toString());
        if (asOf != null) {
            kept.put("asOf", asOf);
        }
        return kept;
    }

    WorthAddress now() {
        return new WorthAddress(assessment, null, chosen, given);
    }

    WorthAddress trying(List<String> others) {
        return new WorthAddress(assessment, asOf, chosen, others);
    }

    /** With one figure more; what was set of it before counts no longer. */
    WorthAddress alsoTrying(String figure, String value) {
        var all = new ArrayList<>(given);
        all.removeIf(each -> isOf(each, figure));
        all.add(figure + ":" + value);
        return trying(all);
    }

    WorthAddress without(String figure) {
        return trying(given.stream().filter(each -> !isOf(each, figure)).toList());
    }

    private static boolean isOf(String given, String figure) {
        return given.substring(0, Math.max(0, given.lastIndexOf(':'))).equals(figure);
    }

    String href() {
        return href(Map.of());
    }

    String in(Language language) {
        return href(Map.of("lang", language.tag()));
    }

    /** At the part of the page where figures are tried. */
    String triedHref() {
        return href() + "#try";
    }

    /** Where a measure about a figure is planned. */
    String planHref(String figure) {
        return UriComponentsBuilder.fromPath("/assessments/{assessment}/measures/new")
                .queryParam("figure", "{figure}")
                .encode()
                .buildAndExpand(assessment.value(), figure)
                .toUriString();
    }

    /** The same as data. */
    String api(String question) {
        var address = UriComponentsBuilder.fromPath("/api/v1/assessments/{assessment}/" + question);
        return asOf == null
                ? address.encode().buildAndExpand(assessment.value()).toUriString()
                : address.queryParam("asOf", "{asOf}")
                        .encode()
                        .buildAndExpand(assessment.value(), asOf)
                        .toUriString();
    }

    private String href(Map<String, String> more) {
        var all = kept();
        all.putAll(chosen);
        all.putAll(more);
        var address = UriComponentsBuilder.fromPath("/agencies/{agency}/worth");
        var values = new HashMap<String, Object>();
        values.put("agency", assessment.agencyId().value());
        all.forEach((name, value) -> {
            address.queryParam(name, "{" + name + "}");
            values.put(name, value);
        });
        for (int at = 0; at < given.size(); at++) {
            address.queryParam(ChangesParameter.NAME, "{" + ChangesParameter.NAME + at + "}");
            values.put(ChangesParameter.NAME + at, given.get(at));
        }
        return address.encode().buildAndExpand(values).toUriString();
    }
}
