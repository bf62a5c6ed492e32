package org.prongsai.log.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.prongsai.engine.ledger.Checkpoint;
import org.prongsai.engine.ledger.NoteRefused;
import org.prongsai.engine.ledger.SignedNote;
import org.prongsai.engine.ledger.VerifierKey;

/** Checkpoints from wherever they are kept, of which those count that the ledger's key has signed. */
final class Claims {
    private static final int FINDINGS_MAX = 100;

    private final Optional<VerifierKey> key;
    private final Set<String> verified = new HashSet<>();
    private final List<Claim> all = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    /** @param key empty where nothing was ever signed: then no checkpoint is */
    Claims(Optional<VerifierKey> key) {
        this.key = key;
    }

    void add(String note, Claim.Source source) {
        try {
            var signed = SignedNote.parse(note.getBytes(UTF_8));
            var checkpoint = Checkpoint.parse(signed.text());
            if (isSigned(note, signed, checkpoint)) {
                all.add(new Claim(checkpoint.head().size(), checkpoint.head().root(), source));
            } else {
                find(Finding.notSigned(checkpoint.head().size(), source));
            }
        } catch (NoteRefused e) {
            find(Finding.unreadable(source));
        }
    }

    /**
     * A checkpoint beside which other words stand than its own.
     *
     * @param root in base64, as it stands there; empty where none does
     */
    void add(String note, long size, Optional<String> root, Claim.Source source) {
        int before = all.size();
        add(note, source);
        if (all.size() > before) {
            var claim = all.getLast();
            if (claim.size() != size
                    || (root.isPresent() && !root.get().equals(claim.root().base64()))) {
                find(Finding.notSigned(size, source));
            }
        }
    }

    /** The same note stands in several places, and a signature takes its time. */
    private boolean isSigned(String note, SignedNote signed, Checkpoint checkpoint) {
        if (verified.contains(note)) {
            return true;
        }
        if (key.isEmpty() || !checkpoint.origin().equals(key.get().name())) {
            return false;
        }
        try {
            signed.verifiedBy(List.of(key.get()));
            return verified.add(note);
        } catch (NoteRefused e) {
            return false;
        }
    }

    private void find(Finding finding) {
        if (findings.size() < FINDINGS_MAX) {
            findings.add(finding);
        }
    }

    List<Claim> all() {
        return all;
    }

    List<Finding> findings() {
        return findings;
    }

    /** The sizes that they speak of, ascending. */
    long[] sizes() {
        return all.stream().mapToLong(Claim::size).sorted().distinct().toArray();
    }
}
