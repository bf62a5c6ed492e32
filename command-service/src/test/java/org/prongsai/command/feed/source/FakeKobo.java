package org.prongsai.command.feed.source;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** KoboToolbox's data of one project, by its API: no time tells that anything was edited. */
final class FakeKobo extends FakeSource {
    private static final String PATH = "/api/v2/assets/aGAcvhamUDuDTtbkyeikbD/data.json";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Map<Integer, ObjectNode> rows = new TreeMap<>();
    private int edits;
    private int reviews;

    FakeKobo(String authorization) {
        super(authorization);
    }

    /** @param answers nine levels, for e1 to e9; a blank for what was not answered, which is then left out */
    synchronized void submit(int number, Instant at, String answers) {
        var uuid = "%08x-0000-4000-8000-000000000000".formatted(number);
        var row = JsonNodeFactory.instance.objectNode();
        row.put("_id", number);
        row.put("_uuid", uuid);
        row.put("meta/instanceID", "uuid:" + uuid);
        row.put("meta/rootUuid", "uuid:" + uuid);
        row.put("__version__", "v1");
        row.put("_xform_id_string", "aGAcvhamUDuDTtbkyeikbD");
        row.put(
                "_submission_time",
                LocalDateTime.ofInstant(at, ZoneOffset.UTC)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString());
        row.putNull("_submitted_by");
        row.put("_status", "submitted_via_web");
        row.putObject("_validation_status");
        row.put("username", "somchai");
        answer(row, answers);
        rows.put(number, row);
    }

    private static void answer(ObjectNode row, String answers) {
        for (int at = 0; at < answers.length(); at++) {
            row.remove("grp/e" + (at + 1));
            if (answers.charAt(at) != ' ') {
                row.put("grp/e" + (at + 1), answers.substring(at, at + 1));
            }
        }
    }

    /** The submission as it was before anybody edited it. */
    synchronized String first(int number, String answers) {
        var row = rows.get(number).deepCopy();
        row.remove("meta/deprecatedID");
        row.put("meta/instanceID", row.path("meta/rootUuid").asString());
        row.put("_uuid", row.path("meta/rootUuid").asString().substring("uuid:".length()));
        answer(row, answers);
        return row.toString();
    }

    /** An edit gives the submission a new {@code _uuid}; only its root stays. */
    synchronized void edit(int number, String answers) {
        var row = rows.get(number);
        row.put("meta/deprecatedID", row.path("meta/instanceID").asString());
        edits++;
        row.put("_uuid", "ed17ed00-%04d-4000-8000-%012d".formatted(edits, number));
        row.put("meta/instanceID", "uuid:" + row.path("_uuid").asString());
        answer(row, answers);
    }

    synchronized void disapprove(int number) {
        review(number, "not_approved", "Not approved");
    }

    synchronized void approve(int number) {
        review(number, "approved", "Approved");
    }

    private void review(int number, String status, String label) {
        reviews++;
        rows.get(number)
                .putObject("_validation_status")
                .put("timestamp", Instant.now().getEpochSecond() + reviews)
                .put("uid", "validation_status_" + status)
                .put("label", label)
                .put("by_whom", "somying");
    }

    synchronized void delete(int number) {
        rows.remove(number);
    }

    @Override
    synchronized JsonNode page(String path, Map<String, String> query) {
        if (!path.equals(PATH)) {
            throw new IllegalArgumentException(path);
        }
        var wanted = MAPPER.readTree(query.getOrDefault("query", "{}"));
        if (!query.getOrDefault("sort", "").equals("{\"_id\":1}")) {
            throw new IllegalArgumentException("in no order: " + query);
        }
        var found = rows.values().stream()
                .filter(row ->
                        row.path("_id").asInt() > wanted.path("_id").path("$gt").asInt(-1))
                .filter(row -> row.path("_submission_time")
                                .asString()
                                .compareTo(wanted.path("_submission_time")
                                        .path("$gte")
                                        .asString(""))
                        >= 0)
                .sorted(Comparator.comparing(row -> row.path("_id").asInt()))
                .toList();
        int start = Integer.parseInt(query.get("start"));
        int limit = Integer.parseInt(query.get("limit"));
        var shown = found.subList(Math.min(start, found.size()), Math.min(start + limit, found.size()));
        return page(
                found.size(), start + limit < found.size() ? url() + PATH + "?start=" + (start + limit) : null, shown);
    }

    private static ObjectNode page(int count, @Nullable String next, List<ObjectNode> shown) {
        var page = JsonNodeFactory.instance.objectNode();
        page.put("count", count);
        page.put("next", next);
        page.putNull("previous");
        var results = page.putArray("results");
        shown.forEach(row -> results.add(row.deepCopy()));
        return page;
    }
}
