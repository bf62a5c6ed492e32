package org.prongsai.command.feed.source;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * ODK Central's OData feed of one form. It tells what was submitted, edited, reviewed and deleted since an instant, newest
 * first, and its pages stand still while others submit.
 */
@Component
class OdkCentral implements SourceApi {
    /** A submission gets its time when its transaction begins, and is seen when it ends; clocks on the way differ a little. */
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    private static final String TOKEN = "$skiptoken=";

    private final SourceClient client;
    private final int pageRows;

    OdkCentral(SourceClient client, PullSettings settings) {
        this.client = client;
        this.pageRows = settings.pageRows();
    }

    @Override
    public boolean hidesChanges() {
        return false;
    }

    @Override
    public Page read(Feed feed, Credentials credentials, Reached reached) throws SourceFailure {
        var address = address(feed, reached);
        var answer = client.get(address, authorization(credentials));
        var host = address.getHost();
        if (!(answer.body().path("value") instanceof ArrayNode records)) {
            throw SourceFailure.unreadable(host);
        }
        var next = token(answer.body().path("@odata.nextLink"));
        if (next != null && next.equals(reached.page())) {
            throw SourceFailure.unreadable(host).atThisPage(); // It would go round in circles.
        }
        var count = answer.body().path("@odata.count");
        return new Page(records, answer.at(), next, count.isIntegralNumber() ? count.longValue() : null);
    }

    private URI address(Feed feed, Reached reached) {
        var server = feed.requireAddress();
        var query = new StringBuilder("?%24count=true&%24expand=*&%24top=").append(pageRows);
        var since = reached.since();
        if (since != null) {
            query.append("&%24filter=").append(encoded(changedSince(since.minus(OVERLAP))));
        }
        if (reached.page() != null) {
            query.append("&%24skiptoken=").append(encoded(reached.page()));
        }
        return URI.create("%s/v1/projects/%d/forms/%s.svc/Submissions%s"
                .formatted(server.url(), server.project(), encoded(String.valueOf(feed.form())), query));
    }

    /** What is asked for deletions is given them; otherwise deleted submissions are not shown. */
    private static String changedSince(Instant since) {
        var at = since.truncatedTo(ChronoUnit.SECONDS);
        return "__system/submissionDate ge %s or __system/updatedAt ge %s or __system/deletedAt ge %s"
                .formatted(at, at, at);
    }

    /** Of the address of the next page only what tells the place: the rest is known, and nobody is sent elsewhere. */
    private static @Nullable String token(JsonNode link) {
        if (!link.isString()) {
            return null;
        }
        var decoded = URLDecoder.decode(link.stringValue().replace("+", "%2B"), StandardCharsets.UTF_8);
        int at = decoded.indexOf(TOKEN);
        if (at < 0) {
            return null;
        }
        int end = decoded.indexOf('&', at);
        return decoded.substring(at + TOKEN.length(), end < 0 ? decoded.length() : end);
    }

    private static String authorization(Credentials credentials) {
        return switch (credentials) {
            case Credentials.Login(var username, var password) -> Credentials.basic(username, password);
            case Credentials.Token(var token) -> "Bearer " + token;
            case Credentials.Recognised _, Credentials.Signing _ ->
                throw new IllegalStateException("ODK Central takes no such credentials");
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
