package org.prongsai.query.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.methodology.Methodology;
import org.prongsai.engine.methodology.Provenance;
import org.prongsai.engine.score.InstrumentScore;
import org.prongsai.engine.score.SampleCheck;
import org.prongsai.engine.score.ScoreSheet;
import org.prongsai.page.Wording;
import org.springframework.web.util.UriUtils;

/**
 * What the figures of each year rest on: rules, their confidence, announced source, samples.
 *
 * @param years the year of the page first
 */
record SourcesSection(List<Year> years) {

    /**
     * One year.
     *
     * @param source where its result was announced; null when none was recorded
     * @param correction why an earlier record of it was replaced; null when none was
     * @param samples surveys that were answered, in words
     * @param publicHref the page of the result for everybody; null where none is public
     * @param handOverHref where a file of responses is handed over
     */
    record Year(
            String year,
            String methodology,
            String hash,
            String confidence,
            List<Part> parts,
            @Nullable String source,
            @Nullable String correction,
            List<String> samples,
            @Nullable String publicHref,
            String handOverHref,
            List<Survey> surveys,
            @Nullable String scoresHref,
            String methodologyHref) {}

    /** One survey, and where a response of it is found and corrected. */
    record Survey(String code, String correctHref) {}

    /** How sure one instrument's form is. */
    record Part(String name, String confidence) {}

    static SourcesSection of(YearReading later, @Nullable YearReading earlier, Moment moment, Wording wording) {
        var years = new ArrayList<Year>();
        years.add(year(later, moment, wording));
        if (earlier != null) {
            years.add(year(earlier, moment, wording));
        }
        return new SourcesSection(years);
    }

    private static Year year(YearReading reading, Moment moment, Wording wording) {
        var methodology = reading.methodology();
        var sheet = reading.sheet();
        var published = sheet == null ? null : sheet.published();
        var ref = methodology.ref();
        return new Year(
                reading.year().toString(),
                wording.text("sources.methodology", ref.id(), Figures.count(ref.revision())),
                ref.hash().substring(0, 12),
                confidence(methodology.provenance(), wording),
                parts(methodology, wording),
                published == null ? null : published.source(),
                published == null ? null : published.correctionReason(),
                sheet == null ? List.of() : samples(sheet, wording),
                reading.isPublic() ? "/public/%s/%s".formatted(reading.id().agencyId(), reading.year()) : null,
                "/deliveries/new?assessment=" + reading.id(),
                methodology.surveys().stream()
                        .map(survey -> new Survey(
                                survey.value(), "/assessments/%s/surveys/%s/responses".formatted(reading.id(), survey)))
                        .toList(),
                sheet == null ? null : scores(reading.id(), moment),
                "/api/v1/methodologies/" + ref.id() + "?revision=" + ref.revision());
    }

    private static String scores(AssessmentId id, Moment moment) {
        var asked = moment.asked();
        var address = "/api/v1/assessments/" + id + "/scores";
        return asked == null ? address : address + "?asOf=" + UriUtils.encode(asked, StandardCharsets.UTF_8);
    }

    private static List<Part> parts(Methodology methodology, Wording wording) {
        return methodology.instruments().stream()
                .map(instrument -> new Part(
                        wording.text("sources.form", instrument.code(), instrument.form()),
                        confidence(instrument.formProvenance(), wording)))
                .toList();
    }

    private static String confidence(Provenance provenance, Wording wording) {
        return wording.text("confidence." + provenance.confidence().word());
    }

    private static List<String> samples(ScoreSheet sheet, Wording wording) {
        return sheet.instruments().stream()
                .map(InstrumentScore::surveys)
                .flatMap(List::stream)
                .filter(survey -> survey.sample().n() > 0)
                .map(survey -> sample(survey.survey().value(), survey.sample(), wording))
                .toList();
    }

    private static String sample(String survey, SampleCheck sample, Wording wording) {
        var n = Figures.count(sample.n());
        var required = sample.required();
        if (required == null) {
            return wording.text("sources.sample-unknown", survey, n);
        }
        return switch (sample.verdict()) {
            case ENOUGH -> wording.text("sources.sample-enough", survey, n, Figures.count(required));
            case SHORT, UNKNOWN ->
                wording.text(
                        "sources.sample-short",
                        survey,
                        n,
                        Figures.count(required),
                        Figures.count(Math.max(0, required - sample.n())));
        };
    }
}
