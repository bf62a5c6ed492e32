package org.prongsai.engine.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Tiles as C2SP tlog-tiles cuts them. */
class GrowingTilesTest {
    private static final int SIZE = 70_000;
    private static final byte[] LEAVES = leaves();

    private static byte[] leaves() {
        var leaves = new byte[SIZE * Hash.BYTES];
        for (int index = 0; index < SIZE; index++) {
            SmallTree.leaf(index).copyTo(leaves, index * Hash.BYTES);
        }
        return leaves;
    }

    /** The specification's own example. */
    @Test
    void cutsATreeOf70000LeavesIntoThePublishedTiles() {
        var full = new HashMap<Integer, Integer>();
        var tiles = GrowingTiles.empty((id, tile) -> {
            assertThat(tile.width()).isEqualTo(TileId.WIDTH);
            assertThat(id.index()).isEqualTo(full.getOrDefault(id.level(), 0).longValue());
            full.merge(id.level(), 1, Integer::sum);
        });
        tiles.append(LEAVES, 0, SIZE);
        var open = new TreeMap<Integer, Integer>();
        tiles.open().forEach(named -> open.put(named.id().level(), named.tile().width()));

        assertThat(full).isEqualTo(Map.of(0, 273, 1, 1));
        assertThat(open).isEqualTo(Map.of(0, 112, 1, 17, 2, 1));
    }

    @Test
    void holdsNothingOpenOnALevelWhereATileHasJustBecomeFull() {
        var tiles = GrowingTiles.empty((_, _) -> {});
        tiles.append(LEAVES, 0, 256);

        assertThat(tiles.open()).hasSize(1);
        assertThat(tiles.open().getFirst().id()).isEqualTo(new TileId(1, 0));
        assertThat(tiles.open().getFirst().tile().width()).isEqualTo(1);
    }

    @Test
    void comesToTheSameWhereverItIsCutAndGoesOn() {
        var accumulator = new MerkleAccumulator();
        var kept = new HashMap<TileId, Tile>();
        var tiles = GrowingTiles.empty(kept::put);
        int size = 0;
        for (int step : List.of(0, 1, 2, 252, 1, 1, 255, 700, 64_000, 323, 4_000, 465)) {
            tiles.append(LEAVES, size * Hash.BYTES, step);
            for (int index = size; index < size + step; index++) {
                accumulator.append(LEAVES, index * Hash.BYTES);
            }
            size += step;
            assertThat(tiles.head()).isEqualTo(accumulator.head());

            tiles.open().forEach(named -> kept.put(named.id(), named.tile()));
            tiles = GrowingTiles.from(size, kept::get, kept::put);
            assertThat(tiles.head()).isEqualTo(accumulator.head());
        }
        assertThat(size).isEqualTo(SIZE);
    }

    @Test
    void readsAnEarlierTreeFromTilesThatHaveGrownSince() {
        var kept = new HashMap<TileId, Tile>();
        var tiles = GrowingTiles.empty(kept::put);
        tiles.append(LEAVES, 0, 1000);
        tiles.open().forEach(named -> kept.put(named.id(), named.tile()));
        var nodes = new TiledNodes(kept::get);
        var tree = SmallTree.of(1000);

        for (int size : List.of(1, 255, 256, 257, 512, 777, 1000)) {
            assertThat(new TreeHead(size, MerkleProofs.root(nodes, size))).isEqualTo(tree.head(size));
            assertThat(GrowingTiles.from(size, kept::get, (_, _) -> {}).head()).isEqualTo(tree.head(size));
            assertThat(MerkleProofs.inclusion(nodes, size / 2, size)).isEqualTo(tree.path(size / 2, size));
            assertThat(MerkleProofs.consistency(nodes, size, 1000)).isEqualTo(tree.proof(size, 1000));
        }
    }

    @Test
    void tellsWhenATileLacksWhatItIsAskedFor() {
        var tile = Tile.of(new byte[3 * Hash.BYTES]);

        assertThat(tile.node(1, 0)).isEqualTo(MerkleHash.node(tile.hash(0), tile.hash(1)));
        assertThatIllegalStateException()
                .isThrownBy(() -> tile.node(1, 1))
                .withMessage("a tile of width 3 has no node 1 of height 1");
        assertThatIllegalStateException()
                .isThrownBy(() -> GrowingTiles.from(4, _ -> tile, (_, _) -> {}))
                .withMessage("TileId[level=0, index=0] lacks hashes of a tree of 4 leaves");
        for (int wrong : List.of(0, 31, 33, 257 * 32)) {
            assertThatIllegalArgumentException().isThrownBy(() -> Tile.of(new byte[wrong]));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new TileId(8, 0));
    }

    @Test
    void knowsHowWideATileIs() {
        assertThat(new TileId(0, 0).width(0)).isZero();
        assertThat(new TileId(0, 273).width(SIZE)).isEqualTo(112);
        assertThat(new TileId(0, 272).width(SIZE)).isEqualTo(256);
        assertThat(new TileId(0, 274).width(SIZE)).isZero();
        assertThat(new TileId(1, 1).width(SIZE)).isEqualTo(17);
    }
}
