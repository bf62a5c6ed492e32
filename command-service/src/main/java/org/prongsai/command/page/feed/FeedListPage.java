package org.prongsai.command.page.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.source.FeedOverview;
import org.prongsai.page.Wording;

/**
 * The feeds that were set up, ready to print.
 *
 * @param told what was just done; null when the page was only opened
 */
record FeedListPage(List<Row> rows, @Nullable String told, String otherLanguageHref, String otherLanguage) {

    /**
     * One feed.
     *
     * @param stateClass its state as a class of the style sheet
     * @param error what went wrong last; null where nothing did
     * @param lastHref the latest receipt; null as long as there is none
     * @param next when it is pulled next; null for what its source posts
     * @param place how far its source has been read; null for what its source posts
     */
    record Row(
            String name,
            String href,
            String kind,
            String target,
            String state,
            String stateClass,
            @Nullable String error,
            String last,
            @Nullable String lastHref,
            @Nullable String next,
            @Nullable String place) {}

    static FeedListPage of(List<FeedOverview> feeds, @Nullable String told, Wording wording) {
        var words = new FeedWords(wording);
        var other = wording.language().other();
        return new FeedListPage(
                feeds.stream().map(feed -> row(feed, words)).toList(),
                told,
                FeedPages.HERE + "?lang=" + other.tag(),
                other.tag());
    }

    static Row row(FeedOverview overview, FeedWords words) {
        var feed = overview.feed();
        var state = words.state(overview);
        var last = overview.last();
        return new Row(
                feed.id().value(),
                FeedPages.HERE + "/" + feed.id(),
                words.kind(feed.kind()),
                feed.assessmentId() + " " + feed.survey(),
                state.word(),
                state.slug(),
                words.error(overview),
                words.last(overview),
                last == null ? null : "/deliveries/" + last.id(),
                words.next(overview.state()),
                words.place(overview.place()));
    }
}
