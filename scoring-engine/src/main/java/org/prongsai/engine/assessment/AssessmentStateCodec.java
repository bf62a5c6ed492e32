package org.prongsai.engine.assessment;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.MethodologyRef;
import org.prongsai.engine.id.SurveyCode;
import org.prongsai.engine.tally.Tally;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * States to stored bytes and back. Equal states have equal bytes: keys are sorted, absent fields left out.
 */
public final class AssessmentStateCodec {
    record StoredSurvey(
            boolean open,
            @Nullable Integer population,
            @Nullable Integer minimum,
            int respondents,
            int[] counts) {}

    record StoredState(
            AssessmentId assessmentId,
            MethodologyRef methodology,
            Phase phase,
            SortedMap<String, StoredSurvey> surveys,
            SortedMap<String, Verdict> verdicts,
            @Nullable Published published) {}

    /** Shared by the codecs of this package: one canonical form. */
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .withConfigOverride(
                    BigDecimal.class,
                    override -> override.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
            .build();

    private AssessmentStateCodec() {}

    public static byte[] encode(AssessmentState state) {
        var surveys = new TreeMap<String, StoredSurvey>();
        state.surveys()
                .forEach((code, survey) -> surveys.put(
                        code.value(),
                        new StoredSurvey(
                                survey.isOpen(),
                                survey.population(),
                                survey.minimum(),
                                survey.tally().respondents(),
                                survey.tally().counts())));
        return JSON.writeValueAsBytes(new StoredState(
                state.id(),
                state.methodology(),
                state.phase(),
                surveys,
                new TreeMap<>(state.verdicts()),
                state.published()));
    }

    /** Reads what {@link #encode} wrote. */
    public static AssessmentState decode(byte[] bytes, TallyShapes shapes) {
        var stored = JSON.readValue(bytes, StoredState.class);
        var state = new AssessmentState(stored.assessmentId(), stored.methodology(), shapes);
        state.restore(stored.phase(), stored.published());
        stored.verdicts().forEach(state::restoreVerdict);
        stored.surveys().forEach((code, survey) -> {
            var shape = shapes.shape(stored.methodology(), new SurveyCode(code));
            state.restoreSurvey(
                    new SurveyCode(code),
                    new SurveyState(
                            Tally.of(shape, survey.respondents(), survey.counts()),
                            survey.open(),
                            survey.population(),
                            survey.minimum()));
        });
        return state;
    }
}
