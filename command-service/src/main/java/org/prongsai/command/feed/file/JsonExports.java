package org.prongsai.command.feed.file;

import java.util.List;

/** Tells the JSON of survey tools from this service's own. */
public final class JsonExports {
    private static final String OWN = "\"respondentKey\"";
    private static final List<String> MARKS = List.of(
            "\"_uuid\"",
            "\"_xform_id_string\"",
            "\"_submission_time\"",
            "\"meta/instanceID\"",
            "\"__id\"",
            "\"submitdate\"",
            "\"textAnswers\"",
            "\"namedValues\"",
            "\"webhookId\"");

    private JsonExports() {}

    public static boolean isExport(String text) {
        return !text.contains(OWN) && MARKS.stream().anyMatch(text::contains);
    }
}
