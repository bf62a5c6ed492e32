package org.prongsai.query.published;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Published results as a JSON Feed, version 1.1; names and meanings are that format's. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record JsonFeed(
        String version,
        String title,
        @JsonProperty("home_page_url") String homePageUrl,
        @JsonProperty("feed_url") String feedUrl,
        @JsonProperty("next_url") @Nullable String nextUrl,
        String description,
        String language,
        List<Author> authors,
        List<Item> items) {
    static final String TYPE = "application/feed+json";

    private static final String VERSION = "https://jsonfeed.org/version/1.1";

    record Author(String name, String url) {}

    /** One entry. */
    record Item(
            String id,
            String url,
            String title,
            @JsonProperty("content_text") String contentText,
            @JsonProperty("date_published") Instant datePublished,
            @JsonProperty("date_modified") Instant dateModified,
            List<String> tags,
            @JsonProperty("_prongsai") Extension extension) {}

    /**
     * What the entry says, for programs.
     *
     * @param kind {@code published}, {@code corrected} or {@code certified}
     * @param position of the event in the log
     * @param total as it was public after it; null where none was
     * @param level by its official name; null where none was public
     */
    record Extension(
            String kind,
            String assessmentId,
            String agencyId,
            int fiscalYear,
            long position,
            @Nullable BigDecimal total,
            @Nullable String level) {}

    static JsonFeed of(FeedDocument feed) {
        var wording = feed.wording();
        return new JsonFeed(
                VERSION,
                feed.title(),
                feed.home(),
                feed.here(FeedDocument.JSON),
                feed.next(FeedDocument.JSON),
                wording.text("public.feed-what"),
                wording.language().tag(),
                List.of(new Author(wording.text("site.name"), feed.base() + "/")),
                feed.page().publications().stream()
                        .map(entry -> item(entry, feed))
                        .toList());
    }

    private static Item item(Publication entry, FeedDocument feed) {
        var step = entry.step();
        var kind = step.kind().name().toLowerCase(Locale.ROOT);
        return new Item(
                feed.id(entry),
                feed.address(entry),
                EntryWords.title(entry, feed.wording()),
                String.join("\n", EntryWords.sentences(entry, feed.wording())),
                step.at(),
                step.at(),
                List.of(kind, entry.id().fiscalYear().toString(), entry.agency().province()),
                new Extension(
                        kind,
                        entry.id().value(),
                        entry.id().agencyId().value(),
                        entry.id().fiscalYear().value(),
                        step.position(),
                        entry.total(),
                        entry.level()));
    }
}
