package org.prongsai.command.page.feed;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.delivery.Failure;
import org.prongsai.command.feed.source.FeedKind;
import org.prongsai.command.feed.source.FeedOverview;
import org.prongsai.command.feed.source.FeedState;
import org.prongsai.page.Language;
import org.prongsai.page.Wording;

/** How a feed goes, as people say it. */
final class FeedWords {
    private final Wording wording;

    FeedWords(Wording wording) {
        this.wording = wording;
    }

    String kind(FeedKind kind) {
        return wording.text("feeds.kind-" + kind.word());
    }

    String what(FeedKind kind) {
        return wording.text("feeds.what-" + kind.word());
    }

    /** In a word, and the class of the style sheet that goes with it. */
    record State(String word, String slug) {}

    State state(FeedOverview overview) {
        var state = overview.state();
        if (state == null) {
            return overview.last() == null
                    ? new State(wording.text("feeds.waiting"), "dry")
                    : new State(wording.text("feeds.receiving"), "done");
        }
        if (state.running()) {
            return new State(wording.text("feeds.running"), "running");
        }
        if (state.paused()) {
            return new State(wording.text("feeds.paused"), "interrupted");
        }
        if (state.lastError() != null) {
            return new State(wording.text("feeds.failing"), "refused");
        }
        return state.lastSuccess() == null
                ? new State(wording.text("feeds.waiting"), "dry")
                : new State(wording.text("feeds.pulling"), "done");
    }

    /** What went wrong last, and how often; null where nothing did. */
    @Nullable
    String error(FeedOverview overview) {
        var state = overview.state();
        if (state != null && state.lastError() != null) {
            return wording.text("feeds.error", wording.count(state.failures()), said(state.lastError()));
        }
        var last = overview.last();
        return last == null || last.failure() == null ? null : said(last.failure());
    }

    private String said(Failure failure) {
        return wording.language() == Language.EN ? failure.messageEn() : failure.messageTh();
    }

    /** When something came last. */
    String last(FeedOverview overview) {
        var last = overview.last();
        if (last == null) {
            return wording.text("feeds.nothing-yet");
        }
        return last.rejected() == 0
                ? wording.text("feeds.last", wording.moment(last.at()), wording.count(last.rows()))
                : wording.text(
                        "feeds.last-rejected",
                        wording.moment(last.at()),
                        wording.count(last.rows()),
                        wording.count(last.rejected()));
    }

    /** When the source is asked next; null for what its source posts. */
    @Nullable
    String next(@Nullable FeedState state) {
        if (state == null) {
            return null;
        }
        if (state.paused()) {
            return wording.text("feeds.next-paused");
        }
        return state.running() ? wording.text("feeds.next-running") : wording.moment(state.nextRun());
    }

    /** How far the source has been read; null for what its source posts. */
    @Nullable
    String place(FeedOverview.@Nullable Place place) {
        if (place == null) {
            return null;
        }
        if (place.rows() > 0) {
            return place.expected() == null
                    ? wording.text("feeds.place-rows", wording.count(place.rows()))
                    : wording.text("feeds.place-rows-of", wording.count(place.rows()), wording.count(place.expected()));
        }
        return place.since() == null
                ? wording.text("feeds.place-nothing")
                : wording.text("feeds.place", wording.moment(place.since()));
    }

    /** How often, such as "10 minutes". */
    String every(Duration every) {
        if (every.toMinutes() < 60 || every.toSecondsPart() != 0) {
            return wording.text("feeds.minutes", wording.count(every.toMinutes()));
        }
        if (every.toDays() > 1 && every.toHoursPart() == 0 && every.toMinutesPart() == 0) {
            return wording.text("feeds.days", wording.count(every.toDays()));
        }
        return every.toMinutesPart() == 0
                ? wording.text("feeds.hours", wording.count(every.toHours()))
                : wording.text("feeds.minutes", wording.count(every.toMinutes()));
    }
}
