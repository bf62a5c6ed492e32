package org.prongsai.log.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.event.AssessmentCertified;
import org.prongsai.engine.event.EventCodec;
import org.prongsai.engine.event.UnreadableEvent;
import org.prongsai.engine.ledger.Hash;
import org.prongsai.engine.ledger.UnencodableEvent;
import org.prongsai.log.bulk.BulkLog;
import org.springframework.jdbc.core.JdbcTemplate;

/** Single events of the log, as a verification needs them. */
final class LogLook {
    private static final int STRAYS_MAX = 50;

    /** Where no event can be: positions begin at 1, and each is given out before its event can be seen. */
    private static final String STRAYS = """
            select global_index, payload_type, aggregate_identifier from log.domain_event_entry
            where global_index <= 0 or global_index > greatest(?,
                (select case when is_called then last_value else 0 end from log.domain_event_entry_global_index_seq))
            order by global_index limit\s""" + STRAYS_MAX;

    private final JdbcTemplate jdbc;
    private final BulkLog log;

    LogLook(JdbcTemplate jdbc, BulkLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    /** What an event is. */
    record Named(String type, String stream) {}

    Named at(long position) {
        return jdbc
                .query(
                        "select payload_type, aggregate_identifier from log.domain_event_entry where global_index = ?",
                        (row, _) -> new Named(row.getString(1), row.getString(2)),
                        position)
                .stream()
                .findFirst()
                .orElse(new Named("?", "?"));
    }

    /** Events where none can be. */
    List<Finding> strays(long upTo) {
        return jdbc.query(
                STRAYS,
                (row, _) -> Finding.inserted(row.getLong(1), row.getLong(1), 1, row.getString(2), row.getString(3)),
                upTo);
    }

    /** The hashes that an event would have at other positions; null where it has none. */
    List<@Nullable Hash> hashes(long position, List<Long> positions) {
        var hashes = new ArrayList<@Nullable Hash>();
        log.readStored(new long[] {position - 1, position}, 1, () -> false, (_, _) -> row -> {
            var hasher = new LeafHasher();
            var hash = new byte[Hash.BYTES];
            for (long other : positions) {
                try {
                    hasher.hash(row, other, hash, 0);
                    hashes.add(Hash.of(hash));
                } catch (UnencodableEvent e) {
                    hashes.add(null);
                }
            }
        });
        return hashes;
    }

    /** Hands over every checkpoint that a certification pins. */
    void eachPinned(Claims claims) {
        jdbc.query("""
                select global_index, payload_revision, payload from log.domain_event_entry
                where payload_type = 'AssessmentCertified' order by global_index""", row -> {
            long position = row.getLong(1);
            pinned(String.valueOf(row.getString(2)), row.getBytes(3)).ifPresent(certified -> {
                var checkpoint = certified.checkpoint();
                if (checkpoint != null) {
                    claims.add(
                            checkpoint.note(),
                            checkpoint.treeSize(),
                            Optional.of(checkpoint.rootHash()),
                            new Claim.Source.Pinned(certified.assessmentId().value(), position));
                }
            });
        });
    }

    /** An event that cannot be read is not as it was recorded, and is found as such. */
    private static Optional<AssessmentCertified> pinned(String revision, byte[] payload) {
        try {
            return EventCodec.decode("AssessmentCertified", Integer.parseInt(revision), payload)
                            instanceof AssessmentCertified certified
                    ? Optional.of(certified)
                    : Optional.empty();
        } catch (NumberFormatException | UnreadableEvent e) {
            return Optional.empty();
        }
    }
}
