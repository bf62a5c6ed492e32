package org.prongsai.query.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.ledger.Checkpoint;
import org.prongsai.engine.ledger.Hash;
import org.prongsai.engine.ledger.MerkleProofs;
import org.prongsai.engine.ledger.SignedNote;
import org.prongsai.engine.ledger.TreeHead;
import org.prongsai.log.ledger.Ledger;
import org.prongsai.log.ledger.LedgerKeys;
import org.prongsai.log.ledger.StoredCheckpoint;
import org.prongsai.query.problem.QuestionRefused;
import org.prongsai.query.problem.Reason;
import org.springframework.stereotype.Component;

/** Checkpoints and proofs as they are told. */
@Component
public class LedgerReader {
    private static final int LIMIT_MAX = 1000;

    private final Ledger ledger;
    private final LedgerKeys keys;

    LedgerReader(Ledger ledger, LedgerKeys keys) {
        this.ledger = ledger;
        this.keys = keys;
    }

    /**
     * A signed checkpoint.
     *
     * @param size how many events it speaks of
     * @param rootHash of the tree over them, in base64
     * @param note what was signed, to the byte
     * @param lastPosition where the last of those events stands in the log
     * @param signedAt by the clock of the signer; not part of what was signed
     */
    @Schema(name = "Checkpoint")
    public record CheckpointJson(
            String origin,
            long size,
            String rootHash,
            String note,
            long lastPosition,
            Instant signedAt,
            StoredCheckpoint.Why reason) {
        static CheckpointJson of(StoredCheckpoint stored) {
            var checkpoint = Checkpoint.parse(
                    SignedNote.parse(stored.note().getBytes(UTF_8)).text());
            return new CheckpointJson(
                    checkpoint.origin(),
                    stored.size(),
                    checkpoint.head().root().base64(),
                    stored.note(),
                    stored.lastPosition(),
                    stored.signedAt(),
                    stored.reason());
        }
    }

    /** How many events, and the root of the tree over them. */
    record TreeJson(long size, String rootHash) {
        static TreeJson of(TreeHead head) {
            return new TreeJson(head.size(), head.root().base64());
        }
    }

    /**
     * That an event is in the log.
     *
     * @param leaf how many events come before it
     * @param checkpoint the note that was signed for this tree; null where none of this size was
     */
    @Schema(name = "InclusionProof")
    record InclusionJson(
            long position,
            long leaf,
            String leafHash,
            TreeJson tree,
            List<String> proof,
            @Nullable String checkpoint) {}

    /**
     * That the log was only added to.
     *
     * @param checkpoint the note that was signed for the later tree; null where none of that size was
     */
    @Schema(name = "ConsistencyProof")
    record ConsistencyJson(
            TreeJson from,
            TreeJson to,
            List<String> proof,
            @Nullable String checkpoint) {}

    /** @throws QuestionRefused when nothing has been signed yet */
    CheckpointJson latest() {
        return found().orElseThrow(LedgerReader::nothingSigned);
    }

    /** The latest checkpoint; empty before the first. */
    public Optional<CheckpointJson> found() {
        return ledger.latest().map(CheckpointJson::of);
    }

    CheckpointJson ofSize(long size) {
        return ledger.ofSize(size)
                .map(CheckpointJson::of)
                .orElseThrow(() -> new QuestionRefused(
                        Reason.CHECKPOINT_UNKNOWN,
                        "ไม่มีจุดตรวจที่ %d เหตุการณ์".formatted(size),
                        "no checkpoint of %d events was signed".formatted(size)));
    }

    List<CheckpointJson> checkpoints(@Nullable Long before, int limit) {
        if (limit < 1 || limit > LIMIT_MAX) {
            throw outOfRange("limit", 1, LIMIT_MAX);
        }
        return ledger.before(before == null ? Long.MAX_VALUE : before, limit).stream()
                .map(CheckpointJson::of)
                .toList();
    }

    /** @throws QuestionRefused before the first start of a signer */
    LedgerKeys.Known key() {
        return knownKey().orElseThrow(LedgerReader::nothingSigned);
    }

    /** The key that checkpoints are held against; empty before the first start of a signer. */
    public Optional<LedgerKeys.Known> knownKey() {
        return keys.verifier();
    }

    InclusionJson inclusion(@Nullable Long position, @Nullable Long leaf, @Nullable Long size) {
        long at = leaf(position, leaf);
        long tree = size == null ? signedSize() : size;
        check("size", tree, 1, ledger.head().size());
        if (size == null && at >= tree && at < ledger.head().size()) {
            throw notYetSigned();
        }
        if (leaf == null) {
            check("size", tree, at + 1, ledger.head().size());
        } else {
            check("leaf", at, 0, tree - 1);
        }
        return new InclusionJson(
                ledger.position(at),
                at,
                ledger.leafHash(at).base64(),
                TreeJson.of(ledger.at(tree)),
                base64(MerkleProofs.inclusion(ledger.nodes(), at, tree)),
                note(tree));
    }

    private long leaf(@Nullable Long position, @Nullable Long leaf) {
        if (position != null && leaf == null) {
            return leafAt(position);
        }
        if (position == null && leaf != null) {
            return leaf;
        }
        throw QuestionRefused.parameter(
                "position", "required", "ให้ระบุ position หรือ leaf อย่างใดอย่างหนึ่ง", "give either position or leaf");
    }

    private long leafAt(long position) {
        return ledger.leaf(position).orElseThrow(() -> {
            if (position > ledger.head().upTo()) {
                return QuestionRefused.notYetAtHand(ledger.head().upTo(), position);
            }
            return new QuestionRefused(
                    Reason.EVENT_UNKNOWN,
                    "ไม่มีเหตุการณ์ที่ตำแหน่ง %d".formatted(position),
                    "there is no event at position %d".formatted(position));
        });
    }

    ConsistencyJson consistency(long from, @Nullable Long to) {
        long later = to == null ? signedSize() : to;
        check("to", later, 1, ledger.head().size());
        check("from", from, 1, later);
        return new ConsistencyJson(
                TreeJson.of(ledger.at(from)),
                TreeJson.of(ledger.at(later)),
                base64(MerkleProofs.consistency(ledger.nodes(), from, later)),
                note(later));
    }

    private @Nullable String note(long size) {
        return ledger.ofSize(size).map(StoredCheckpoint::note).orElse(null);
    }

    private long signedSize() {
        return ledger.latest().map(StoredCheckpoint::size).orElseThrow(LedgerReader::nothingSigned);
    }

    private static List<String> base64(List<Hash> hashes) {
        return hashes.stream().map(Hash::base64).toList();
    }

    private static void check(String name, long value, long min, long max) {
        if (value < min || value > max) {
            throw outOfRange(name, min, max);
        }
    }

    private static QuestionRefused outOfRange(String name, long min, long max) {
        return QuestionRefused.parameter(
                name,
                "out-of-range",
                max == Long.MAX_VALUE
                        ? "%s ต้องไม่ต่ำกว่า %d".formatted(name, min)
                        : "%s ต้องอยู่ระหว่าง %d ถึง %d".formatted(name, min, max),
                max == Long.MAX_VALUE
                        ? "%s has to be %d or more".formatted(name, min)
                        : "%s has to be between %d and %d".formatted(name, min, max));
    }

    private static QuestionRefused nothingSigned() {
        return new QuestionRefused(Reason.CHECKPOINT_UNKNOWN, "ยังไม่มีจุดตรวจ", "no checkpoint has been signed yet");
    }

    private static QuestionRefused notYetSigned() {
        return new QuestionRefused(
                Reason.NOT_YET_AT_HAND,
                "ยังไม่มีจุดตรวจที่ครอบคลุมเหตุการณ์นี้ โปรดลองใหม่ในอีกสักครู่",
                "no signed checkpoint speaks of this event yet: ask again in a moment, or name a size");
    }
}
