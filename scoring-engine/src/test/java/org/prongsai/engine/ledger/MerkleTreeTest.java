package org.prongsai.engine.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hashes and roots as RFC 6962 has them, by vectors that others published. */
class MerkleTreeTest {

    /** From {@code rfc6962/rfc6962_test.go} of transparency-dev/merkle. */
    @Test
    void hashesLeavesAndNodesApart() {
        assertThat(MerkleHash.empty().hex())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(MerkleHash.leaf(new byte[0]).hex())
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        assertThat(MerkleHash.leaf("L123456".getBytes(US_ASCII)).hex())
                .isEqualTo("395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56");
    }

    @Test
    void makesThePublishedNodesAndRoots() {
        var accumulator = new MerkleAccumulator();
        var roots = new ArrayList<String>();
        roots.add(accumulator.root().hex());
        var tree = new SmallTree(
                PublishedTree.LEAVES.stream().map(MerkleHash::leaf).toList());
        for (int index = 0; index < PublishedTree.LEAVES.size(); index++) {
            accumulator.append(tree.leafHash(index));
            roots.add(accumulator.root().hex());
        }

        assertThat(roots).isEqualTo(PublishedTree.ROOTS);
        for (int level = 0; level < PublishedTree.NODES.size(); level++) {
            for (int index = 0; index < PublishedTree.NODES.get(level).size(); index++) {
                assertThat(tree.node(level, index).hex())
                        .isEqualTo(PublishedTree.NODES.get(level).get(index));
            }
        }
    }

    /** From {@code TestGetRootHashGolden} in {@code compact/range_test.go} of transparency-dev/merkle. */
    @ParameterizedTest
    @CsvSource({
        "10, VjWMPSYNtCuCNlF/RLnQy6HcwSk6CIipfxm+hettA+4=",
        "15, j4SulYmocFuxdeyp12xXCIgK6PekBcxzAIj4zbQzNEI=",
        "16, c+4Uc6BCMOZf/v3NZK1kqTUJe+bBoFtOhP+P3SayKRE=",
        "100, dUh9hYH88p0CMoHkdr1wC2szbhcLAXOejWpINIooKUY=",
        "255, SmdsuKUqiod3RX2jyF2M6JnbdE4QuTwwipfAowI4/i0=",
        "256, qFI0t/tZ1MdOYgyPpPzHFiZVw86koScXy9q3FU5casA=",
        "1000, RXrgb8xHd55Y48FbfotJwCbV82Kx22LZfEbmBGAvwlQ=",
        "4095, cWRFdQhPcjn9WyBXE/r1f04ejxIm5lvg40DEpRBVS0w=",
        "4096, 6uU/phfHg1n/GksYT6TO9aN8EauMCCJRl3dIK0HDs2M=",
        "10000, VZcav65F9haHVRk3wre2axFoBXRNeUh/1d9d5FQfxIg=",
        "65535, iPuVYJhP6SEE4gUFp8qbafd2rYv9YTCDYqAxCj8HdLM="
    })
    void growsToThePublishedRoots(int size, String root) {
        var accumulator = new MerkleAccumulator();
        var tiles = GrowingTiles.empty((_, _) -> {});
        for (int index = 0; index < size; index++) {
            accumulator.append(SmallTree.leaf(index));
            tiles.append(SmallTree.leaf(index));
        }

        var head = new TreeHead(size, Hash.parseBase64(root));
        assertThat(accumulator.head()).isEqualTo(head);
        assertThat(tiles.head()).isEqualTo(head);
    }

    @Test
    void goesOnFromAStateAsIfItHadNeverStopped() {
        for (int stop = 0; stop <= 70; stop++) {
            var accumulator = new MerkleAccumulator();
            for (int index = 0; index < stop; index++) {
                accumulator.append(SmallTree.leaf(index));
            }
            var resumed = MerkleAccumulator.of(accumulator.state());
            assertThat(resumed.head()).isEqualTo(accumulator.head());
            for (int index = stop; index < 100; index++) {
                accumulator.append(SmallTree.leaf(index));
                resumed.append(SmallTree.leaf(index).bytes(), 0);
            }

            assertThat(resumed.head()).isEqualTo(SmallTree.of(100).head(100));
            assertThat(resumed.state()).isEqualTo(accumulator.state());
        }
    }

    @Test
    void refusesBytesThatAreNoState() {
        var state = new MerkleAccumulator();
        state.append(SmallTree.leaf(0));
        var bytes = state.state();
        var negative = bytes.clone();
        negative[0] = -1;

        for (var wrong : List.of(new byte[0], new byte[7], new byte[bytes.length - 1], new byte[bytes.length + 1])) {
            assertThatIllegalArgumentException().isThrownBy(() -> MerkleAccumulator.of(wrong));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> MerkleAccumulator.of(negative));
    }

    @Test
    void takesPerfectSubtreesThatWereWorkedOutApart() {
        var tree = SmallTree.of(300);
        var leaves = new byte[300 * Hash.BYTES];
        for (int index = 0; index < 300; index++) {
            tree.leafHash(index).copyTo(leaves, index * Hash.BYTES);
        }
        var joined = new MerkleAccumulator();
        var hasher = new MerkleHasher();
        joined.appendSubtree(7, hasher.perfect(leaves, 0, 7));
        joined.appendSubtree(7, hasher.perfect(leaves, 128 * Hash.BYTES, 7));
        joined.appendSubtree(5, hasher.perfect(leaves, 256 * Hash.BYTES, 5));
        for (int index = 288; index < 300; index++) {
            joined.append(leaves, index * Hash.BYTES);
        }

        assertThat(joined.head()).isEqualTo(tree.head(300));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> joined.appendSubtree(3, tree.leafHash(0)))
                .withMessage("a subtree of level 3 cannot follow 300 leaves");
    }

    @Test
    void readsAHashInItsOneFormOnly() {
        var hash = MerkleHash.empty();
        assertThat(Hash.parseHex(hash.hex())).isEqualTo(hash);
        assertThat(Hash.parseBase64(hash.base64())).isEqualTo(hash);
        for (var wrong : List.of(
                "",
                "00",
                hash.hex().toUpperCase(java.util.Locale.ROOT),
                hash.hex() + "00",
                "x" + hash.hex().substring(1))) {
            assertThatIllegalArgumentException().isThrownBy(() -> Hash.parseHex(wrong));
        }
        // The last two bits of the 43rd letter mean nothing: V for U there is another text for the same bytes.
        for (var wrong : List.of(
                "",
                hash.base64().substring(0, 43),
                hash.base64() + "=",
                hash.base64().replace("FU=", "FV="),
                " " + hash.base64().substring(1))) {
            assertThatIllegalArgumentException().isThrownBy(() -> Hash.parseBase64(wrong));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> Hash.of(new byte[31]));
    }
}
