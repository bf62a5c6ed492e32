package org.prongsai.command.feed.form;

/** The tools whose exports are known by their headers. */
enum Source {
    LIMESURVEY("limesurvey"),
    KOBO("kobo"),
    ODK("odk"),
    GOOGLE_FORMS("google-forms"),
    QUALTRICS("qualtrics"),
    FORMBRICKS("formbricks"),
    TEMPLATE("template"),
    CSV("csv"),
    JSON("json");

    private final String id;

    Source(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    /** The respondent's key, so that equal numbers of two tools are two people. */
    String key(String namespace, String written) {
        return switch (this) {
            case KOBO, ODK -> id + ":" + withoutScheme(written);
            case GOOGLE_FORMS -> "google:" + written;
            case LIMESURVEY -> "limesurvey:" + namespace + ":" + written;
            case QUALTRICS, FORMBRICKS -> id + ":" + written;
            case TEMPLATE, CSV, JSON -> written;
        };
    }

    /** Some exports write {@code uuid:} before the same identifier, others do not. */
    private static String withoutScheme(String written) {
        return written.regionMatches(true, 0, "uuid:", 0, 5) ? written.substring(5) : written;
    }
}
