package org.prongsai.engine.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.prongsai.engine.audit.AuditFinding.Code;
import org.prongsai.engine.ledger.Hash;
import org.prongsai.engine.ledger.LeafEncoding;
import org.prongsai.engine.ledger.MerkleProofs;
import org.prongsai.engine.ledger.SignedNote;

/** A checkpoint that somebody kept shows whether the log has only grown since. */
class BundleHistoryTest {
    private static final SmallLog LOG = SmallLog.filled();

    @Test
    void provesThatTheLogOnlyGrewSinceTheCheckpointsItHolds() throws Exception {
        var bundle = LOG.bundle(SmallLog.OF_ONE, 1, 4, 20);

        assertThat(SmallLog.verify(bundle).findings()).isEmpty();
        assertThat(SmallLog.verify(bundle).history()).isEqualTo(List.of(1L, 4L, 20L));
    }

    @Test
    void takesACheckpointThatWasKept() throws Exception {
        var bundle = LOG.bundle(SmallLog.OF_ONE, 4);

        assertThat(kept(bundle, LOG.signed(4), null).history()).isEqualTo(List.of(4L, 4L));
        assertThat(kept(bundle, LOG.signed(LOG.size()), null).isVerified()).isTrue();
        assertThat(kept(bundle, LOG.signed(7), MerkleProofs.consistency(LOG.nodes(), 7, LOG.size()))
                        .history())
                .isEqualTo(List.of(4L, 7L));
        assertThat(kept(bundle, LOG.signed(0), null).isVerified()).isTrue();
    }

    @Test
    void takesACheckpointThatIsLaterThanTheBundle() throws Exception {
        int size = 20;
        var bundle = SmallLog.write(LOG.request(SmallLog.OF_ONE, size), LOG.feed(SmallLog.OF_ONE, size));

        assertThat(kept(bundle, LOG.signed(LOG.size()), MerkleProofs.consistency(LOG.nodes(), size, LOG.size()))
                        .isVerified())
                .isTrue();
    }

    @Test
    void asksForTheProofThatItLacks() {
        assertThatExceptionOfType(BundleUnreadable.class)
                .isThrownBy(() -> kept(LOG.bundle(SmallLog.OF_ONE, 4), LOG.signed(7), null))
                .withMessage("a consistency proof between 7 and 25 is needed: ask the service for it and give it with"
                        + " --consistency");
    }

    /** The first event was rewritten, and everything made anew over it: all fits, but for who kept a checkpoint. */
    @Test
    void findsThatTheLogWasRewritten() throws Exception {
        var rewritten = LOG.with(2, LeafEncoding.bytes(LeafEncoding.read(LOG.leaf(3))));
        var bundle = rewritten.bundle(SmallLog.OF_ONE, 4);
        assertThat(SmallLog.verify(bundle).isVerified()).isTrue();

        var report = kept(bundle, LOG.signed(4), null);
        assertThat(report.findings()).hasSize(1);
        assertThat(report.findings().getFirst().code()).isEqualTo(Code.HISTORY);
        assertThat(report.findings().getFirst().messageEn())
                .isEqualTo("the log of 25 events is not shown to begin with the log of 4 events:"
                        + " it may have been rewritten");
        assertThat(kept(bundle, LOG.signed(LOG.size()), null).isVerified()).isFalse();
    }

    @Test
    void refusesCheckpointsOfOthers() throws Exception {
        var bundle = LOG.bundle(SmallLog.OF_ONE, 4);
        var forged = SignedNote.sign(LOG.checkpoint(4).text(), SmallLog.OTHER_KEY);
        var elsewhere = SignedNote.sign(LOG.checkpoint(4).text().replace("log.example", "other.example"), SmallLog.KEY);
        var noCheckpoint = SignedNote.sign("hello\n", SmallLog.KEY);

        for (var wrong : List.of(forged, elsewhere, noCheckpoint)) {
            assertThat(kept(bundle, wrong, null).findings().stream().map(AuditFinding::code))
                    .containsExactly(Code.HISTORY);
        }
    }

    @Test
    void isNotWrittenWithCheckpointsThatAreNotEarlier() {
        for (int wrong : List.of(0, LOG.size())) {
            assertThatIllegalArgumentException().isThrownBy(() -> LOG.request(SmallLog.OF_ONE, LOG.size(), wrong));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> LOG.request(SmallLog.OF_ONE, LOG.size(), 7, 4));
    }

    private static AuditReport kept(byte[] bundle, SignedNote checkpoint, List<Hash> consistency) throws Exception {
        return SmallLog.verify(bundle, new Trust(SmallLog.KEY.verifier(), checkpoint, consistency));
    }
}
