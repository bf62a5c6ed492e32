package org.prongsai.command.feed.source;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How responses come from a source. The words are part of the contract. */
public enum FeedKind {
    /** A REST service of KoboToolbox posts each new submission. */
    KOBO_WEBHOOK("kobo-webhook", "kobo", "kobo"),
    /** A webhook of Formbricks posts each response as it grows. */
    FORMBRICKS_WEBHOOK("formbricks-webhook", "formbricks", "formbricks"),
    /** The data of one KoboToolbox project, asked for on schedule. */
    KOBO_PULL("kobo-pull", "kobo", ""),
    /** The submissions of one ODK Central form, asked for on schedule. */
    ODK_PULL("odk-pull", "odk", "");

    private final String word;
    private final String source;
    private final String door;

    FeedKind(String word, String source, String door) {
        this.word = word;
        this.source = source;
        this.door = door;
    }

    public static Optional<FeedKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(FeedKind::word).toList();
    }

    @JsonValue
    public String word() {
        return word;
    }

    /** The tool, as receipts name it. */
    public String source() {
        return source;
    }

    /** The last part of the path that the source posts to; empty where it posts nothing. */
    public String door() {
        return door;
    }

    public boolean isPull() {
        return door.isEmpty();
    }
}
