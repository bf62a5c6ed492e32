package org.prongsai.query.published;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.prongsai.page.Wording;
import org.springframework.web.util.UriUtils;

/**
 * A page of a feed, before it is written in one format or the other.
 *
 * @param base the beginning of every address
 * @param authority who names entries
 * @param licence null as long as the publisher has not decided
 */
record FeedDocument(
        FeedPage page,
        FeedQuestion question,
        String base,
        String authority,
        @Nullable String licence,
        Wording wording) {
    static final String ATOM = "/feed.atom";
    static final String JSON = "/feed.json";

    /** From when on the authority's name stands for this scheme of ids (RFC 4151). */
    private static final String SINCE = "2026";

    String title() {
        var agency = question.agency();
        if (agency != null) {
            var known = page.publications().stream().findFirst();
            var name = known.map(entry -> EntryWords.agency(entry, wording)).orElse(agency.value());
            return wording.text("public.feed-of", name);
        }
        var province = question.province();
        return province == null ? wording.text("public.feed") : wording.text("public.feed-in", province);
    }

    /** Of the feed with what it is narrowed to; all of its pages are one feed. */
    String id() {
        var whole = question.before(null).parameters();
        var narrowed = new StringBuilder("feed");
        whole.forEach((name, value) -> narrowed.append('/')
                .append(name)
                .append('/')
                .append(UriUtils.encodePathSegment(value, StandardCharsets.UTF_8)));
        return tag(narrowed.toString());
    }

    String id(Publication entry) {
        return tag("event/" + entry.eventId());
    }

    private String tag(String specific) {
        return "tag:%s,%s:%s".formatted(authority, SINCE, specific);
    }

    String here(String name) {
        return base + PublicAddresses.feed(name, question);
    }

    String first(String name) {
        return base + PublicAddresses.feed(name, question.before(null));
    }

    @Nullable
    String next(String name) {
        return page.next() == null ? null : base + PublicAddresses.feed(name, question.before(page.next()));
    }

    /** The page for people that it belongs to. */
    String home() {
        var agency = question.agency();
        return base
                + (agency == null
                        ? PublicAddresses.list(
                                new FeedQuestion(null, question.province(), question.year(), null, question.language()))
                        : PublicAddresses.latest(agency, question.language()));
    }

    String address(Publication entry) {
        return base + PublicAddresses.page(entry.id(), question.language());
    }
}
