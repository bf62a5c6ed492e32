package org.prongsai.command.feed.source;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * KoboToolbox's data of one project, by its API, version 2. It tells when something was submitted, and not when it was
 * edited or reviewed: so each run reads the last days again, and one a day reads everything. Pages are told apart by
 * {@code _id}, which only grows: they stand still while others submit and delete.
 */
@Component
class KoboToolbox implements SourceApi {
    private static final Duration OVERLAP = Duration.ofDays(2);
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);

    private final SourceClient client;
    private final int pageRows;

    KoboToolbox(SourceClient client, PullSettings settings) {
        this.client = client;
        this.pageRows = settings.pageRows();
    }

    @Override
    public boolean hidesChanges() {
        return true;
    }

    @Override
    public Page read(Feed feed, Credentials credentials, Reached reached) throws SourceFailure {
        var address = address(feed, reached);
        var answer = client.get(address, authorization(credentials));
        var host = address.getHost();
        if (!(answer.body().path("results") instanceof ArrayNode records)) {
            throw SourceFailure.unreadable(host);
        }
        var last = lastId(records, after(reached), host);
        boolean more = answer.body().path("next").isString() && !records.isEmpty();
        return new Page(records, answer.at(), more ? Long.toString(last) : null, null);
    }

    private URI address(Feed feed, Reached reached) {
        var server = feed.requireAddress();
        return URI.create("%s/api/v2/assets/%s/data.json?format=json&limit=%d&start=0&sort=%s&query=%s"
                .formatted(
                        server.url(),
                        server.asset(),
                        pageRows,
                        encoded("{\"_id\":1}"),
                        encoded(query(reached).toString())));
    }

    private static ObjectNode query(Reached reached) {
        var query = JsonNodeFactory.instance.objectNode();
        var since = reached.since();
        if (since != null) {
            query.putObject("_submission_time").put("$gte", UTC.format(since.minus(OVERLAP)));
        }
        if (reached.page() != null) {
            query.putObject("_id").put("$gt", after(reached));
        }
        return query;
    }

    private static long after(Reached reached) {
        return reached.page() == null ? -1 : Long.parseLong(reached.page());
    }

    /** Pages that do not go forward would go on for ever. */
    private static long lastId(ArrayNode records, long after, String host) throws SourceFailure {
        long last = after;
        for (JsonNode found : records) {
            var id = found.path("_id");
            if (!id.isIntegralNumber() || id.longValue() <= last) {
                throw SourceFailure.unreadable(host);
            }
            last = id.longValue();
        }
        return last;
    }

    private static String authorization(Credentials credentials) {
        if (credentials instanceof Credentials.Token(var token)) {
            return "Token " + token;
        }
        throw new IllegalStateException("KoboToolbox takes a token");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
