package org.prongsai.command.page.feed;

import java.util.Arrays;
import java.util.List;
import org.prongsai.command.feed.source.FeedKind;
import org.prongsai.page.Wording;

/** The page on which the kind of a new feed is chosen. */
record FeedKindsPage(List<Kind> kinds, String otherLanguageHref, String otherLanguage) {

    record Kind(String name, String what, String href) {}

    static FeedKindsPage of(Wording wording) {
        var words = new FeedWords(wording);
        var other = wording.language().other();
        return new FeedKindsPage(
                Arrays.stream(FeedKind.values())
                        .map(kind -> new Kind(
                                words.kind(kind), words.what(kind), FeedPages.HERE + "/new?kind=" + kind.word()))
                        .toList(),
                FeedPages.HERE + "/new?lang=" + other.tag(),
                other.tag());
    }
}
