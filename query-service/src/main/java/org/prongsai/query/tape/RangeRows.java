package org.prongsai.query.tape;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.prongsai.engine.event.AgencyRegistered;
import org.prongsai.engine.event.AssessmentScoped;
import org.prongsai.engine.event.Event;
import org.prongsai.engine.event.EventCatalog;
import org.prongsai.engine.event.ImprovementPlanEvent;
import org.prongsai.engine.event.MethodologyRegistered;
import org.prongsai.engine.event.ResponseBytes;
import org.prongsai.engine.tape.RegistryFrameBuilder;
import org.prongsai.engine.tape.RowDigest;
import org.prongsai.engine.tape.YearFrameBuilder;
import org.prongsai.log.bulk.BulkRow;
import org.prongsai.log.bulk.BulkSink;

/** Makes frames of one range of the log: one of the registry, and one of each fiscal year that the range tells of. */
final class RangeRows implements BulkSink {
    private static final int RECORDED = BulkRow.kindOf("SurveyResponseRecorded");
    private static final int CORRECTED = BulkRow.kindOf("SurveyResponseCorrected");
    private static final int WITHDRAWN = BulkRow.kindOf("SurveyResponseWithdrawn");
    private static final int YEAR_DIGITS = 4;

    private static final boolean[] IS_PLAN = plans();

    private final long after;
    private final long upTo;
    private final RegistryFrameBuilder registry = new RegistryFrameBuilder();
    private final SortedMap<Integer, YearFrameBuilder> years = new TreeMap<>();
    private final RowDigest digests = new RowDigest();
    private final ResponseBytes response = new ResponseBytes();
    private final Runnable whenComplete;
    private volatile boolean complete;

    RangeRows(long after, long upTo, Runnable whenComplete) {
        this.after = after;
        this.upTo = upTo;
        this.whenComplete = whenComplete;
    }

    private static boolean[] plans() {
        var names = EventCatalog.names();
        var plans = new boolean[names.size()];
        for (int kind = 0; kind < plans.length; kind++) {
            plans[kind] = EventCatalog.typeOf(names.get(kind))
                    .filter(ImprovementPlanEvent.class::isAssignableFrom)
                    .isPresent();
        }
        return plans;
    }

    long after() {
        return after;
    }

    long upTo() {
        return upTo;
    }

    boolean isComplete() {
        return complete;
    }

    boolean isEmpty() {
        return registry.rows() == 0;
    }

    byte[] registryFrame() {
        return registry.frame(after, upTo);
    }

    /** By fiscal year. */
    SortedMap<Integer, byte[]> yearFrames() {
        var frames = new TreeMap<Integer, byte[]>();
        years.forEach((year, builder) -> frames.put(year, builder.frame(after, upTo)));
        return frames;
    }

    @Override
    public void row(BulkRow row) {
        long digest = digest(digests, row);
        boolean inYear = response(row, digest) || event(row, digest);
        registry.row(row.position(), row.millis(), digest, inYear);
    }

    @Override
    public void end() {
        complete = true;
        whenComplete.run();
    }

    static long digest(RowDigest digests, BulkRow row) {
        return digests.of(
                row.position(),
                row.millis(),
                row.bytes(),
                row.streamFrom(),
                row.streamTo() - row.streamFrom(),
                row.bytes(),
                row.payloadFrom(),
                row.payloadTo() - row.payloadFrom());
    }

    /** The one kind of event that comes by the million goes from bytes to bytes; false where it has to be decoded. */
    private boolean response(BulkRow row, long digest) {
        if (row.revision() != 1) {
            return false;
        }
        int kind = row.kind();
        boolean read = kind == RECORDED
                ? response.recorded(row.bytes(), row.payloadFrom(), row.payloadTo())
                : kind == CORRECTED
                        ? response.corrected(row.bytes(), row.payloadFrom(), row.payloadTo())
                        : kind == WITHDRAWN && response.withdrawn(row.bytes(), row.payloadFrom(), row.payloadTo());
        int nameEnd = row.streamFrom() + length() + 1 + response.surveyTo() - response.surveyFrom();
        if (!read || !streamTells(row, nameEnd)) {
            return false;
        }
        var bytes = row.bytes();
        var year = year(year(bytes, response.assessmentTo()));
        year.row(digest);
        int survey = year.survey(bytes, row.streamFrom(), nameEnd);
        if (kind != RECORDED) {
            year.answers(row.position(), survey, true, bytes, response.previousFrom(), response.previousTo());
        }
        if (kind != WITHDRAWN) {
            year.answers(row.position(), survey, false, bytes, response.answersFrom(), response.answersTo());
        }
        return true;
    }

    private int length() {
        return response.assessmentTo() - response.assessmentFrom();
    }

    /** Whether the stream's name begins with the assessment and survey that the event names, as it always should. */
    private boolean streamTells(BulkRow row, int nameEnd) {
        var bytes = row.bytes();
        int slash = row.streamFrom() + length();
        return nameEnd < row.streamTo()
                && bytes[slash] == '/'
                && bytes[nameEnd] == '/'
                && Arrays.equals(
                        bytes, row.streamFrom(), slash, bytes, response.assessmentFrom(), response.assessmentTo())
                && Arrays.equals(bytes, slash + 1, nameEnd, bytes, response.surveyFrom(), response.surveyTo());
    }

    private static int year(byte[] bytes, int end) {
        int year = 0;
        for (int at = end - YEAR_DIGITS; at < end; at++) {
            year = 10 * year + bytes[at] - '0';
        }
        return year;
    }

    private boolean event(BulkRow row, long digest) {
        if (row.kind() != BulkRow.UNKNOWN && IS_PLAN[row.kind()]) {
            return false; // Plans move no score, and are not even decoded.
        }
        return switch ((Event) row.event()) {
            case AgencyRegistered agency -> {
                registry.add(row.position(), agency);
                yield false;
            }
            case MethodologyRegistered _ -> false;
            case AssessmentScoped event -> {
                var year = year(event.assessmentId().fiscalYear().value());
                year.row(digest);
                year.add(row.position(), event);
                yield true;
            }
        };
    }

    private YearFrameBuilder year(int year) {
        return years.computeIfAbsent(year, _ -> new YearFrameBuilder());
    }
}
