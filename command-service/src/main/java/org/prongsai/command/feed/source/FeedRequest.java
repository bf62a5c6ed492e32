package org.prongsai.command.feed.source;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.feed.form.ColumnMap;
import org.prongsai.command.json.Fields;
import org.prongsai.command.json.Kinds;
import org.prongsai.command.json.Names;
import org.prongsai.command.json.Value;
import org.prongsai.command.refusal.FieldProblems;
import org.prongsai.engine.problem.FieldProblem;
import tools.jackson.databind.JsonNode;

/**
 * A feed as somebody wishes it.
 *
 * @param credentials null when those on hand are to stay
 */
public record FeedRequest(Feed feed, @Nullable Credentials credentials) {
    static final Duration EVERY_MIN = Duration.ofMinutes(1);
    static final Duration EVERY_MAX = Duration.ofDays(7);
    private static final Duration EVERY_DEFAULT = Duration.ofMinutes(10);
    private static final int FORM_MAX = 200;
    private static final int COLUMN_MAX = 300;
    private static final int COLUMNS_MAX = 2_000;
    private static final int WORDS_MAX = 1_000;
    private static final int LEVEL_MAX = 9;
    private static final Pattern ASSET = Pattern.compile("[A-Za-z0-9]{1,40}");

    /** @throws org.prongsai.command.refusal.CommandRejected naming everything that is wrong with the body */
    public static FeedRequest read(FeedId id, Fields fields) {
        var kind = fields.required("kind", FeedRequest::kind);
        var assessment = fields.required("assessmentId", Names.assessmentId());
        var survey = fields.required("survey", Names.survey());
        var odk = kind.orNull() == FeedKind.ODK_PULL;
        var form = odk ? fields.required("form", Kinds.text(FORM_MAX)) : fields.optional("form", Kinds.text(FORM_MAX));
        var columns = fields.optional("columns", Kinds.map(Kinds.text(COLUMN_MAX), COLUMNS_MAX));
        var values = fields.optional("values", Kinds.map(Kinds.integer(1, LEVEL_MAX), WORDS_MAX));
        requireUsable("columns", columns.or(Map.of()).keySet(), fields);
        requireUsable("values", values.or(Map.of()).keySet(), fields);
        var address = address(kind.orNull(), fields);
        var credentials = kind.orNull() == null
                ? fields.optional("credentials", FeedRequest::unread)
                : fields.optional("credentials", CredentialsReader.of(kind.get()));
        return fields.finish(() -> new FeedRequest(
                new Feed(
                        id,
                        kind.get(),
                        assessment.get(),
                        survey.get(),
                        form.orNull(),
                        new ColumnMap(columns.or(Map.of()), values.or(Map.of())),
                        address.opened()),
                credentials.orNull()));
    }

    /** Names of columns and words for answers stand as the source writes them, as far as they can be stored. */
    private static void requireUsable(String field, Set<String> names, Fields fields) {
        if (names.stream().anyMatch(name -> name.length() > COLUMN_MAX || name.indexOf('\0') >= 0)) {
            fields.problem(FieldProblems.unusableCharacter(field));
        }
    }

    /** The fields that say where a source is; all absent for webhooks. */
    private record AddressFields(
            @Nullable Value<URI> url,
            @Nullable Value<Integer> project,
            @Nullable Value<String> asset,
            @Nullable Value<Duration> every) {

        Feed.@Nullable Address opened() {
            return url == null || every == null
                    ? null
                    : new Feed.Address(
                            url.get(),
                            project == null ? 0 : project.get(),
                            asset == null ? "" : asset.get(),
                            every.or(EVERY_DEFAULT));
        }
    }

    private static AddressFields address(@Nullable FeedKind kind, Fields fields) {
        if (kind != null && !kind.isPull()) {
            return new AddressFields(null, null, null, null); // Then they are fields that nobody knows.
        }
        var every = fields.optional("every", FeedRequest::every);
        if (kind == null) {
            fields.optional("url", SourceUrls.url());
            fields.optional("project", Kinds.anything());
            fields.optional("asset", Kinds.anything());
            return new AddressFields(null, null, null, null);
        }
        var url = fields.required("url", SourceUrls.url());
        return kind == FeedKind.ODK_PULL
                ? new AddressFields(url, fields.required("project", Kinds.integer(1, Integer.MAX_VALUE)), null, every)
                : new AddressFields(url, null, fields.required("asset", FeedRequest::asset), every);
    }

    private static @Nullable FeedKind kind(String field, JsonNode node, Consumer<FieldProblem> problems) {
        var word = node.isString() ? node.stringValue().strip() : node.toString();
        var kind = FeedKind.of(word);
        if (kind.isEmpty()) {
            problems.accept(FieldProblems.notAChoice(field, word, FeedKind.words()));
        }
        return kind.orElse(null);
    }

    private static @Nullable String asset(String field, JsonNode node, Consumer<FieldProblem> problems) {
        var asset = node.isString() ? node.stringValue().strip() : "";
        if (ASSET.matcher(asset).matches()) {
            return asset;
        }
        problems.accept(FieldProblems.malformed(
                field,
                "ต้องเป็นรหัสโครงการ (asset uid) เช่น aGAcvhamUDuDTtbkyeikbD ตามที่อยู่ของหน้าโครงการใน KoboToolbox",
                "has to be the project's asset uid, such as aGAcvhamUDuDTtbkyeikbD, as the address of its page in"
                        + " KoboToolbox has it"));
        return null;
    }

    private static @Nullable Duration every(String field, JsonNode node, Consumer<FieldProblem> problems) {
        try {
            var every = Duration.parse(node.isString() ? node.stringValue().strip() : "");
            if (every.compareTo(EVERY_MIN) >= 0 && every.compareTo(EVERY_MAX) <= 0) {
                return every;
            }
            problems.accept(FieldProblems.outOfRange(field, EVERY_MIN, "P7D"));
        } catch (DateTimeException e) {
            problems.accept(FieldProblems.malformed(
                    field, "ต้องเป็นช่วงเวลาแบบ ISO 8601 เช่น PT10M", "has to be an ISO 8601 duration, such as PT10M"));
        }
        return null;
    }

    /** Which credentials are wanted depends on a kind that nobody knows. */
    private static @Nullable Credentials unread(String field, JsonNode node, Consumer<FieldProblem> problems) {
        return null;
    }
}
