package org.prongsai.engine.methodology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prongsai.engine.id.SurveyCode;

/**
 * How sure each part of each year is, written down by hand: C confirmed, 1 one source, I inferred, M unsourced (general
 * knowledge), ? unknown.
 */
class BuiltInConfidenceTest {

    @ParameterizedTest(
            name = "{0}: weights {1}, IIT {2}, EIT {3}, OIT {4}, indicators {5}, levels {6}, method as a whole {7}")
    @CsvSource({
        // year, weights, IIT set, EIT set, OIT list, indicators, levels, all in all
        "2562, I, I, M, M, I, C, M",
        "2563, C, 1, M, 1, C, C, M",
        "2564, C, 1, M, C, C, C, M",
        "2565, I, I, M, 1, C, C, M",
        "2566, 1, ?, ?, 1, C, I, ?",
        "2567, 1, M, M, M, C, I, M",
        "2568, 1, M, M, 1, C, I, M",
        "2569, ?, ?, ?, 1, ?, ?, ?",
    })
    void ofTheFrame(
            String year,
            String weights,
            String iit,
            String eit,
            String oit,
            String indicators,
            String levels,
            String all) {
        var methodology = built(year);

        assertThat(methodology.instruments())
                .extracting(it -> sign(it.provenance()))
                .containsOnly(weights);
        assertThat(methodology.instruments())
                .extracting(it -> sign(it.formProvenance()))
                .containsExactly(iit, eit, oit);
        assertThat(methodology.indicators())
                .extracting(it -> sign(it.provenance()))
                .containsOnly(indicators);
        assertThat(sign(methodology.levels().provenance())).isEqualTo(levels);
        assertThat(sign(methodology.provenance())).isEqualTo(all);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // year, scales by id, survey parts, sub-indicators 9.1 to 10.2, samples
        "2562, binary_bad:I binary_good:I likert4:I oit_item:I, II, '', ??",
        "2563, binary_bad:1 binary_good:1 likert4:1 oit_item:I, CC, 1111111, II",
        "2564, binary_bad:1 binary_good:1 likert4:1 oit_item:1, CC, CCCCCCC, 11",
        "2565, binary_bad:I binary_good:I likert4:I oit_item:I, II, 1111111, II",
        "2566, binary_bad:? binary_good:? likert4:? oit_item:I, 111, 11111II, ???",
        "2567, likert6:M oit_item:I, 1II, MMMMMII, ?1?",
        "2568, likert6:M oit_item:I, 1II, 1111111, ?I?",
        "2569, likert6:? oit_item:I, ???, IIIIIII, ???",
    })
    void ofScalesPartsSplitsAndSamples(String year, String scales, String parts, String splits, String samples) {
        var methodology = built(year);

        assertThat(methodology.scales())
                .extracting(it -> it.id() + ":" + sign(it.provenance()))
                .containsExactly(scales.split(" "));
        assertThat(signs(methodology.instruments().stream()
                        .flatMap(it -> it.parts().stream())
                        .map(SurveyPart::provenance)
                        .toList()))
                .isEqualTo(parts);
        assertThat(signs(methodology.indicators().stream()
                        .flatMap(it -> it.subIndicators().stream())
                        .map(SubIndicator::provenance)
                        .toList()))
                .isEqualTo(splits);
        assertThat(signs(methodology.samples().stream()
                        .map(SampleRule::provenance)
                        .toList()))
                .isEqualTo(samples);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "2562, IIT, I",
        "2562, EIT, M",
        "2563, IIT, 1",
        "2563, EIT, M",
        "2564, IIT, 1",
        "2564, EIT, M",
        "2565, IIT, I",
        "2565, EIT, M",
        "2566, IIT, ?",
        "2566, EIT-1, ?",
        "2566, EIT-2, ?",
        "2567, IIT, M",
        "2567, EIT-1, M",
        "2568, IIT, M",
        "2568, EIT-2, M",
        "2569, IIT, ?",
        "2569, EIT-1, ?"
    })
    void ofAnswerSlots(String year, String survey, String sign) {
        assertThat(built(year).slots(new SurveyCode(survey)))
                .isNotEmpty()
                .extracting(slot -> sign(slot.provenance()))
                .containsOnly(sign);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2563, 1", "2564, 1", "2565, 1", "2566, 1", "2567, M", "2568, 1", "2569, 1"})
    void ofChecklistItems(String year, String sign) {
        assertThat(built(year).items())
                .isNotEmpty()
                .extracting(item -> sign(item.provenance()))
                .containsOnly(sign);
    }

    private static Methodology built(String year) {
        return BuiltInMethodologies.find(year).orElseThrow();
    }

    private static String signs(List<Provenance> provenances) {
        return provenances.stream().map(BuiltInConfidenceTest::sign).collect(Collectors.joining());
    }

    private static String sign(Provenance provenance) {
        return switch (provenance.confidence()) {
            case CONFIRMED -> "C";
            case ONE_SOURCE -> "1";
            case INFERRED -> "I";
            case UNSOURCED -> "M";
            case UNKNOWN -> "?";
        };
    }
}
