package org.prongsai.log.ledger;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.prongsai.log.bulk.BulkLog;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Reads the whole log again, hashes every event, and holds it against the tree and against every signed checkpoint that can be
 * found. Says what is not as it was recorded, and where. Changes nothing, and holds up nobody.
 *
 * <p>Which side is to blame where log and tree differ is decided by signatures: a tree whose root was signed is right, and so is
 * a log whose root was signed. Where nothing was signed yet, the tree is believed.
 */
public final class Verification {
    private static final Duration SETTLED_WITHIN = Duration.ofSeconds(30);
    private static final int FINDINGS_MAX = 100;

    private final BulkLog log;
    private final LedgerStore store;
    private final LedgerKeys keys;
    private final Optional<LedgerFiles> files;
    private final LogLook look;

    Verification(BulkLog log, LedgerStore store, LedgerKeys keys, Optional<LedgerFiles> files, DataSource database) {
        this.log = log;
        this.store = store;
        this.keys = keys;
        this.files = files;
        this.look = new LogLook(new JdbcTemplate(database), log);
    }

    /** How far it is; called by several threads. */
    public interface Progress {
        /** So many positions are to be read, at most. */
        void expect(long positions);

        /** So many more events were read. */
        void read(long events);

        /** Whether somebody wants it to end. */
        boolean isCancelled();
    }

    /**
     * What came of it.
     *
     * @param events how many the log holds up to the position
     * @param position up to which the log was read
     * @param inTree how many of them the tree holds; the others are too new
     * @param checkpoints how many signed checkpoints agree
     * @param checkpointSize the largest of them; events behind it are held against the tree only
     * @param findings the first of them; none where everything is as it was recorded
     * @param findingsInAll how many there are
     */
    public record Report(
            long events,
            long position,
            long inTree,
            int checkpoints,
            long checkpointSize,
            List<Finding> findings,
            long findingsInAll) {
        public Report {
            findings = List.copyOf(findings);
        }

        public boolean verified() {
            return findingsInAll == 0;
        }
    }

    /**
     * Verifies.
     *
     * @param kept a checkpoint that somebody has kept; null where nobody has
     * @throws org.prongsai.log.bulk.LogNotSettled when a writer does not end
     * @throws org.prongsai.log.bulk.ReadStopped when it was cancelled
     */
    public Report run(int threads, @Nullable String kept, Progress progress) {
        var claims = claims(kept);
        var head = store.head();
        long upTo = Math.max(head.upTo(), log.settle(SETTLED_WITHIN, progress::isCancelled));
        progress.expect(upTo);
        var comparison = new Comparison(log, store, head, claims.sizes());
        comparison.run(upTo, threads, progress);
        var verdicts = new Verdicts(comparison, claims.all());
        var findings = Stream.of(
                        verdicts.findings(look),
                        look.strays(upTo),
                        comparison.alteredTiles(verdicts),
                        claims.findings(),
                        verdicts.checkpointFindings(store))
                .flatMap(List::stream)
                .toList();
        return new Report(
                comparison.events(),
                upTo,
                head.size(),
                verdicts.agreeing(),
                verdicts.agreeingSize(),
                findings.stream().limit(FINDINGS_MAX).toList(),
                findings.size() + comparison.untold());
    }

    private Claims claims(@Nullable String kept) {
        var claims = new Claims(keys.verifier().map(LedgerKeys.Known::key));
        if (kept != null) {
            claims.add(kept, new Claim.Source.Kept());
        }
        files.ifPresent(some -> some.eachCheckpoint(note -> claims.add(note, new Claim.Source.File())));
        store.each(checkpoint ->
                claims.add(checkpoint.note(), checkpoint.size(), Optional.empty(), new Claim.Source.Table()));
        look.eachPinned(claims);
        return claims;
    }
}
