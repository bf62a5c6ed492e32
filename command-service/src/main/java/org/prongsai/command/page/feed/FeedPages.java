package org.prongsai.command.page.feed;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.source.FeedDefinition;
import org.prongsai.command.feed.source.FeedId;
import org.prongsai.command.feed.source.FeedKind;
import org.prongsai.command.feed.source.FeedOverview;
import org.prongsai.command.feed.source.FeedOverviews;
import org.prongsai.command.feed.source.Feeds;
import org.prongsai.command.feed.source.Pulls;
import org.prongsai.command.page.RefusedForm;
import org.prongsai.command.refusal.CommandRejected;
import org.prongsai.command.refusal.Reason;
import org.prongsai.command.web.Paths;
import org.prongsai.page.Language;
import org.prongsai.page.Wording;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Feeds that were set up, for people. What is secret goes in, and never comes out again. */
@Controller
@RequestMapping(path = FeedPages.HERE, produces = MediaType.TEXT_HTML_VALUE)
class FeedPages {
    static final String HERE = "/feeds";

    /** The page for a new feed has this place; a feed with this name could not be looked at. */
    private static final String NEW = "new";

    private static final String FORM = "feed";
    private static final String PAGE = "page";
    private static final int TOKEN_BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Feeds feeds;
    private final FeedOverviews overviews;
    private final Pulls pulls;
    private final MessageSource messages;

    FeedPages(Feeds feeds, FeedOverviews overviews, Pulls pulls, MessageSource messages) {
        this.feeds = feeds;
        this.overviews = overviews;
        this.pulls = pulls;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView list(@RequestParam(required = false) @Nullable String told, Locale locale) {
        var wording = wording(locale);
        return new ModelAndView("feeds", PAGE, FeedListPage.of(overviews.all(), told(told, wording), wording));
    }

    /** First the kind, then what that kind needs. */
    @GetMapping("/new")
    ModelAndView choose(
            @RequestParam(defaultValue = "") String kind,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        var wording = wording(locale);
        var chosen = FeedKind.of(kind.strip());
        if (chosen.isEmpty()) {
            return new ModelAndView("feed-kinds", PAGE, FeedKindsPage.of(wording));
        }
        keepNowhere(response);
        var entry = new FeedEntry(chosen.get(), Map.of());
        return new ModelAndView(
                FORM, PAGE, FeedFormPage.fresh(entry, base(request), token(), FeedFormPage.Said.NOTHING, wording));
    }

    @PostMapping("/new")
    ModelAndView setUp(
            @RequestParam Map<String, String> sent,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        var wording = wording(locale);
        var entry = entry(sent);
        try {
            var id = newName(entry.text("name"));
            feeds.put(entry.request(id, null));
            return new ModelAndView("redirect:" + HERE + "/" + id + "?told=set-up");
        } catch (CommandRejected refusal) {
            keepNowhere(response);
            var said = new FeedFormPage.Said(null, FeedProblem.words(refusal, wording));
            return RefusedForm.of(FORM, FeedFormPage.fresh(entry, base(request), token(entry), said, wording));
        }
    }

    @GetMapping("/{feed}")
    ModelAndView one(
            @PathVariable String feed,
            @RequestParam(required = false) @Nullable String told,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        var wording = wording(locale);
        var overview = require(feed);
        keepNowhere(response);
        var said = new FeedFormPage.Said(told(told, wording), List.of());
        return new ModelAndView(
                FORM,
                PAGE,
                FeedFormPage.of(
                        overview,
                        FeedEntry.of(FeedDefinition.of(overview.feed())),
                        base(request),
                        token(),
                        said,
                        wording));
    }

    @PostMapping("/{feed}")
    ModelAndView change(
            @PathVariable String feed,
            @RequestParam Map<String, String> sent,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        var wording = wording(locale);
        var overview = require(feed);
        var earlier = overview.feed();
        var entry = new FeedEntry(earlier.kind(), sent);
        try {
            feeds.put(entry.request(earlier.id(), FeedDefinition.of(earlier)));
            return told(earlier.id(), "changed");
        } catch (CommandRejected refusal) {
            keepNowhere(response);
            var said = new FeedFormPage.Said(null, FeedProblem.words(refusal, wording));
            return RefusedForm.of(FORM, FeedFormPage.of(overview, entry, base(request), token(entry), said, wording));
        }
    }

    /** Where the source is being read already, the page says so. */
    @PostMapping("/{feed}/pull")
    ModelAndView pull(@PathVariable String feed, @RequestParam(defaultValue = "false") boolean dryRun) {
        var id = Paths.feed(feed);
        try {
            var receipt = dryRun ? pulls.rehearseNow(id) : pulls.startNow(id);
            return new ModelAndView("redirect:/deliveries/" + receipt.deliveryId());
        } catch (CommandRejected refusal) {
            if (refusal.reason() == Reason.FEED_BUSY) {
                return told(id, "busy");
            }
            throw refusal;
        }
    }

    @PostMapping("/{feed}/pause")
    ModelAndView pause(@PathVariable String feed) {
        var id = Paths.feed(feed);
        pulls.pause(id, true);
        return told(id, "paused");
    }

    @PostMapping("/{feed}/resume")
    ModelAndView resume(@PathVariable String feed) {
        var id = Paths.feed(feed);
        pulls.pause(id, false);
        return told(id, "resumed");
    }

    /** Only where the box beside the button is ticked: what is gone has to be set up anew. */
    @PostMapping("/{feed}/delete")
    ModelAndView delete(@PathVariable String feed, @RequestParam(defaultValue = "false") boolean sure) {
        var id = Paths.feed(feed);
        if (!sure) {
            return told(id, "not-sure");
        }
        feeds.delete(id);
        return new ModelAndView("redirect:" + HERE + "?told=deleted");
    }

    private static ModelAndView told(FeedId id, String told) {
        return new ModelAndView("redirect:" + HERE + "/" + id + "?told=" + told);
    }

    private FeedOverview require(String written) {
        var id = Paths.feed(written);
        return overviews
                .find(id)
                .orElseThrow(() -> new CommandRejected(
                        Reason.FEED_UNKNOWN, "ไม่มีสายข้อมูล %s".formatted(id), "there is no feed %s".formatted(id)));
    }

    private static FeedEntry entry(Map<String, String> sent) {
        var kind = sent.getOrDefault("kind", "");
        return new FeedEntry(FeedKind.of(kind).orElseThrow(() -> FeedProblem.unknownKind(kind)), sent);
    }

    private FeedId newName(String written) {
        var id = FeedProblem.name(written);
        if (written.equals(NEW) || feeds.find(id).isPresent()) {
            throw FeedProblem.nameTaken(written);
        }
        return id;
    }

    private static @Nullable String told(@Nullable String told, Wording wording) {
        return switch (told) {
            case "set-up" -> wording.text("feeds.told-set-up");
            case "changed" -> wording.text("feeds.told-changed");
            case "paused" -> wording.text("feeds.told-paused");
            case "resumed" -> wording.text("feeds.told-resumed");
            case "busy" -> wording.text("feeds.told-busy");
            case "deleted" -> wording.text("feeds.told-deleted");
            case "not-sure" -> wording.text("feeds.told-not-sure");
            case null, default -> null;
        };
    }

    /** A token that is long enough that nobody finds it by trying. */
    private static String token() {
        var bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The one that was on the page before: it may have been copied already. */
    private static String token(FeedEntry entry) {
        var shown = entry.text("token");
        return shown.isEmpty() ? token() : shown;
    }

    /** A token may be on the page. */
    private static void keepNowhere(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    }

    private static String base(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request).toUriString();
    }

    private Wording wording(Locale locale) {
        return new Wording(messages, Language.of(locale));
    }
}
