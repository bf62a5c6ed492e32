package org.prongsai.engine.event;

import static org.prongsai.engine.event.PlainJson.ascii;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.MalformedId;
import org.prongsai.engine.id.MethodologyRef;
import org.prongsai.engine.id.SurveyCode;

/**
 * Reads stored events of one assessment that every assessment has. As {@link ResponseBytes}, it takes only what {@link
 * EventCodec} writes today, in plain letters, and leaves anything else to it. One reader is used for many events, by one
 * thread.
 */
public final class AssessmentBytes {
    private static final byte[] ASSESSMENT = ascii("{\"assessmentId\":\"");
    private static final byte[] METHODOLOGY = ascii("\",\"methodology\":");
    private static final byte[] HASH = ascii("{\"hash\":\"");
    private static final byte[] ID = ascii("\",\"id\":\"");
    private static final byte[] REVISION = ascii("\",\"revision\":");
    private static final byte[] MINIMUM = ascii("\"minimum\":");
    private static final byte[] POPULATION = ascii("\"population\":");
    private static final byte[] SURVEY = ascii("\"survey\":\"");
    private static final byte[] QUOTE = ascii("\"");
    private static final byte[] COMMA = ascii(",");
    private static final byte[] BRACE = ascii("}");

    /** By their place in {@link EventCatalog#names()}. */
    private static final Kind[] KINDS = new Kind[EventCatalog.names().size()];

    private enum Kind {
        VERDICT(DisclosureItemAssessed.class),
        OPENED(AssessmentOpened.class),
        CLOSED(AssessmentClosed.class),
        SURVEY_OPENED(SurveyOpened.class),
        SURVEY_CLOSED(SurveyClosed.class),
        TARGET(SampleTargetSet.class);

        private final int place;

        Kind(Class<? extends AssessmentScoped> type) {
            var entry = EventCatalog.entry(type);
            place = entry.revision() == 1 ? EventCatalog.names().indexOf(entry.name()) : -1;
        }
    }

    static {
        for (var kind : Kind.values()) {
            if (kind.place >= 0) {
                KINDS[kind.place] = kind;
            }
        }
    }

    private final AssessmentId assessment;
    private final byte[] id;
    private final VerdictBytes verdicts;
    private final PlainJson json = new PlainJson();
    private final Map<String, SurveyCode> surveys = new HashMap<>();
    private byte[] known = {};
    private @Nullable MethodologyRef methodology;

    public AssessmentBytes(AssessmentId assessment) {
        this.assessment = assessment;
        id = ascii(assessment.value());
        verdicts = new VerdictBytes(assessment);
    }

    /**
     * The event between two places, or null when it has to be decoded.
     *
     * @param kind the place of its name in {@link EventCatalog#names()}
     */
    public @Nullable AssessmentScoped read(int kind, int revision, byte[] payload, int from, int to) {
        var one = revision == 1 ? KINDS[kind] : null;
        if (one == null) {
            return null;
        }
        if (one == Kind.VERDICT) {
            return verdicts.read(payload, from, to);
        }
        json.begin(payload, from, to);
        if (!json.skip(ASSESSMENT) || !json.skip(id)) {
            return null;
        }
        try {
            var event = read(one, payload);
            return event != null && json.isAtEnd() ? event : null;
        } catch (MalformedId e) { // The codec says it better.
            return null;
        }
    }

    private @Nullable AssessmentScoped read(Kind kind, byte[] payload) {
        return switch (kind) {
            case VERDICT -> null;
            case CLOSED -> ends() ? new AssessmentClosed(assessment) : null;
            case OPENED -> {
                var pinned = methodology(payload);
                yield pinned != null && json.skip(BRACE) ? new AssessmentOpened(assessment, pinned) : null;
            }
            case SURVEY_OPENED -> {
                var pinned = methodology(payload);
                var survey = json.skip(COMMA) ? survey() : null;
                yield pinned == null || survey == null ? null : new SurveyOpened(assessment, survey, pinned);
            }
            case SURVEY_CLOSED -> {
                var survey = json.skip(QUOTE) && json.skip(COMMA) ? survey() : null;
                yield survey == null ? null : new SurveyClosed(assessment, survey);
            }
            case TARGET -> json.skip(QUOTE) && json.skip(COMMA) ? target() : null;
        };
    }

    private boolean ends() {
        return json.skip(QUOTE) && json.skip(BRACE);
    }

    private @Nullable SampleTargetSet target() {
        boolean asked = json.skip(MINIMUM);
        var minimum = asked ? json.whole() : null;
        if (asked && (minimum == null || !json.skip(COMMA))) {
            return null;
        }
        boolean declared = json.skip(POPULATION);
        var population = declared ? json.whole() : null;
        if (declared && (population == null || !json.skip(COMMA))) {
            return null;
        }
        var survey = survey();
        return survey == null ? null : new SampleTargetSet(assessment, survey, population, minimum);
    }

    /** The last field of its event. */
    private @Nullable SurveyCode survey() {
        var code = json.skip(SURVEY) ? json.text() : null;
        return code != null && ends() ? surveys.computeIfAbsent(code, SurveyCode::new) : null;
    }

    /** Nearly always the one that was read before. */
    private @Nullable MethodologyRef methodology(byte[] payload) {
        if (!json.skip(METHODOLOGY)) {
            return null;
        }
        if (methodology != null && json.skip(known)) {
            return methodology;
        }
        int from = json.at();
        var hash = json.skip(HASH) ? json.text() : null;
        var name = hash != null && json.skip(ID) ? json.text() : null;
        var revision = name != null && json.skip(REVISION) ? json.whole() : null;
        if (hash == null || name == null || revision == null || !json.skip(BRACE)) {
            return null;
        }
        methodology = new MethodologyRef(name, revision, hash);
        known = Arrays.copyOfRange(payload, from, json.at());
        return methodology;
    }
}
