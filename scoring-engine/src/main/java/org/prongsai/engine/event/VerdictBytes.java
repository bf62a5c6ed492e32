package org.prongsai.engine.event;

import static org.prongsai.engine.event.PlainJson.ascii;

import org.jspecify.annotations.Nullable;
import org.prongsai.engine.id.AssessmentId;

/**
 * Reads stored {@code DisclosureItemAssessed} events of one assessment: after responses, most of a log is these. As {@link
 * ResponseBytes}, it takes only what {@link EventCodec} writes today, in plain letters, and leaves anything else to it.
 */
final class VerdictBytes {
    private static final byte[] ASSESSMENT = ascii("{\"assessmentId\":\"");
    private static final byte[] EVIDENCE = ascii("\",\"evidenceUrl\":\"");
    private static final byte[] ITEM = ascii("\",\"item\":\"");
    private static final byte[] NOTE = ascii("\",\"note\":\"");
    private static final byte[] PREVIOUS = ascii("\",\"previousVerdict\":\"");
    private static final byte[] VERDICT = ascii("\",\"verdict\":\"");
    private static final byte[] END = ascii("\"}");

    private final AssessmentId assessment;
    private final byte[] id;
    private final PlainJson json = new PlainJson();
    private boolean plain;

    VerdictBytes(AssessmentId assessment) {
        this.assessment = assessment;
        this.id = ascii(assessment.value());
    }

    /** The event of revision 1 between two places, or null when it has to be decoded. */
    @Nullable
    DisclosureItemAssessed read(byte[] payload, int from, int to) {
        json.begin(payload, from, to);
        if (!json.skip(ASSESSMENT) || !json.skip(id)) {
            return null;
        }
        plain = true;
        var evidence = textBehind(EVIDENCE);
        var item = textBehind(ITEM);
        var note = textBehind(NOTE);
        var previous = textBehind(PREVIOUS);
        var verdict = textBehind(VERDICT);
        return plain && verdict != null && item != null && json.skip(END) && json.isAtEnd()
                ? new DisclosureItemAssessed(assessment, item, verdict, previous, evidence, note)
                : null;
    }

    /** Null where the field is absent, or not plain. */
    private @Nullable String textBehind(byte[] name) {
        if (!plain || !json.skip(name)) {
            return null;
        }
        var text = json.text();
        plain = text != null;
        return text;
    }
}
