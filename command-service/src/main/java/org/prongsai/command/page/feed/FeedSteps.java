package org.prongsai.command.page.feed;

import java.util.List;
import java.util.stream.IntStream;
import org.prongsai.command.feed.source.FeedKind;
import org.prongsai.page.Wording;

/** What to do at the source, one step after the other. */
public final class FeedSteps {
    private FeedSteps() {}

    /** How many there are. */
    public static int of(FeedKind kind) {
        return switch (kind) {
            case KOBO_WEBHOOK, FORMBRICKS_WEBHOOK -> 4;
            case KOBO_PULL, ODK_PULL -> 3;
        };
    }

    static List<String> words(FeedKind kind, Wording wording) {
        return IntStream.rangeClosed(1, of(kind))
                .mapToObj(step -> wording.text("feeds.how-" + kind.word() + "-" + step))
                .toList();
    }
}
