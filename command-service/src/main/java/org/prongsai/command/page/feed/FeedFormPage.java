package org.prongsai.command.page.feed;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.source.FeedKind;
import org.prongsai.command.feed.source.FeedOverview;
import org.prongsai.page.Wording;

/**
 * The page of one feed, or of one that is being set up, ready to print.
 *
 * @param name empty as long as it has none
 * @param row how it goes; null while it is being set up
 * @param kind as the API names it
 * @param steps what to do at the source
 * @param postTo where the source posts to; null for a pull
 * @param token one that was just made, to be copied now: it is not shown again; null where the kind needs none
 * @param mapped how many columns and words somebody said the meaning of
 */
record FeedFormPage(
        String name,
        FeedListPage.@Nullable Row row,
        String kind,
        String kindName,
        List<String> steps,
        @Nullable String postTo,
        FeedEntry entry,
        List<Choice> surveys,
        List<Choice> intervals,
        @Nullable String token,
        boolean credentialsSet,
        boolean paused,
        int mapped,
        Said said,
        String action,
        String otherLanguageHref,
        String otherLanguage) {
    private static final List<String> INTERVALS = List.of("PT5M", "PT10M", "PT30M", "PT1H", "PT6H", "PT24H");
    private static final String USUAL = "PT10M";
    private static final List<String> SURVEYS = List.of("IIT", "EIT", "EIT-1", "EIT-2");

    record Choice(String value, String name, boolean chosen) {}

    /**
     * What the page has to say.
     *
     * @param told what was just done; null when the page was only opened
     * @param problems what is wrong with what was written
     */
    record Said(@Nullable String told, List<String> problems) {
        static final Said NOTHING = new Said(null, List.of());

        Said {
            problems = List.copyOf(problems);
        }
    }

    /** The form of a feed that is not there yet. */
    static FeedFormPage fresh(FeedEntry entry, String base, String token, Said said, Wording wording) {
        var other = wording.language().other();
        return page(
                entry.text("name"),
                null,
                entry,
                base,
                token,
                said,
                FeedPages.HERE + "/new?kind=" + entry.kind().word() + "&lang=" + other.tag(),
                wording);
    }

    /** A feed that was set up. */
    static FeedFormPage of(
            FeedOverview overview, FeedEntry entry, String base, String token, Said said, Wording wording) {
        var name = overview.feed().id().value();
        return page(
                name,
                overview,
                entry,
                base,
                token,
                said,
                FeedPages.HERE + "/" + name + "?lang="
                        + wording.language().other().tag(),
                wording);
    }

    private static FeedFormPage page(
            String name,
            @Nullable FeedOverview overview,
            FeedEntry entry,
            String base,
            String token,
            Said said,
            String otherLanguageHref,
            Wording wording) {
        var words = new FeedWords(wording);
        var kind = entry.kind();
        var postTo = kind.isPull()
                ? null
                : "%s/api/v1/feeds/%s/%s"
                        .formatted(base, name.isEmpty() ? wording.text("feeds.its-name") : name, kind.door());
        var map = overview == null ? null : overview.feed().map();
        var state = overview == null ? null : overview.state();
        return new FeedFormPage(
                name,
                overview == null ? null : FeedListPage.row(overview, words),
                kind.word(),
                words.kind(kind),
                FeedSteps.words(kind, wording),
                postTo,
                entry,
                surveys(entry),
                intervals(entry, words),
                kind == FeedKind.KOBO_WEBHOOK ? token : null,
                overview != null && overview.credentialsSet(),
                state != null && state.paused(),
                map == null ? 0 : map.columns().size() + map.values().size(),
                said,
                overview == null ? FeedPages.HERE + "/new" : FeedPages.HERE + "/" + name,
                otherLanguageHref,
                wording.language().other().tag());
    }

    private static List<Choice> surveys(FeedEntry entry) {
        return SURVEYS.stream()
                .map(code -> new Choice(code, code, code.equals(entry.text("survey"))))
                .toList();
    }

    /** Those that are usual, and what was set up otherwise. */
    private static List<Choice> intervals(FeedEntry entry, FeedWords words) {
        var written = entry.text("every").isEmpty() ? USUAL : entry.text("every");
        var offered = new ArrayList<>(INTERVALS);
        if (!offered.contains(written)) {
            offered.add(written);
        }
        return offered.stream()
                .map(every -> new Choice(every, name(every, words), every.equals(written)))
                .toList();
    }

    private static String name(String every, FeedWords words) {
        try {
            return words.every(Duration.parse(every));
        } catch (DateTimeParseException malformed) {
            return every; // It is refused, and shown as it was sent.
        }
    }
}
