package org.prongsai.engine.audit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.audit.AuditFinding.Code;
import org.prongsai.engine.ledger.Checkpoint;
import org.prongsai.engine.ledger.Hash;
import org.prongsai.engine.ledger.MerkleProofs;
import org.prongsai.engine.ledger.NoteRefused;
import org.prongsai.engine.ledger.SignedNote;
import org.prongsai.engine.ledger.TreeHead;
import org.prongsai.engine.ledger.VerifierKey;

/** Holds checkpoints that were handed out at other times against the bundle's: the log may only have grown. */
final class HistoryCheck {
    private static final String GIVEN = "--checkpoint";

    private final ZipReader zip;
    private final Checkpoint own;
    private final VerifierKey key;
    private final Findings findings;
    private final List<Long> shown = new ArrayList<>();

    HistoryCheck(ZipReader zip, Checkpoint own, VerifierKey key, Findings findings) {
        this.zip = zip;
        this.own = own;
        this.key = key;
        this.findings = findings;
    }

    /** The sizes of those that were shown to be of the same log. */
    List<Long> shown() {
        return shown;
    }

    /** Those that came with the bundle. */
    void runEarlier() throws BundleUnreadable {
        for (var name : zip.names()) {
            if (!name.startsWith("older/")) {
                continue;
            }
            long size = BundleNames.olderSize(name);
            if (!zip.has(BundleNames.olderCheckpoint(size)) || !zip.has(BundleNames.olderProof(size))) {
                differs(name, "ขาดจุดตรวจหรือหลักฐานคู่ของไฟล์นี้", "its checkpoint or its proof is missing");
            } else if (BundleNames.isOlderCheckpoint(name)) {
                try {
                    var earlier = checkpoint(SignedNote.parse(zip.read(zip.record(name))));
                    if (earlier.head().size() != size) {
                        differs(name, "ขนาดไม่ตรงกับชื่อไฟล์", "its size is not the one in its name");
                    } else {
                        compare(name, earlier.head(), proof(size));
                    }
                } catch (IOException | IllegalArgumentException e) {
                    differs(name, "ใช้ไม่ได้: " + e.getMessage(), "this is none: " + e.getMessage());
                }
            }
        }
    }

    /**
     * One that the reader brought.
     *
     * @throws BundleUnreadable when neither reader nor bundle has the proof that is needed
     */
    void runGiven(SignedNote note, @Nullable List<Hash> consistency) throws IOException, BundleUnreadable {
        try {
            var given = checkpoint(note).head();
            var proof = consistency;
            if (proof == null && given.size() != own.head().size() && given.size() > 0) {
                proof = foundProof(given.size());
            }
            compare(GIVEN, given, proof == null ? List.of() : proof);
        } catch (IllegalArgumentException e) {
            differs(
                    GIVEN,
                    "จุดตรวจที่นำมาใช้ไม่ได้: " + e.getMessage(),
                    "the checkpoint given is none: " + e.getMessage());
        }
    }

    private List<Hash> foundProof(long size) throws IOException, BundleUnreadable {
        if (!zip.has(BundleNames.olderProof(size))) {
            throw new BundleUnreadable(
                    "ต้องมีหลักฐานว่าเพิ่มอย่างเดียวระหว่าง %d กับ %d: ขอจากระบบแล้วส่งด้วย --consistency"
                            .formatted(size, own.head().size()),
                    "a consistency proof between %d and %d is needed: ask the service for it and give it with --consistency"
                            .formatted(size, own.head().size()));
        }
        return proof(size);
    }

    private List<Hash> proof(long size) throws IOException, BundleUnreadable {
        return ProofLines.parse(zip.read(zip.record(BundleNames.olderProof(size))));
    }

    /** @throws NoteRefused when it is not of this log, or not signed by its key */
    private Checkpoint checkpoint(SignedNote note) {
        note.verifiedBy(List.of(key));
        var checkpoint = Checkpoint.parse(note.text());
        if (!checkpoint.origin().equals(own.origin())) {
            throw new IllegalArgumentException(
                    "it is of the log %s, not of %s".formatted(checkpoint.origin(), own.origin()));
        }
        return checkpoint;
    }

    private void compare(String file, TreeHead other, List<Hash> proof) {
        var head = own.head();
        boolean later = other.size() > head.size();
        var first = later ? head : other;
        var second = later ? other : head;
        boolean follows = first.size() == 0 || MerkleProofs.provesConsistency(first, second, proof);
        if (follows) {
            shown.add(other.size());
        } else {
            differs(
                    file,
                    "บันทึกที่มี %d เหตุการณ์ไม่ได้ขึ้นต้นด้วยบันทึกที่มี %d เหตุการณ์: อาจมีการแก้ไขย้อนหลัง"
                            .formatted(second.size(), first.size()),
                    "the log of %d events is not shown to begin with the log of %d events: it may have been rewritten"
                            .formatted(second.size(), first.size()));
        }
    }

    private void differs(String file, String messageTh, String messageEn) {
        findings.add(Code.HISTORY, file, messageTh, messageEn);
    }
}
