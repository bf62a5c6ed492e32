package org.prongsai.command.feed.source;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.delivery.Contents;
import org.prongsai.command.feed.delivery.Deliveries;
import org.prongsai.command.feed.delivery.DeliveryId;
import org.prongsai.command.feed.delivery.DeliveryRow;
import org.prongsai.command.feed.delivery.DeliveryStart;
import org.prongsai.command.feed.delivery.Kept;
import org.prongsai.command.feed.delivery.TakenRows;
import org.prongsai.command.feed.delivery.Way;
import org.prongsai.command.json.Json;
import org.prongsai.command.refusal.CommandRejected;
import org.prongsai.command.refusal.FieldProblems;
import org.prongsai.command.refusal.Reason;
import org.prongsai.engine.problem.FieldProblem;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes what survey tools post. One receipt a day tells what became of all of it. */
@Component
public class Webhooks {
    /** A submission is some kilobytes; this leaves room for whatever else a form may ask. */
    public static final int BODY_BYTES_MAX = 2 << 20;

    private static final int ROWS_MAX = 100;
    static final ZoneId THAILAND = ZoneId.of("Asia/Bangkok");

    private final Feeds feeds;
    private final FeedRecords records;
    private final Deliveries deliveries;
    private final Clock clock = Clock.systemUTC();

    Webhooks(Feeds feeds, FeedRecords records, Deliveries deliveries) {
        this.feeds = feeds;
        this.records = records;
        this.deliveries = deliveries;
    }

    /**
     * What became of one post, stored by now.
     *
     * @param outcome {@code accepted}, {@code duplicate}, {@code corrected}, {@code withdrawn} or {@code skipped}
     * @param deliveryId the receipt of the day; null for a dry run, and for what is no response yet
     * @param droppedColumns what was left out, because it may say who answered
     */
    public record Taken(
            String outcome,
            @Nullable DeliveryId deliveryId,
            String messageTh,
            String messageEn,
            List<Contents.DroppedColumn> droppedColumns) {
        Taken rehearsed() {
            return new Taken(
                    outcome,
                    null,
                    "ทดลองเท่านั้น ไม่มีสิ่งใดถูกบันทึก: " + messageTh,
                    "a dry run, nothing was recorded: " + messageEn,
                    droppedColumns);
        }
    }

    /** Whoever posts does not show what the feed was configured with. */
    public static final class NotAllowed extends RuntimeException {
        NotAllowed() {
            super("the credentials do not fit", null, false, false);
        }
    }

    /**
     * Takes a body.
     *
     * @param dryRun whether to say only what would become of it
     * @param header finds a header by its name, null when there is none
     * @throws NotAllowed when token or signature are missing or wrong
     * @throws CommandRejected when there is no such feed, or its body is refused
     * @throws org.prongsai.command.json.UnreadableJson when the body is no JSON
     */
    public Taken take(FeedId id, FeedKind kind, UnaryOperator<@Nullable String> header, byte[] body, boolean dryRun) {
        var feed = feeds.require(id);
        if (feed.kind() != kind) {
            throw new CommandRejected(
                    Reason.FEED_UNKNOWN,
                    "สายข้อมูล %s เป็นชนิด %s".formatted(id, feed.kind().word()),
                    "feed %s is a %s".formatted(id, feed.kind().word()));
        }
        requireShown(feeds.credentials(id), header, body);
        var json = Json.parse(Json.text(body));
        if (kind == FeedKind.FORMBRICKS_WEBHOOK) {
            withoutPersons(json);
            if (!isFinished(json)) {
                return dryRun ? skipped(null).rehearsed() : skipped(null);
            }
        }
        return take(feed, json, dryRun);
    }

    private void requireShown(@Nullable Credentials credentials, UnaryOperator<@Nullable String> header, byte[] body) {
        boolean shown = switch (credentials) {
            case Credentials.Recognised recognised -> {
                var value = header.apply(recognised.header());
                yield value != null && recognised.isShownBy(value);
            }
            case Credentials.Signing(var secret) ->
                new WebhookSignature(
                                header.apply("webhook-id"),
                                header.apply("webhook-timestamp"),
                                header.apply("webhook-signature"))
                        .fits(secret, body, clock.instant());
            case null -> true; // Formbricks signs only where a secret was made.
            case Credentials.Login _, Credentials.Token _ -> false;
        };
        if (!shown) {
            throw new NotAllowed();
        }
    }

    /** Formbricks posts a response again with every page of it; one that is not finished may never be. */
    private static boolean isFinished(JsonNode body) {
        return body.path("data").path("finished").asBoolean(false);
    }

    /** Who answered, and with what, goes no further than this. */
    private static void withoutPersons(JsonNode body) {
        if (body.path("data") instanceof ObjectNode response) {
            for (var name : List.copyOf(response.propertyNames())) {
                var lower = name.toLowerCase(Locale.ROOT);
                if (lower.startsWith("person") || lower.startsWith("contact") || lower.equals("meta")) {
                    response.put(name, ""); // The name stays, so that the receipt can say what was left out.
                }
            }
        }
    }

    private Taken take(Feed feed, JsonNode body, boolean dryRun) {
        return switch (records.read(feed, body, 0)) {
            case FeedRecords.Read.Unusable(var problems) when dryRun -> throw CommandRejected.invalid(problems);
            case FeedRecords.Read.Unusable(var problems) -> throw refused(feed, problems);
            case FeedRecords.Read.Rows(var rows, var _)
            when rows.isEmpty() ->
                throw CommandRejected.invalid(
                        new FieldProblem("", "empty", "ไม่มีคำตอบในข้อมูลที่ส่งมา", "there is no submission in it"));
            case FeedRecords.Read.Rows(var rows, var _)
            when rows.size() > ROWS_MAX -> throw CommandRejected.invalid(FieldProblems.tooMany("", ROWS_MAX));
            case FeedRecords.Read.Rows(var rows, var contents)
            when dryRun -> taken(null, deliveries.rehearse(rows), contents).rehearsed();
            case FeedRecords.Read.Rows(var rows, var contents) -> {
                var delivery = today(feed, contents);
                yield taken(delivery, deliveries.take(delivery, feed.id().value(), Way.WEBHOOK, rows), contents);
            }
        };
    }

    /** What cannot be read at all is on the receipt too. */
    private CommandRejected refused(Feed feed, List<FieldProblem> problems) {
        var row = new DeliveryRow.Refused(1, problems, Kept.NOTHING);
        deliveries.take(today(feed, Contents.NONE), feed.id().value(), Way.WEBHOOK, List.of(row));
        return CommandRejected.invalid(problems);
    }

    private DeliveryId today(Feed feed, Contents contents) {
        var start = new DeliveryStart(
                Way.WEBHOOK,
                false,
                feed.kind().source(),
                null,
                null,
                feed.assessmentId(),
                feed.survey(),
                null,
                contents);
        return deliveries.today(feed.id().value(), LocalDate.now(clock.withZone(THAILAND)), start);
    }

    private static Taken taken(@Nullable DeliveryId delivery, TakenRows taken, Contents contents) {
        if (!taken.rejections().isEmpty()) {
            throw CommandRejected.invalid(problems(taken));
        }
        var counts = taken.counts();
        if (counts.accepted() > 0) {
            return new Taken("accepted", delivery, "รับคำตอบแล้ว", "taken", contents.droppedColumns());
        }
        if (counts.corrected() > 0) {
            return new Taken("corrected", delivery, "แก้คำตอบเดิมแล้ว", "corrected", contents.droppedColumns());
        }
        if (counts.withdrawn() > 0) {
            return new Taken("withdrawn", delivery, "ถอนคำตอบแล้ว", "withdrawn", contents.droppedColumns());
        }
        return counts.duplicates() > 0
                ? new Taken("duplicate", delivery, "มีคำตอบนี้อยู่แล้ว", "here already", contents.droppedColumns())
                : skipped(delivery);
    }

    private static Taken skipped(@Nullable DeliveryId delivery) {
        return new Taken(
                "skipped",
                delivery,
                "ไม่นับ เพราะต้นทางไม่ถือเป็นคำตอบ",
                "not counted: its source does not count it",
                List.of());
    }

    private static List<FieldProblem> problems(TakenRows taken) {
        var problems = new ArrayList<FieldProblem>();
        for (var rejection : taken.rejections()) {
            for (var error : rejection.errors()) {
                problems.add(new FieldProblem(error.field(), error.code(), error.messageTh(), error.messageEn()));
            }
        }
        return problems;
    }
}
