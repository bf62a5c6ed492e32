package org.prongsai.engine.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.prongsai.engine.fixture.ForManySeeds;
import org.prongsai.engine.fixture.Pick;

/** One proof for many leaves. */
class MultiProofTest {

    @Test
    void provesEverySetOfLeavesOfEveryTreeUpToNine() {
        for (int size = 0; size <= 9; size++) {
            var tree = SmallTree.of(size);
            for (int set = 0; set < 1 << size; set++) {
                var indices = indices(set);
                var proof = prove(tree, size, indices);

                assertThat(root(tree, size, indices, proof))
                        .isEqualTo(tree.head(size).root());
            }
        }
    }

    private static List<Long> indices(int set) {
        return LongStream.range(0, 32)
                .filter(index -> (set >> index & 1) == 1)
                .boxed()
                .toList();
    }

    @ForManySeeds
    void provesAnySetAndRefusesItWithAnythingChanged(long seed) {
        var pick = Pick.seeded(seed);
        int size = pick.between(1, 300);
        var tree = SmallTree.of(size);
        var indices = LongStream.range(0, size)
                .filter(_ -> pick.between(0, 3) == 0)
                .boxed()
                .toList();
        var proof = prove(tree, size, indices);
        var root = tree.head(size).root();

        assertThat(root(tree, size, indices, proof)).isEqualTo(root);
        if (!proof.isEmpty()) {
            var changed = new ArrayList<>(proof);
            changed.set(pick.between(0, proof.size() - 1), MerkleHash.empty());
            assertThat(root(tree, size, indices, changed)).isNotEqualTo(root);
        }
        if (!indices.isEmpty()) {
            var leaves = new ArrayList<>(indices.stream()
                    .map(index -> tree.leafHash(index.intValue()))
                    .toList());
            leaves.set(pick.between(0, leaves.size() - 1), MerkleHash.empty());
            assertThat(MultiProof.root(size, iterate(indices), next(leaves), next(proof)))
                    .isNotEqualTo(root);
        }
    }

    @Test
    void ofOneLeafHoldsTheHashesOfItsInclusionProof() {
        var tree = SmallTree.of(7);

        assertThat(prove(tree, 7, List.of(2L)))
                .containsExactlyInAnyOrderElementsOf(MerkleProofs.inclusion(tree, 2, 7))
                .containsExactly(tree.node(1, 0), tree.leafHash(3), tree.subtree(4, 7));
    }

    @Test
    void ofNoLeafIsTheRootAndOfAllLeavesIsEmpty() {
        var tree = SmallTree.of(6);

        assertThat(prove(tree, 6, List.of())).containsExactly(tree.head(6).root());
        assertThat(prove(tree, 6, List.of(0L, 1L, 2L, 3L, 4L, 5L))).isEmpty();
    }

    @Test
    void refusesLeavesThatCannotBeThere() {
        var tree = SmallTree.of(6);

        for (var wrong : List.of(List.of(6L), List.of(2L, 2L), List.of(3L, 1L), List.of(5L, 6L), List.of(-1L))) {
            assertThatExceptionOfType(ProofRefused.class).isThrownBy(() -> prove(tree, 6, wrong));
            assertThatExceptionOfType(ProofRefused.class)
                    .isThrownBy(() -> MultiProof.root(6, iterate(wrong), MerkleHash::empty, MerkleHash::empty));
        }
        assertThatExceptionOfType(ProofRefused.class)
                .isThrownBy(() -> prove(tree, 0, List.of(0L)))
                .withMessage("a tree without leaves has no leaf 0");
    }

    private static List<Hash> prove(SmallTree tree, int size, List<Long> indices) {
        var proof = new ArrayList<Hash>();
        MultiProof.prove(tree, size, iterate(indices), proof::add);
        return proof;
    }

    /** As a verifier does: and everything is used up. */
    private static Hash root(SmallTree tree, int size, List<Long> indices, List<Hash> proof) {
        var leaves =
                indices.stream().map(index -> tree.leafHash(index.intValue())).iterator();
        var hashes = proof.iterator();
        var root = MultiProof.root(size, iterate(indices), leaves::next, hashes::next);
        assertThat(leaves).isExhausted();
        assertThat(hashes).isExhausted();
        return root;
    }

    private static java.util.PrimitiveIterator.OfLong iterate(List<Long> indices) {
        return indices.stream().mapToLong(Long::longValue).iterator();
    }

    private static Supplier<Hash> next(List<Hash> hashes) {
        Iterator<Hash> iterator = hashes.iterator();
        return iterator::next;
    }
}
