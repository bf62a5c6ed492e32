package org.prongsai.engine.tape;

import org.jspecify.annotations.Nullable;
import org.prongsai.engine.event.AssessmentCertified;
import org.prongsai.engine.event.AssessmentClosed;
import org.prongsai.engine.event.AssessmentOpened;
import org.prongsai.engine.event.AssessmentScoped;
import org.prongsai.engine.event.DisclosureItemAssessed;
import org.prongsai.engine.event.EventCodec;
import org.prongsai.engine.event.ImprovementPlanEvent;
import org.prongsai.engine.event.PublishedResultCorrected;
import org.prongsai.engine.event.ResponseEvent;
import org.prongsai.engine.event.ResultPublished;
import org.prongsai.engine.event.SampleTargetSet;
import org.prongsai.engine.event.SurveyClosed;
import org.prongsai.engine.event.SurveyOpened;
import org.prongsai.engine.id.MethodologyRef;

/**
 * One of the few events of an assessment that are neither a response nor a verdict, before it is written.
 *
 * @param word a survey's code, a methodology or an event's name; empty where the kind needs none
 * @param first the population, or the revision that {@code payload} is in
 * @param second the sample that is asked for
 * @param payload the event as the log has it, where it says more than the kind
 */
@SuppressWarnings("ArrayRecordComponent") // On its way to the frame; never compared.
record Fact(long position, Kind kind, String word, int first, int second, byte[] payload) {
    /** What a number of a sample is where it was not given. */
    static final int ABSENT = -1;

    private static final byte[] NOTHING = {};

    /** In the order of their numbers in a frame: new ones come last. */
    enum Kind {
        OPENED,
        SURVEY_OPENED,
        TARGET_SET,
        SURVEY_CLOSED,
        PUBLISHED,
        CLOSED,
        CERTIFIED;

        private static final Kind[] ALL = values();

        static Kind of(int number) {
            return ALL[number];
        }
    }

    /** The fact in an event; null where the event is none: a response, a verdict, or a plan, which moves no score. */
    static @Nullable Fact of(long position, AssessmentScoped event) {
        return switch (event) {
            case AssessmentOpened opened -> plain(position, Kind.OPENED, word(opened.methodology()));
            case SurveyOpened opened ->
                plain(position, Kind.SURVEY_OPENED, opened.survey().value());
            case SampleTargetSet target ->
                new Fact(
                        position,
                        Kind.TARGET_SET,
                        target.survey().value(),
                        number(target.population()),
                        number(target.minimum()),
                        NOTHING);
            case SurveyClosed closed ->
                plain(position, Kind.SURVEY_CLOSED, closed.survey().value());
            case ResultPublished _, PublishedResultCorrected _ -> {
                var encoded = EventCodec.encode(event);
                yield new Fact(position, Kind.PUBLISHED, encoded.name(), encoded.revision(), ABSENT, encoded.json());
            }
            case AssessmentClosed _ -> plain(position, Kind.CLOSED, "");
            case AssessmentCertified _ -> plain(position, Kind.CERTIFIED, "");
            case DisclosureItemAssessed _, ResponseEvent _, ImprovementPlanEvent _ -> null;
        };
    }

    private static Fact plain(long position, Kind kind, String word) {
        return new Fact(position, kind, word, ABSENT, ABSENT, NOTHING);
    }

    private static int number(@Nullable Integer value) {
        return value == null ? ABSENT : value;
    }

    private static String word(MethodologyRef ref) {
        return ref.id() + " " + ref.revision() + " " + ref.hash();
    }

    static MethodologyRef methodology(String word) {
        var parts = word.split(" ", 3);
        return new MethodologyRef(parts[0], Integer.parseInt(parts[1]), parts[2]);
    }
}
