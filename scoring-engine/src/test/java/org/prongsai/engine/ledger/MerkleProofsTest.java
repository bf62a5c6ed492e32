package org.prongsai.engine.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Proofs of RFC 9162: by the probes that others published, and between all trees of up to 300 leaves. */
class MerkleProofsTest {
    private static final int SIZE_MAX = 300;

    private static Stream<JsonNode> probes(String file) throws IOException {
        try (var stream = MerkleProofsTest.class.getResourceAsStream("/ledger/" + file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().<JsonNode>map(new JsonMapper()::readTree).toList().stream();
        }
    }

    static Stream<JsonNode> inclusionProbes() throws IOException {
        return probes("inclusion-probes.ndjson");
    }

    static Stream<JsonNode> consistencyProbes() throws IOException {
        return probes("consistency-probes.ndjson");
    }

    @ParameterizedTest
    @MethodSource("inclusionProbes")
    void answersEveryPublishedInclusionProbe(JsonNode probe) {
        assertThat(accepts(() -> MerkleProofs.provesInclusion(
                        hash(probe.path("leafHash")),
                        number(probe.path("leafIdx")),
                        new TreeHead(number(probe.path("treeSize")), hash(probe.path("root"))),
                        proof(probe))))
                .isEqualTo(!probe.path("wantErr").asBoolean());
    }

    @ParameterizedTest
    @MethodSource("consistencyProbes")
    void answersEveryPublishedConsistencyProbe(JsonNode probe) {
        assertThat(accepts(() -> MerkleProofs.provesConsistency(
                        new TreeHead(number(probe.path("size1")), hash(probe.path("root1"))),
                        new TreeHead(number(probe.path("size2")), hash(probe.path("root2"))),
                        proof(probe))))
                .isEqualTo(!probe.path("wantErr").asBoolean());
    }

    private interface Question {
        boolean ask();
    }

    /** A hash of another length, or a size beyond 63 bits, cannot even be said here. */
    private static boolean accepts(Question question) {
        try {
            return question.ask();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static long number(JsonNode node) {
        return node.bigIntegerValue().min(BigInteger.valueOf(Long.MAX_VALUE)).longValueExact();
    }

    /** Some probes have other texts for roots, which are only compared with each other; none at all is no hash. */
    private static Hash hash(JsonNode base64) {
        var bytes = Base64.getDecoder().decode(base64.asString());
        if (bytes.length == 0) {
            throw new IllegalArgumentException("there is no hash");
        }
        return bytes.length == Hash.BYTES ? Hash.of(bytes) : Hash.sha256(bytes);
    }

    private static List<Hash> proof(JsonNode probe) {
        var proof = new ArrayList<Hash>();
        probe.path("proof")
                .forEach(hash -> proof.add(Hash.of(Base64.getDecoder().decode(hash.asString()))));
        return proof;
    }

    /** The tree of 300 leaves with its nodes kept, so that it is asked quickly. */
    private static NodeSource kept(SmallTree tree) {
        Map<List<Long>, Hash> nodes = new HashMap<>();
        return (level, index) -> nodes.computeIfAbsent(List.of((long) level, index), _ -> tree.node(level, index));
    }

    @Test
    void provesEveryLeafOfEveryTreeUpTo300() {
        var tree = SmallTree.of(SIZE_MAX);
        var nodes = kept(tree);
        for (int size = 1; size <= SIZE_MAX; size++) {
            var head = tree.head(size);
            for (int index = 0; index < size; index++) {
                var proof = MerkleProofs.inclusion(nodes, index, size);
                assertThat(MerkleProofs.provesInclusion(tree.leafHash(index), index, head, proof))
                        .isTrue();
                assertThat(MerkleProofs.provesInclusion(tree.leafHash(index), (index + 1) % size, head, proof))
                        .isEqualTo(size == 1);
            }
        }
    }

    @Test
    void provesEveryPairOfTreesUpTo300() {
        var tree = SmallTree.of(SIZE_MAX);
        var nodes = kept(tree);
        var heads = new ArrayList<TreeHead>();
        for (int size = 0; size <= SIZE_MAX; size++) {
            heads.add(tree.head(size));
        }
        for (int second = 1; second <= SIZE_MAX; second++) {
            for (int first = 1; first <= second; first++) {
                var proof = MerkleProofs.consistency(nodes, first, second);
                assertThat(MerkleProofs.provesConsistency(heads.get(first), heads.get(second), proof))
                        .isTrue();
                var forged = new TreeHead(first, heads.get(first - 1).root());
                assertThat(MerkleProofs.provesConsistency(forged, heads.get(second), proof))
                        .isFalse();
            }
        }
    }

    @Test
    void makesTheProofsThatTheDefinitionMakes() {
        var tree = SmallTree.of(40);
        for (int size = 1; size <= 40; size++) {
            for (int index = 0; index < size; index++) {
                assertThat(MerkleProofs.inclusion(tree, index, size)).isEqualTo(tree.path(index, size));
                assertThat(MerkleProofs.consistency(tree, index + 1, size)).isEqualTo(tree.proof(index + 1, size));
            }
        }
    }

    @Test
    void refusesAProofWithAHashChangedLeftOutOrAdded() {
        var tree = SmallTree.of(23);
        for (int first = 1; first < 23; first++) {
            var inclusion = MerkleProofs.inclusion(tree, first, 23);
            for (var wrong : changed(inclusion)) {
                assertThat(MerkleProofs.provesInclusion(tree.leafHash(first), first, tree.head(23), wrong))
                        .isFalse();
            }
            for (var wrong : changed(MerkleProofs.consistency(tree, first, 23))) {
                assertThat(MerkleProofs.provesConsistency(tree.head(first), tree.head(23), wrong))
                        .isFalse();
            }
        }
    }

    private static List<List<Hash>> changed(List<Hash> proof) {
        var changed = new ArrayList<List<Hash>>();
        for (int place = 0; place < proof.size(); place++) {
            var other = new ArrayList<>(proof);
            other.set(place, MerkleHash.empty());
            changed.add(other);
            var shorter = new ArrayList<>(proof);
            shorter.remove(place);
            changed.add(shorter);
        }
        for (int place = 0; place <= proof.size(); place++) {
            var longer = new ArrayList<>(proof);
            longer.add(place, MerkleHash.empty());
            changed.add(longer);
        }
        return changed;
    }

    @Test
    void asksForNoProofOfWhatIsNotThere() {
        var tree = SmallTree.of(3);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> MerkleProofs.inclusion(tree, 3, 3))
                .withMessage("a tree of 3 leaves has no leaf 3");
        assertThatIllegalArgumentException().isThrownBy(() -> MerkleProofs.inclusion(tree, -1, 3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MerkleProofs.consistency(tree, 3, 2))
                .withMessage("a tree of 2 leaves does not follow one of 3");
        assertThat(MerkleProofs.consistency(tree, 0, 3)).isEmpty();
        assertThat(MerkleProofs.consistency(tree, 3, 3)).isEmpty();
        assertThat(MerkleProofs.provesConsistency(tree.head(0), tree.head(0), List.of()))
                .isTrue();
    }
}
