package org.prongsai.command.feed.source;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import org.prongsai.command.access.NamedFeeds;
import org.prongsai.command.dispatch.Outcome;
import org.prongsai.command.refusal.CommandRejected;
import org.prongsai.command.refusal.Reason;
import org.prongsai.command.survey.Surveys;
import org.prongsai.engine.problem.FieldProblem;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what was configured. */
@Component
public class Feeds implements NamedFeeds {
    static final int HEADERS_MAX = 2_000;
    private static final int HEADER_LENGTH_MAX = 300;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Surveys surveys;
    private final JsonMapper json = JsonMapper.builder().build();

    Feeds(JdbcTemplate jdbc, PlatformTransactionManager transactions, Surveys surveys) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.surveys = surveys;
    }

    public Optional<Feed> find(FeedId id) {
        return jdbc
                .queryForList("select definition::text from command.feed where id = ?", String.class, id.value())
                .stream()
                .map(text -> json.readValue(text, FeedDefinition.class).feed(id))
                .findFirst();
    }

    /** @throws CommandRejected when there is none */
    public Feed require(FeedId id) {
        return find(id).orElseThrow(() -> unknown(id));
    }

    @Override
    public List<String> names() {
        return jdbc.query("select id from command.feed order by id", (row, _) -> row.getString(1));
    }

    /** By their names. */
    public List<Feed> list() {
        return jdbc.query(
                "select id, definition::text from command.feed order by id",
                (row, _) ->
                        json.readValue(row.getString(2), FeedDefinition.class).feed(new FeedId(row.getString(1))));
    }

    /**
     * Configures a feed, or changes it. Whatever changes how rows are read makes the source be read from its beginning; the
     * same rows again record nothing.
     *
     * @throws CommandRejected when there is no such survey, or credentials are missing
     */
    public Outcome put(FeedRequest request) {
        var feed = request.feed();
        surveys.require(feed.assessmentId(), feed.survey());
        var outcome = transaction.execute(_ -> store(feed, request.credentials()));
        return outcome == null ? Outcome.UNCHANGED : outcome;
    }

    private Outcome store(Feed feed, @Nullable Credentials credentials) {
        jdbc.query(
                "select pg_advisory_xact_lock(hashtext('feed ' || ?))",
                _ -> {},
                feed.id().value());
        var earlier = find(feed.id());
        if (credentials == null) {
            requireCredentialsOnHand(feed, earlier.orElse(null));
        }
        if (credentials == null && earlier.isPresent() && earlier.get().equals(feed)) {
            return Outcome.UNCHANGED;
        }
        var now = Timestamp.from(Instant.now());
        jdbc.update("""
                insert into command.feed (id, kind, definition, changed_at) values (?, ?, ?::jsonb, ?)
                on conflict (id) do update set kind = excluded.kind, definition = excluded.definition,
                    changed_at = excluded.changed_at
                """, feed.id().value(), feed.kind().word(), json.writeValueAsString(FeedDefinition.of(feed)), now);
        if (credentials != null) {
            jdbc.update(
                    """
                    insert into command.feed_secret (feed_id, value, changed_at) values (?, ?, ?)
                    on conflict (feed_id) do update set value = excluded.value, changed_at = excluded.changed_at
                    """, feed.id().value(), json.writerFor(Credentials.class).writeValueAsBytes(credentials), now);
        }
        begin(feed, earlier.map(feed::readsOtherwiseThan).orElse(false));
        return earlier.isPresent() ? Outcome.CHANGED : Outcome.CREATED;
    }

    /** Whatever stopped it may be mended now, so it is tried at once; a run under the earlier configuration ends. */
    private void begin(Feed feed, boolean anew) {
        if (anew) {
            jdbc.update(
                    "update command.feed set headers = '[]' where id = ?",
                    feed.id().value());
            // A pause stays: somebody may be changing the feed because of it.
            jdbc.update(
                    "update command.feed_run set reached = default, last_run_at = null, last_success_at = null,"
                            + " last_delivery = null where feed_id = ?",
                    feed.id().value());
        }
        if (!feed.kind().isPull()) {
            jdbc.update(
                    "delete from command.feed_run where feed_id = ?", feed.id().value());
        }
        if (feed.kind().isPull()) {
            jdbc.update("""
                    insert into command.feed_run (feed_id, next_run_at) values (?, now())
                    on conflict (feed_id) do update set next_run_at = now(), claim = null, claimed_until = null,
                        failures = 0, last_error = null
                    """, feed.id().value());
        }
    }

    private void requireCredentialsOnHand(Feed feed, @Nullable Feed earlier) {
        boolean onHand = earlier != null && earlier.kind() == feed.kind() && credentials(feed.id()) != null;
        if (!onHand && feed.kind() != FeedKind.FORMBRICKS_WEBHOOK) {
            throw CommandRejected.invalid(
                    new FieldProblem("credentials", "required", "ต้องระบุ credentials", "credentials is required"));
        }
        if (onHand && earlier != null && feed.isElsewhere(earlier)) {
            throw CommandRejected.invalid(new FieldProblem(
                    "credentials",
                    "required",
                    "ต้นทางเปลี่ยนไปแล้ว ต้องระบุ credentials ของต้นทางใหม่",
                    "the source is another one now: give the credentials for it"));
        }
        if (!onHand) {
            jdbc.update(
                    "delete from command.feed_secret where feed_id = ?",
                    feed.id().value());
        }
    }

    @Nullable
    Credentials credentials(FeedId id) {
        return jdbc
                .queryForList("select value from command.feed_secret where feed_id = ?", byte[].class, id.value())
                .stream()
                .map(bytes -> json.readValue(bytes, Credentials.class))
                .findFirst()
                .orElse(null);
    }

    public boolean hasCredentials(FeedId id) {
        return credentials(id) != null;
    }

    /**
     * Takes a feed away. What it brought stays.
     *
     * @throws CommandRejected when there is none
     */
    public void delete(FeedId id) {
        if (jdbc.update("delete from command.feed where id = ?", id.value()) == 0) {
            throw unknown(id);
        }
    }

    /** Names of columns that were seen in this feed. */
    SequencedSet<String> headers(FeedId id) {
        var text = jdbc.queryForList("select headers::text from command.feed where id = ?", String.class, id.value());
        return text.isEmpty()
                ? new LinkedHashSet<>()
                : json.readValue(text.getFirst(), new TypeReference<LinkedHashSet<String>>() {});
    }

    /** Remembers names of columns besides those seen already. */
    void remember(FeedId id, List<String> headers) {
        var all = headers(id);
        var usable = headers.stream().filter(Feeds::isUsable).toList();
        if (all.size() < HEADERS_MAX && all.addAll(usable)) {
            jdbc.update(
                    "update command.feed set headers = ?::jsonb where id = ?",
                    json.writeValueAsString(all.stream().limit(HEADERS_MAX).toList()),
                    id.value());
        }
    }

    /** PostgreSQL takes no NUL, and nobody names a question in a thousand letters. */
    private static boolean isUsable(String header) {
        return header.length() <= HEADER_LENGTH_MAX && header.indexOf('\0') < 0;
    }

    private static CommandRejected unknown(FeedId id) {
        return new CommandRejected(
                Reason.FEED_UNKNOWN, "ไม่มีสายข้อมูล %s".formatted(id), "there is no feed %s".formatted(id));
    }
}
