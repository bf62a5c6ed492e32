package org.prongsai.engine.audit;

import java.util.List;
import org.prongsai.engine.ledger.Checkpoint;
import org.prongsai.engine.ledger.NodeSource;
import org.prongsai.engine.ledger.SignedNote;

/**
 * What a bundle is to hold.
 *
 * @param checkpoint as of which; signed by the key of {@code signer}
 * @param nodes of the tree at that checkpoint
 * @param earlier checkpoints with fewer events, of which the bundle proves that they were only added to; rising
 * @param signer of the manifest
 */
public record BundleRequest(
        BundleScope scope,
        SignedNote checkpoint,
        NodeSource nodes,
        List<EarlierCheckpoint> earlier,
        NoteSigner signer) {
    public BundleRequest {
        earlier = List.copyOf(earlier);
        long size = Checkpoint.parse(checkpoint.text()).head().size();
        long before = 0;
        for (var each : earlier) {
            if (each.size() <= before || each.size() >= size) {
                throw new IllegalArgumentException("checkpoint %d is none before %d".formatted(each.size(), size));
            }
            before = each.size();
        }
    }

    Checkpoint head() {
        return Checkpoint.parse(checkpoint.text());
    }
}
