package org.prongsai.engine.fold;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.event.AgencyRegistered;
import org.prongsai.engine.event.AssessmentScoped;
import org.prongsai.engine.event.Event;
import org.prongsai.engine.event.EventCatalog;
import org.prongsai.engine.event.EventCodec;
import org.prongsai.engine.event.MethodologyRegistered;
import org.prongsai.engine.event.PackedAnswers;
import org.prongsai.engine.event.ResponseBytes;
import org.prongsai.engine.event.ResponseEvent;
import org.prongsai.engine.event.SurveyResponseCorrected;
import org.prongsai.engine.event.SurveyResponseRecorded;
import org.prongsai.engine.event.SurveyResponseWithdrawn;

/**
 * The fold of some part of a log: any events, in any order. Parts that hold every event of the log exactly once between them
 * are put together by {@link FoldedLog#of}.
 *
 * <p>Responses are counted as they come and not kept. Every other event is kept as it is stored until the parts are put
 * together, since those have an order. Of an event that cannot be read only the position is kept.
 *
 * <p>Mutable and not thread-safe: one thread fills one part.
 */
public final class PartialFold {
    private static final List<String> NAMES = EventCatalog.names();
    private static final int RECORDED = NAMES.indexOf("SurveyResponseRecorded");
    private static final int CORRECTED = NAMES.indexOf("SurveyResponseCorrected");
    private static final int WITHDRAWN = NAMES.indexOf("SurveyResponseWithdrawn");
    private static final int AGENCY = NAMES.indexOf("AgencyRegistered");
    private static final int METHODOLOGY = NAMES.indexOf("MethodologyRegistered");
    private static final int[] REVISIONS = NAMES.stream()
            .mapToInt(name -> EventCatalog.revisionOf(EventCatalog.typeOf(name).orElseThrow()))
            .toArray();
    private static final byte[] ASSESSMENT_ID = "\"assessmentId\":\"".getBytes(UTF_8);

    private final ByteNames assessments = new ByteNames();
    private final EventArena arena = new EventArena();
    private final ResponseBytes response = new ResponseBytes();
    private final List<Positioned<AgencyRegistered>> agencies = new ArrayList<>();
    private final List<Positioned<MethodologyRegistered>> methodologies = new ArrayList<>();
    private @Nullable FlatSurvey[] surveys = new FlatSurvey[16];
    private long[] events = new long[16];
    private int known;
    private long unreadable = Long.MAX_VALUE;
    private long count;
    private long last;

    /**
     * Folds one event.
     *
     * @param kind the place of its name in {@link EventCatalog#names()}; anything else for a name that is not there
     * @param revision in which it is stored
     * @param bytes hold its payload between {@code from} and {@code to}; not kept
     */
    public void add(long position, int kind, int revision, byte[] bytes, int from, int to) {
        count++;
        last = Math.max(last, position);
        if (kind < 0 || kind >= REVISIONS.length) {
            cannotBeRead(position);
        } else if (kind == RECORDED || kind == CORRECTED || kind == WITHDRAWN) {
            addResponse(position, kind, revision, bytes, from, to);
        } else {
            addOther(position, kind, revision, bytes, from, to);
        }
    }

    private void addResponse(long position, int kind, int revision, byte[] bytes, int from, int to) {
        if (revision == REVISIONS[kind] && read(kind, bytes, from, to)) {
            int number = assessment(bytes, response.assessmentFrom(), response.assessmentTo());
            var survey = survey(number, bytes, response.surveyFrom(), response.surveyTo());
            survey.reached(position);
            if (kind != WITHDRAWN) {
                survey.add(bytes, response.answersFrom(), response.answersTo());
            }
            if (kind != RECORDED) {
                survey.remove(bytes, response.previousFrom(), response.previousTo());
            }
        } else if (decode(position, kind, revision, bytes, from, to) instanceof ResponseEvent event) {
            addDecoded(position, event);
        }
    }

    private boolean read(int kind, byte[] bytes, int from, int to) {
        if (kind == RECORDED) {
            return response.recorded(bytes, from, to);
        }
        return kind == CORRECTED ? response.corrected(bytes, from, to) : response.withdrawn(bytes, from, to);
    }

    private void addDecoded(long position, ResponseEvent event) {
        var id = event.assessmentId().value().getBytes(UTF_8);
        var code = event.survey().value().getBytes(UTF_8);
        var survey = survey(assessment(id, 0, id.length), code, 0, code.length);
        survey.reached(position);
        switch (event) {
            case SurveyResponseRecorded recorded -> add(survey, recorded.answers());
            case SurveyResponseCorrected corrected -> {
                remove(survey, corrected.previousAnswers());
                add(survey, corrected.answers());
            }
            case SurveyResponseWithdrawn withdrawn -> remove(survey, withdrawn.previousAnswers());
        }
    }

    private static void add(FlatSurvey survey, PackedAnswers answers) {
        survey.add(answers.value().getBytes(UTF_8), 0, answers.length());
    }

    private static void remove(FlatSurvey survey, PackedAnswers answers) {
        survey.remove(answers.value().getBytes(UTF_8), 0, answers.length());
    }

    private void addOther(long position, int kind, int revision, byte[] bytes, int from, int to) {
        if (kind != AGENCY && kind != METHODOLOGY && revision == REVISIONS[kind]) {
            int id = indexBehind(bytes, from, to);
            int quote = id < 0 ? -1 : quote(bytes, id, to);
            if (quote >= 0) {
                keep(assessment(bytes, id, quote), position, kind, revision, bytes, from, to);
                return;
            }
        }
        switch (decode(position, kind, revision, bytes, from, to)) {
            case null -> {} // Its position is kept.
            case AgencyRegistered agency -> agencies.add(new Positioned<>(position, agency));
            case MethodologyRegistered methodology -> methodologies.add(new Positioned<>(position, methodology));
            case AssessmentScoped scoped -> {
                var id = scoped.assessmentId().value().getBytes(UTF_8);
                keep(assessment(id, 0, id.length), position, kind, revision, bytes, from, to);
            }
        }
    }

    private void keep(int number, long position, int kind, int revision, byte[] bytes, int from, int to) {
        events[number] = arena.add(events[number], position, kind, revision, bytes, from, to);
    }

    /** Where the assessment's id begins; negative where it has to be looked for by decoding. No text can hold these bytes. */
    private static int indexBehind(byte[] bytes, int from, int to) {
        int length = ASSESSMENT_ID.length;
        for (int at = from; at + length <= to; at++) {
            if (bytes[at] == '"' && Arrays.equals(bytes, at, at + length, ASSESSMENT_ID, 0, length)) {
                return at + length;
            }
        }
        return -1;
    }

    private static int quote(byte[] bytes, int from, int to) {
        for (int at = from; at < to; at++) {
            if (bytes[at] == '"') {
                return at;
            }
            if (bytes[at] == '\\') {
                return -1;
            }
        }
        return -1;
    }

    private @Nullable Event decode(long position, int kind, int revision, byte[] bytes, int from, int to) {
        try {
            return EventCodec.decode(NAMES.get(kind), revision, Arrays.copyOfRange(bytes, from, to));
        } catch (RuntimeException e) {
            cannotBeRead(position);
            return null;
        }
    }

    private void cannotBeRead(long position) {
        unreadable = Math.min(unreadable, position);
    }

    private int assessment(byte[] bytes, int from, int to) {
        int number = assessments.number(bytes, from, to);
        if (number == events.length) {
            events = Arrays.copyOf(events, 2 * number);
            surveys = Arrays.copyOf(surveys, 2 * number);
        }
        if (number == known) {
            events[known++] = EventArena.NONE;
        }
        return number;
    }

    private FlatSurvey survey(int number, byte[] bytes, int from, int to) {
        for (var survey = surveys[number]; survey != null; survey = survey.next) {
            if (survey.is(bytes, from, to)) {
                return survey;
            }
        }
        var survey = new FlatSurvey(Arrays.copyOfRange(bytes, from, to), surveys[number]);
        surveys[number] = survey;
        return survey;
    }

    /** How many events were added. */
    public long count() {
        return count;
    }

    /** The highest position added; 0 where nothing was. */
    public long last() {
        return last;
    }

    /** The lowest position of an event that cannot be read; {@link Long#MAX_VALUE} where all can. */
    long unreadable() {
        return unreadable;
    }

    List<Positioned<AgencyRegistered>> agencies() {
        return agencies;
    }

    List<Positioned<MethodologyRegistered>> methodologies() {
        return methodologies;
    }

    /** How many assessments it speaks of. */
    int assessments() {
        return assessments.count();
    }

    byte[] name(int assessment) {
        return assessments.name(assessment);
    }

    /** Adds what it keeps of an assessment, in any order. */
    void collect(int assessment, List<KeptEvent> into) {
        for (long address = events[assessment]; address != EventArena.NONE; address = arena.before(address)) {
            into.add(arena.at(address));
        }
    }

    /** The first of an assessment's surveys, which leads to the others; null where it has none. */
    @Nullable
    FlatSurvey surveys(int assessment) {
        return surveys[assessment];
    }
}
