package org.prongsai.engine.event;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/**
 * The bytes of the one event that is written by the million, the same that {@link EventCodec} makes of any other. None of its
 * values can hold a character that would have to be escaped: their types see to that.
 */
final class RecordedJson {
    private static final int BYTES_USUALLY = 320;

    private RecordedJson() {}

    static byte[] of(SurveyResponseRecorded event) {
        var json = new StringBuilder(BYTES_USUALLY)
                .append("{\"answers\":\"")
                .append(event.answers().value())
                .append("\",\"assessmentId\":\"")
                .append(event.assessmentId().value())
                .append("\",\"responseId\":\"")
                .append(event.responseId().value());
        if (event.submittedOn() != null) {
            json.append("\",\"submittedOn\":\"").append(event.submittedOn());
        }
        json.append("\",\"survey\":\"").append(event.survey().value()).append("\"}");
        return json.toString().getBytes(ISO_8859_1);
    }
}
