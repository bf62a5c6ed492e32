package org.prongsai.query.nation.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.page.Wording;
import org.prongsai.query.nation.NationOverview;
import org.prongsai.query.nation.Samples;

/**
 * Where fewer people answered than are asked for.
 *
 * @param allHref to all of them; null where there are none
 */
record SamplesSection(
        String enough,
        String lacking,
        String unknown,
        List<Row> rows,
        @Nullable String allHref) {

    /** @param surveys in words: who answered, of how many */
    record Row(Shown.Agency agency, List<String> surveys) {}

    static SamplesSection of(NationOverview overview, NationAddress address, Wording wording) {
        var samples = overview.samples();
        return new SamplesSection(
                wording.count(samples.enough()),
                wording.count(samples.lacking()),
                wording.count(samples.unknown()),
                samples.gaps().stream().map(gap -> row(gap, address, wording)).toList(),
                samples.lacking() == 0
                        ? null
                        : address.with(NationAddress.SAMPLE, "SHORT").href("ranking"));
    }

    private static Row row(Samples.Gap gap, NationAddress address, Wording wording) {
        return new Row(
                Shown.Agency.of(gap.listed(), address, wording),
                gap.surveys().stream().map(survey -> words(survey, wording)).toList());
    }

    static String words(Samples.Survey survey, Wording wording) {
        var sample = survey.sample();
        var required = sample.required();
        var missing = sample.missing();
        return wording.text(
                "sources.sample-short",
                survey.code().value(),
                wording.count(sample.n()),
                required == null ? "" : wording.count(required),
                missing == null ? "" : wording.count(missing));
    }
}
