package org.prongsai.query.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.audit.BundleRequest;
import org.prongsai.engine.audit.BundleScope;
import org.prongsai.engine.audit.EarlierCheckpoint;
import org.prongsai.engine.audit.EventFeed;
import org.prongsai.engine.event.AssessmentOpened;
import org.prongsai.engine.event.Streams;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.id.FiscalYear;
import org.prongsai.engine.ledger.NoteRefused;
import org.prongsai.engine.ledger.SignedNote;
import org.prongsai.engine.ledger.VerifierKey;
import org.prongsai.log.AsOf;
import org.prongsai.log.EventLog;
import org.prongsai.log.ledger.LeafLog;
import org.prongsai.log.ledger.Ledger;
import org.prongsai.log.ledger.LedgerKeys;
import org.prongsai.log.ledger.StoredCheckpoint;
import org.prongsai.query.assessment.AssessmentReader;
import org.prongsai.query.problem.QuestionRefused;
import org.prongsai.query.problem.Reason;
import org.springframework.stereotype.Component;

/** Puts together what a bundle is made of; nothing is read of the events themselves until it is written. */
@Component
public class AuditBundles {
    private static final int CHECKPOINTS_LOOKED_AT = 1000;

    private final EventLog log;
    private final LeafLog leaves;
    private final Ledger ledger;
    private final LedgerKeys keys;
    private final AssessmentReader assessments;

    AuditBundles(EventLog log, LeafLog leaves, Ledger ledger, LedgerKeys keys, AssessmentReader assessments) {
        this.log = log;
        this.leaves = leaves;
        this.ledger = ledger;
        this.keys = keys;
        this.assessments = assessments;
    }

    /**
     * A bundle that can be written.
     *
     * @param size how many events its checkpoint speaks of
     */
    public record Bundle(BundleRequest request, EventFeed feed, long size) {}

    /**
     * The bundle of one assessment.
     *
     * @param size of the checkpoint it is as of; null for the latest
     * @throws QuestionRefused when there is no such assessment or checkpoint, or this process has no key
     */
    public Bundle assessment(AssessmentId id, @Nullable Long size) {
        if (assessments.lastPosition(id).isEmpty()) {
            throw QuestionRefused.unknown(id);
        }
        var checkpoint = checkpoint(size);
        long upTo = checkpoint.lastPosition();
        var opened = opened(id, upTo);
        if (opened == null) {
            throw size == null
                    ? QuestionRefused.notYetAtHand(
                            upTo, assessments.lastPosition(id).orElse(upTo))
                    : QuestionRefused.notYetOpened(id);
        }
        var others = List.of(
                Streams.agency(id.agencyId()),
                Streams.methodology(opened.methodology().id()));
        return new Bundle(
                request(new BundleScope.OneAssessment(id), checkpoint),
                sink -> leaves.read(id, others, upTo, sink),
                checkpoint.size());
    }

    /**
     * The bundle of a year of the nation.
     *
     * @param size of the checkpoint it is as of; null for the latest
     * @throws QuestionRefused when there is no such checkpoint, or this process has no key
     */
    public Bundle nation(FiscalYear year, @Nullable Long size) {
        var checkpoint = checkpoint(size);
        var scope = new BundleScope.Nation(year);
        return new Bundle(
                request(scope, checkpoint),
                sink -> leaves.readAll(checkpoint.lastPosition(), checkpoint.size(), scope::holds, sink),
                checkpoint.size());
    }

    private BundleRequest request(BundleScope scope, StoredCheckpoint checkpoint) {
        var key = keys.verifier();
        if (key.isEmpty() || !keys.isSigner()) {
            throw new QuestionRefused(
                    Reason.SIGNED_ELSEWHERE,
                    "ส่วนนี้ของระบบไม่มีกุญแจสำหรับลงนาม จึงออกชุดหลักฐานไม่ได้",
                    "this process has no key to sign a bundle with");
        }
        return new BundleRequest(
                scope,
                note(checkpoint),
                ledger.nodes(),
                earlier(checkpoint.size(), key.get().key()),
                new LedgerSigner(key.get().key(), keys));
    }

    private StoredCheckpoint checkpoint(@Nullable Long size) {
        var found = size == null ? ledger.latest() : ledger.ofSize(size);
        return found.filter(checkpoint -> checkpoint.size() > 0)
                .orElseThrow(() -> size == null
                        ? new QuestionRefused(
                                Reason.CHECKPOINT_UNKNOWN, "ยังไม่มีจุดตรวจ", "no checkpoint has been signed yet")
                        : new QuestionRefused(
                                Reason.CHECKPOINT_UNKNOWN,
                                "ไม่มีจุดตรวจที่ %d เหตุการณ์".formatted(size),
                                "no checkpoint of %d events was signed".formatted(size)));
    }

    private static SignedNote note(StoredCheckpoint checkpoint) {
        return SignedNote.parse(checkpoint.note().getBytes(UTF_8));
    }

    /** The first, second, fourth, eighth and so on before this one: a few, from the last minutes back to the last day. */
    private List<EarlierCheckpoint> earlier(long size, VerifierKey key) {
        var before = ledger.before(size, CHECKPOINTS_LOOKED_AT);
        var some = new ArrayList<EarlierCheckpoint>();
        for (int place = 1; place <= before.size(); place *= 2) {
            var checkpoint = before.get(place - 1);
            if (checkpoint.size() > 0 && isSigned(note(checkpoint), key)) {
                some.add(new EarlierCheckpoint(note(checkpoint)));
            }
        }
        return some.reversed();
    }

    /** Those of a key that was lost prove nothing to who has the present one. */
    private static boolean isSigned(SignedNote note, VerifierKey key) {
        try {
            note.verifiedBy(List.of(key));
            return true;
        } catch (NoteRefused e) {
            return false;
        }
    }

    private @Nullable AssessmentOpened opened(AssessmentId id, long upTo) {
        var found = new AssessmentOpened[1];
        log.readStream(Streams.assessment(id), AsOf.position(upTo), logged -> {
            if (logged.event() instanceof AssessmentOpened opened) {
                found[0] = opened;
            }
        });
        return found[0];
    }
}
