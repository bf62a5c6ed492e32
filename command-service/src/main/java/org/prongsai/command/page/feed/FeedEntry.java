package org.prongsai.command.page.feed;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.source.FeedDefinition;
import org.prongsai.command.feed.source.FeedId;
import org.prongsai.command.feed.source.FeedKind;
import org.prongsai.command.feed.source.FeedRequest;
import org.prongsai.command.json.Fields;
import org.prongsai.command.refusal.CommandRejected;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What somebody wrote into the form of a feed, as a request of the API: the same rules hold, and the same refusals. */
record FeedEntry(FeedKind kind, Map<String, String> written) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** What is said of the credentials, apart from the secrets themselves. */
    private static final String NEW_TOKEN = "new-token";

    FeedEntry {
        written = Map.copyOf(written);
    }

    /** What was written into one field; empty where nothing was. */
    public String text(String name) {
        return written.getOrDefault(name, "").strip();
    }

    /**
     * The request that it makes.
     *
     * @param earlier what the form does not show stays as it was: what columns and words mean
     * @throws CommandRejected naming everything that is wrong
     */
    FeedRequest request(FeedId id, @Nullable FeedDefinition earlier) {
        var node = JSON.createObjectNode();
        node.put("kind", kind.word());
        put(node, "assessmentId", "assessment");
        put(node, "survey", "survey");
        put(node, "form", "form");
        if (earlier != null) {
            node.set("columns", JSON.valueToTree(earlier.columns()));
            node.set("values", JSON.valueToTree(earlier.values()));
        }
        if (kind.isPull()) {
            put(node, "url", "url");
            put(node, "every", "every");
            address(node);
        }
        var credentials = credentials();
        if (!credentials.isEmpty()) {
            node.set("credentials", credentials);
        }
        return FeedRequest.read(id, Fields.of(node));
    }

    private void address(ObjectNode node) {
        if (kind == FeedKind.KOBO_PULL) {
            put(node, "asset", "asset");
            return;
        }
        var project = text("project");
        if (project.matches("[0-9]{1,9}")) {
            node.put("project", Integer.parseInt(project));
        } else {
            put(node, "project", "project"); // Refused, in the words of the API.
        }
    }

    /** Empty where those on hand are to stay. */
    private ObjectNode credentials() {
        var node = JSON.createObjectNode();
        switch (kind) {
            case KOBO_WEBHOOK -> {
                if (written.containsKey(NEW_TOKEN)) {
                    put(node, "token", "token");
                }
            }
            case FORMBRICKS_WEBHOOK -> put(node, "secret", "secret");
            case KOBO_PULL -> put(node, "token", "token");
            case ODK_PULL -> {
                put(node, "username", "username");
                put(node, "password", "password");
            }
        }
        return node;
    }

    private void put(ObjectNode node, String field, String name) {
        var text = text(name);
        if (!text.isEmpty()) {
            node.put(field, text);
        }
    }

    /** As a form shows what was set up. */
    static FeedEntry of(FeedDefinition feed) {
        var written = new HashMap<String, String>();
        written.put("assessment", feed.assessmentId());
        written.put("survey", feed.survey());
        put(written, "form", feed.form());
        put(written, "url", feed.url());
        put(written, "project", feed.project());
        put(written, "asset", feed.asset());
        put(written, "every", feed.every());
        return new FeedEntry(feed.kind(), written);
    }

    private static void put(Map<String, String> written, String name, @Nullable Object value) {
        if (value != null) {
            written.put(name, value.toString());
        }
    }
}
