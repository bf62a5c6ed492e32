package org.prongsai.query.page;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.ActivityId;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.page.Language;
import org.springframework.web.util.UriComponentsBuilder;

/** The address of a plan's page with what was chosen on it. */
record PlanAddress(
        AssessmentId assessment, View view, @Nullable String asOf) {

    /** How measures are shown. */
    enum View {
        BOARD,
        LIST;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The board where nothing that is known was asked for. */
        static View of(@Nullable String asked) {
            return asked != null && asked.strip().equalsIgnoreCase(LIST.word()) ? LIST : BOARD;
        }
    }

    String here() {
        return href(view, asOf, null);
    }

    /** The same measures shown the other way. */
    String shown(View as) {
        return href(as, asOf, null);
    }

    String in(Language language) {
        return href(view, asOf, language);
    }

    String now() {
        return href(view, null, null);
    }

    /** The days of the plan, for calendar programs: always as they are now. */
    String calendar() {
        return UriComponentsBuilder.fromPath("/agencies/{agency}/plan.ics")
                .queryParam("year", assessment.fiscalYear().value())
                .encode()
                .buildAndExpand(assessment.agencyId().value())
                .toUriString();
    }

    /** Where a measure is planned that answers to a figure. */
    String newMeasure(@Nullable String figure) {
        var address = UriComponentsBuilder.fromPath("/assessments/{assessment}/measures/new");
        if (figure != null) {
            address.queryParam("figure", "{figure}");
        }
        Map<String, String> values = new LinkedHashMap<>();
        values.put("assessment", assessment.value());
        values.put("figure", figure == null ? "" : figure);
        return address.encode().buildAndExpand(values).toUriString();
    }

    /** Where a measure is changed and its progress told. */
    String measure(ActivityId id) {
        return "/assessments/%s/measures/%s".formatted(assessment, id);
    }

    /** What the page's forms carry along. */
    SequencedMap<String, String> kept() {
        var kept = new LinkedHashMap<String, String>();
        kept.put("year", assessment.fiscalYear().toString());
        kept.put("view", view.word());
        return kept;
    }

    private String href(View shown, @Nullable String moment, @Nullable Language language) {
        var address = UriComponentsBuilder.fromPath("/agencies/{agency}/plan")
                .queryParam("year", assessment.fiscalYear().value())
                .queryParam("view", shown.word());
        Map<String, String> values = new LinkedHashMap<>();
        values.put("agency", assessment.agencyId().value());
        if (moment != null) {
            address.queryParam("asOf", "{asOf}");
            values.put("asOf", moment);
        }
        if (language != null) {
            address.queryParam("lang", language.tag());
        }
        return address.encode().buildAndExpand(values).toUriString();
    }
}
