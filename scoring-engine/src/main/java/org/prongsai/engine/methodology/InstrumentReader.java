package org.prongsai.engine.methodology;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.exact.Rational;
import org.prongsai.engine.id.MalformedId;
import org.prongsai.engine.id.SurveyCode;

/** Reads {@code instruments}. */
final class InstrumentReader {
    private static final int INSTRUMENTS_MAX = 9;
    private static final int PARTS_MAX = 9;
    private static final List<String> KINDS = List.of("survey", "checklist");

    /** Stands where a code could not be read. */
    static final SurveyCode UNREADABLE = new SurveyCode("UNREADABLE-X");

    private final Provenances provenances;
    private final UniqueIds codes = new UniqueIds();
    private final UniqueIds surveys = new UniqueIds();

    InstrumentReader(Provenances provenances) {
        this.provenances = provenances;
    }

    List<Instrument> read(Section root) {
        List<Instrument> instruments = new ArrayList<>();
        var weights = new Weights();
        for (var section : root.sections("instruments", 1, INSTRUMENTS_MAX)) {
            instruments.add(instrument(section, weights));
        }
        weights.check(root, "instruments");
        return instruments;
    }

    private Instrument instrument(Section section, Weights weights) {
        var code = code(section, "id");
        codes.add(code == null ? "" : code.value(), "id", section);
        var kind = section.word("kind", KINDS);
        var name = section.label("name_");
        var weight = weights.read(section);
        var parts = parts(section, kind);
        respondents(section);
        var instrument = new Instrument(
                code == null ? "" : code.value(),
                name,
                weight,
                section.name("question_set"),
                parts,
                provenances.of(section),
                provenances.of(section, "set_"));
        section.close();
        return instrument;
    }

    private List<SurveyPart> parts(Section section, @Nullable String kind) {
        if ("checklist".equals(kind)) {
            if (section.has("parts")) {
                section.problem("parts", "stands under a checklist", "leave it out, or say 'kind: survey'");
            }
            return List.of();
        }
        var weights = new Weights();
        List<SurveyPart> parts = new ArrayList<>();
        if (kind == null && !section.has("parts")) {
            return parts;
        }
        for (var part : section.sections("parts", 1, PARTS_MAX)) {
            parts.add(part(part, weights));
        }
        weights.check(section, "parts");
        if (parts.isEmpty()) {
            parts.add(new SurveyPart(
                    UNREADABLE, Rational.ONE, new Label("", ""), QuestionReader.UNREADABLE.provenance()));
        }
        return parts;
    }

    private SurveyPart part(Section section, Weights weights) {
        var survey = code(section, "survey");
        surveys.add(survey == null ? "" : survey.value(), "survey", section);
        var part = new SurveyPart(
                survey == null ? UNREADABLE : survey,
                weights.read(section),
                section.label("who_"),
                provenances.of(section));
        section.close();
        return part;
    }

    /** Whom the instrument asks is for the reader; nothing is computed from it. */
    private void respondents(Section section) {
        boolean said = List.of("th", "en", "confidence", "sources", "note").stream()
                .anyMatch(key -> section.has("respondents_" + key));
        if (said) {
            section.label("respondents_");
            provenances.of(section, "respondents_");
        }
    }

    static @Nullable SurveyCode code(Section section, String key) {
        var mend = "write capital letters and digits, such as IIT or EIT-1, at most 12";
        var written = section.text(key, mend);
        try {
            return written.isEmpty() ? null : new SurveyCode(written);
        } catch (MalformedId _) {
            section.problem(key, "'%s' is not a code".formatted(written), mend);
            return null;
        }
    }

    /** Shares of a whole. */
    private static final class Weights {
        private Rational sum = Rational.ZERO;
        private boolean known = true;

        Rational read(Section section) {
            var weight = section.exact("weight", 0, 1);
            if (weight == null) {
                known = false;
                return Rational.ONE;
            }
            if (weight.signum() == 0) {
                section.problem("weight", "is 0", "write a number above 0, or leave the part out");
            }
            sum = sum.plus(weight);
            return weight;
        }

        void check(Section parent, String key) {
            if (known && sum.signum() > 0 && !sum.equals(Rational.ONE)) {
                parent.problem(key, "the weights sum to " + Decimals.written(sum) + ", not 1", "mend the weights");
            }
        }
    }
}
