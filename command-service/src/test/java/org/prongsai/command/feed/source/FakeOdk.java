package org.prongsai.command.feed.source;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** ODK Central's OData feed of one form: newest first, deleted submissions hidden unless the filter speaks of them. */
final class FakeOdk extends FakeSource {
    private static final String PATH = "/v1/projects/7/forms/eit part 1.svc/Submissions";
    private static final Pattern SINCE = Pattern.compile("__system/(\\w+) ge ([^ ]+)");

    private final List<Row> rows = new ArrayList<>();

    /** One submission. */
    static final class Row {
        private final String id;
        private final Instant submitted;
        private String answers;
        private @Nullable Instant updated;
        private @Nullable Instant deleted;
        private @Nullable String review;
        private int edits;

        private Row(String id, Instant submitted, String answers) {
            this.id = id;
            this.submitted = submitted;
            this.answers = answers;
        }
    }

    FakeOdk(String authorization) {
        super(authorization);
    }

    /** @param answers nine levels, for e1 to e9 */
    synchronized void submit(int number, Instant at, String answers) {
        rows.add(new Row("uuid:%08x-0000-4000-8000-000000000000".formatted(number), at, answers));
    }

    synchronized void edit(int number, String answers) {
        var row = row(number);
        row.answers = answers;
        row.updated = Instant.now();
        row.edits++;
    }

    synchronized void review(int number, String state) {
        row(number).review = state;
        row(number).updated = Instant.now();
    }

    synchronized void delete(int number) {
        row(number).deleted = Instant.now();
    }

    private Row row(int number) {
        var id = "uuid:%08x-0000-4000-8000-000000000000".formatted(number);
        return rows.stream().filter(row -> row.id.equals(id)).findFirst().orElseThrow();
    }

    @Override
    synchronized JsonNode page(String path, Map<String, String> query) {
        if (!path.equals(PATH)) {
            throw new IllegalArgumentException(path);
        }
        var filter = query.getOrDefault("$filter", "");
        var found = rows.stream()
                .filter(row -> filter.contains("deletedAt") || row.deleted == null)
                .filter(row -> filter.isEmpty() || isSince(row, filter))
                .sorted(Comparator.comparing((Row row) -> row.submitted)
                        .thenComparing(row -> row.id)
                        .reversed())
                .toList();
        int from = 0;
        var token = query.get("$skiptoken");
        if (token != null) {
            var last = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            from = found.stream().map(row -> row.id).toList().indexOf(last) + 1;
            from = from == 0 ? found.size() : from; // As older versions do with a place that they lost.
        }
        int to = Math.min(found.size(), from + Integer.parseInt(query.get("$top")));
        var page = JsonNodeFactory.instance.objectNode();
        page.put("@odata.context", url() + "/v1/projects/7/forms/eit%20part%201.svc/$metadata#Submissions");
        if (to < found.size()) {
            var next =
                    Base64.getUrlEncoder().encodeToString(found.get(to - 1).id.getBytes(StandardCharsets.UTF_8));
            // Behind a proxy, Central calls itself by another name than it is asked by.
            page.put(
                    "@odata.nextLink",
                    "https://odk.example.go.th" + PATH + "?%24top=3&%24skiptoken=" + next.replace("=", "%3D"));
        }
        page.put("@odata.count", found.size());
        var value = page.putArray("value");
        found.subList(from, to).forEach(row -> value.add(json(row)));
        return page;
    }

    private static boolean isSince(Row row, String filter) {
        var parts = SINCE.matcher(filter);
        while (parts.find()) {
            var since = Instant.parse(parts.group(2));
            var at = switch (parts.group(1)) {
                case "submissionDate" -> row.submitted;
                case "updatedAt" -> row.updated;
                case "deletedAt" -> row.deleted;
                default -> throw new IllegalArgumentException(filter);
            };
            if (at != null && !at.isBefore(since)) {
                return true;
            }
        }
        return false;
    }

    private static ObjectNode json(Row row) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("__id", row.id);
        var system = json.putObject("__system");
        system.put("submissionDate", row.submitted.toString());
        system.put("updatedAt", row.updated == null ? null : row.updated.toString());
        system.put("submitterId", "23");
        system.put("submitterName", "Somchai");
        system.put("attachmentsPresent", 0);
        system.put("attachmentsExpected", 0);
        system.putNull("status");
        system.put("reviewState", row.review);
        system.put("deviceId", "collect:abc");
        system.put("edits", row.edits);
        system.put("formVersion", "1");
        system.put("deletedAt", row.deleted == null ? null : row.deleted.toString());
        // Each edit has an instanceID of its own; __id stays the first.
        json.putObject("meta")
                .put("instanceID", row.edits == 0 ? row.id : row.id.replace("-4000-", "-4%03d-".formatted(row.edits)));
        var group = json.putObject("grp");
        for (int at = 0; at < row.answers.length(); at++) {
            group.put("e" + (at + 1), row.answers.substring(at, at + 1));
        }
        return json;
    }
}
