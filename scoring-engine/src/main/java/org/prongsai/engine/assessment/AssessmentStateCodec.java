package org.prongsai.engine.assessment;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.SortedMap;
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

    /** In the form of {@link StoredState}, whose bytes these are. */
    public static byte[] encode(AssessmentState state) {
        var json = new StateJson()
                .raw("{\"assessmentId\":\"")
                .raw(state.id().value())
                .raw("\",\"methodology\":{\"hash\":\"")
                .raw(state.methodology().hash())
                .raw("\",\"id\":\"")
                .raw(state.methodology().id())
                .raw("\",\"revision\":")
                .number(state.methodology().revision())
                .raw("},\"phase\":\"")
                .raw(state.phase().name());
        if (state.published() != null) {
            json.raw("\",\"published\":")
                    .raw(JSON.writeValueAsBytes(state.published()))
                    .raw(",\"surveys\":{");
        } else {
            json.raw("\",\"surveys\":{");
        }
        var comma = "";
        for (var survey : state.surveys().entrySet()) {
            json.raw(comma).raw("\"").raw(survey.getKey().value()).raw("\":");
            encode(survey.getValue(), json);
            comma = ",";
        }
        json.raw("},\"verdicts\":{");
        comma = "";
        for (var verdict : state.verdicts().entrySet()) {
            json.raw(comma).text(verdict.getKey()).raw(":");
            encode(verdict.getValue(), json);
            comma = ",";
        }
        return json.raw("}}").bytes();
    }

    private static void encode(SurveyState survey, StateJson json) {
        var comma = "";
        json.raw("{\"counts\":[");
        for (int count : survey.tally().counts()) {
            json.raw(comma).number(count);
            comma = ",";
        }
        json.raw("]")
                .field(",\"minimum\":", survey.minimum())
                .raw(survey.isOpen() ? ",\"open\":true" : ",\"open\":false")
                .field(",\"population\":", survey.population())
                .raw(",\"respondents\":")
                .number(survey.tally().respondents())
                .raw("}");
    }

    private static void encode(Verdict verdict, StateJson json) {
        json.raw("{")
                .field("\"evidenceUrl\":", verdict.evidenceUrl())
                .raw(verdict.evidenceUrl() == null ? "" : ",")
                .field("\"note\":", verdict.note())
                .raw(verdict.note() == null ? "" : ",")
                .raw("\"verdict\":")
                .text(verdict.verdict())
                .raw("}");
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
