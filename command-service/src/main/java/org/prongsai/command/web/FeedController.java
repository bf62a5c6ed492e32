package org.prongsai.command.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.delivery.Receipt;
import org.prongsai.command.feed.source.Feed;
import org.prongsai.command.feed.source.FeedDefinition;
import org.prongsai.command.feed.source.FeedId;
import org.prongsai.command.feed.source.FeedRequest;
import org.prongsai.command.feed.source.FeedState;
import org.prongsai.command.feed.source.Feeds;
import org.prongsai.command.feed.source.Pulls;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE) // Refused before anything is done, not after.
@Tag(name = "feeds", description = "สายข้อมูลจากเครื่องมือสำรวจ / feeds from survey tools")
class FeedController {
    static final String FEEDS = Paths.API + "/feeds";
    static final String FEED = FEEDS + "/{feed}";

    private static final String EXAMPLE = """
            {"kind": "odk-pull", "assessmentId": "mueang-phai-2566", "survey": "EIT-1",
             "url": "https://odk.example.go.th", "project": 7, "form": "eit-part-1", "every": "PT10M",
             "credentials": {"username": "ita@example.go.th", "password": "..."}}""";

    private final Feeds feeds;
    private final Pulls pulls;

    FeedController(Feeds feeds, Pulls pulls) {
        this.feeds = feeds;
        this.pulls = pulls;
    }

    /**
     * A feed as everybody is told: never with its credentials.
     *
     * @param postTo where its source posts to; null when it is pulled
     * @param credentialsSet whether there are any
     * @param state how pulling goes; null for webhooks
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Shown(
            FeedId feedId,
            @JsonUnwrapped FeedDefinition definition,
            @Nullable URI postTo,
            boolean credentialsSet,
            @Nullable FeedState state) {}

    record Listing(List<Shown> items) {}

    @GetMapping(FEEDS)
    @Operation(summary = "สายข้อมูลทั้งหมดที่ตั้งไว้ / All configured feeds, by their names")
    Listing list() {
        return new Listing(feeds.list().stream().map(this::shown).toList());
    }

    @GetMapping(FEED)
    @Operation(summary = "สายข้อมูลหนึ่งสาย พร้อมผลการดึงล่าสุด / One feed, and how its last run went")
    Shown one(@PathVariable String feed) {
        return shown(feeds.require(Paths.feed(feed)));
    }

    @PutMapping(path = FEED, consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "ตั้งหรือแก้สายข้อมูล / Configure a feed, or change it",
            description = "Credentials are never given back. Left out, those on hand stay, unless the source is another"
                    + " one. A change of what rows mean makes the source be read from its beginning again; nothing is"
                    + " recorded twice.")
    @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, examples = @ExampleObject(EXAMPLE)))
    ResponseEntity<Shown> put(@PathVariable String feed, InputStream body) throws IOException {
        var request = FeedRequest.read(Paths.feed(feed), Bodies.fields(body));
        var outcome = feeds.put(request);
        var shown = shown(request.feed());
        return switch (outcome) {
            case CREATED ->
                ResponseEntity.created(Paths.of("feeds", request.feed().id())).body(shown);
            case CHANGED, UNCHANGED -> ResponseEntity.ok(shown);
        };
    }

    @DeleteMapping(FEED)
    @Operation(summary = "ลบสายข้อมูล คำตอบที่รับแล้วยังอยู่ / Take a feed away; what it brought stays")
    ResponseEntity<Void> delete(@PathVariable String feed) {
        feeds.delete(Paths.feed(feed));
        return ResponseEntity.noContent().build();
    }

    @PostMapping(FEED + "/pull")
    @Operation(
            summary = "ดึงข้อมูลจากต้นทางทันที / Read the source now",
            description = "Goes on in the background; the answer is the receipt as it stands, and its address. Only one"
                    + " run reads a feed at a time. With dryRun nothing is recorded, and the feed stays where it is.")
    ResponseEntity<Receipt> pull(
            @PathVariable String feed, @RequestParam(defaultValue = "false") boolean dryRun, InputStream body)
            throws IOException {
        Bodies.requireNothing(body);
        var id = Paths.feed(feed);
        var receipt = dryRun ? pulls.rehearseNow(id) : pulls.startNow(id);
        return ResponseEntity.accepted()
                .location(Paths.of("deliveries", receipt.deliveryId()))
                .body(receipt);
    }

    @PostMapping(FEED + "/pause")
    @Operation(
            summary = "พักการดึงข้อมูลตามเวลา / Stop pulling on schedule",
            description = "The place reached is kept, and pulling by hand still works.")
    Shown pause(@PathVariable String feed, InputStream body) throws IOException {
        return paused(feed, true, body);
    }

    @PostMapping(FEED + "/resume")
    @Operation(summary = "ดึงข้อมูลตามเวลาต่อ / Go on pulling on schedule, beginning now")
    Shown resume(@PathVariable String feed, InputStream body) throws IOException {
        return paused(feed, false, body);
    }

    private Shown paused(String feed, boolean paused, InputStream body) throws IOException {
        Bodies.requireNothing(body);
        var id = Paths.feed(feed);
        pulls.pause(id, paused);
        return shown(feeds.require(id));
    }

    private Shown shown(Feed feed) {
        var door = feed.kind().door();
        return new Shown(
                feed.id(),
                FeedDefinition.of(feed),
                door.isEmpty() ? null : Paths.of("feeds", feed.id(), door),
                feeds.hasCredentials(feed.id()),
                pulls.state(feed.id()).orElse(null));
    }
}
