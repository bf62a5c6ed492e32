package org.prongsai.query.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.assessment.Activity;
import org.prongsai.engine.event.ProgressStatus;
import org.prongsai.page.Wording;

/**
 * How far something has come, as shown: a word and a shape, never a colour alone.
 *
 * @param code for the style sheet: {@code done}, {@code in-progress}, {@code not-started}, {@code reported}
 *     (results are there, but nobody said how far it is), {@code unknown}
 */
record Status(String code, String word) {

    /** One of the report's three boxes. */
    record Box(String word, boolean ticked) {}

    private static final String REPORTED = "reported";
    private static final String UNKNOWN = "unknown";

    private static final List<ProgressStatus> REPORT_ORDER =
            List.of(ProgressStatus.DONE, ProgressStatus.NOT_STARTED, ProgressStatus.IN_PROGRESS);

    /** Every status a measure can be shown in, in the order of summaries. */
    static List<Status> all(Wording wording) {
        return Stream.concat(Arrays.stream(ProgressStatus.values()).map(Status::code), Stream.of(REPORTED, UNKNOWN))
                .map(code -> worded(code, wording))
                .toList();
    }

    /** A measure's status as reported; where only results were reported, that. Nothing is read into them. */
    static Status of(Activity measure, Wording wording) {
        var status = measure.status();
        if (status != null) {
            return worded(code(status), wording);
        }
        boolean told = !measure.summary().isEmpty() || !measure.outcome().isEmpty();
        return worded(told ? REPORTED : UNKNOWN, wording);
    }

    /** A status that was told. */
    static Status of(ProgressStatus status, Wording wording) {
        return worded(code(status), wording);
    }

    private static Status worded(String code, Wording wording) {
        return new Status(code, wording.text(messageKey(code)));
    }

    /** The three boxes in the order of the official report. */
    static List<Box> boxes(@Nullable ProgressStatus status, Wording wording) {
        return REPORT_ORDER.stream()
                .map(one -> new Box(wording.text(messageKey(code(one))), one == status))
                .toList();
    }

    String messageKey() {
        return messageKey(code);
    }

    private static String messageKey(String code) {
        return "status." + code;
    }

    private static String code(ProgressStatus status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
