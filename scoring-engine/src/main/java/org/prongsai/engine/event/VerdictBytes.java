package org.prongsai.engine.event;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.AssessmentId;

/**
 * Reads stored {@code DisclosureItemAssessed} events of one assessment: after responses, most of a log is these. As {@link
 * ResponseBytes}, it takes only what {@link EventCodec} writes today, in plain letters, and leaves anything else to it.
 */
public final class VerdictBytes {
    private static final byte[] ASSESSMENT = ascii("{\"assessmentId\":\"");
    private static final byte[] EVIDENCE = ascii("\",\"evidenceUrl\":\"");
    private static final byte[] ITEM = ascii("\",\"item\":\"");
    private static final byte[] NOTE = ascii("\",\"note\":\"");
    private static final byte[] PREVIOUS = ascii("\",\"previousVerdict\":\"");
    private static final byte[] VERDICT = ascii("\",\"verdict\":\"");
    private static final byte[] END = ascii("\"}");

    private final AssessmentId assessment;
    private final byte[] id;
    private byte[] bytes = {};
    private int at;
    private int end;
    private boolean plain;

    public VerdictBytes(AssessmentId assessment) {
        this.assessment = assessment;
        this.id = ascii(assessment.value());
    }

    /** The event of revision 1 between two places, or null when it has to be decoded. */
    public @Nullable DisclosureItemAssessed read(byte[] payload, int from, int to) {
        bytes = payload;
        at = from;
        end = to;
        if (!skip(ASSESSMENT) || !skip(id)) {
            return null;
        }
        plain = true;
        var evidence = skip(EVIDENCE) ? text() : null;
        var item = skip(ITEM) ? text() : null;
        var note = skip(NOTE) ? text() : null;
        var previous = skip(PREVIOUS) ? text() : null;
        var verdict = skip(VERDICT) ? text() : null;
        return plain && verdict != null && item != null && skip(END) && at == end
                ? new DisclosureItemAssessed(assessment, item, verdict, previous, evidence, note)
                : null;
    }

    private boolean skip(byte[] expected) {
        int behind = at + expected.length;
        if (behind > end || !Arrays.equals(bytes, at, behind, expected, 0, expected.length)) {
            return false;
        }
        at = behind;
        return true;
    }

    /** A text up to its quote; null where it is blank or holds anything but plain ASCII and Thai letters. */
    private @Nullable String text() {
        int from = at;
        boolean blank = true;
        boolean ascii = true;
        while (at < end && bytes[at] != '"') {
            int length = PlainText.length(bytes, at, end);
            if (length == 0) {
                plain = false;
                return null;
            }
            blank &= bytes[at] == ' ';
            ascii &= length == 1;
            at += length;
        }
        plain &= !blank;
        return blank ? null : new String(bytes, from, at - from, ascii ? US_ASCII : UTF_8);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(US_ASCII);
    }
}
