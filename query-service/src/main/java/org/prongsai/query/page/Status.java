package org.prongsai.query.page;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.event.ProgressStatus;

/**
 * How far something has come, as shown: a word and a shape, never a colour alone.
 *
 * @param code for the style sheet: {@code done}, {@code in-progress}, {@code not-started}, {@code unknown}
 */
record Status(String code, String word) {

    /** One of the report's three boxes. */
    record Box(String word, boolean ticked) {}

    private static final List<ProgressStatus> REPORT_ORDER =
            List.of(ProgressStatus.DONE, ProgressStatus.NOT_STARTED, ProgressStatus.IN_PROGRESS);

    static Status of(@Nullable ProgressStatus status, Wording wording) {
        var code = status == null ? "unknown" : code(status);
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
