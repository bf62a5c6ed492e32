package org.prongsai.log.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.ledger.Hash;
import org.prongsai.engine.ledger.MerkleHasher;
import org.prongsai.engine.ledger.TileId;

/** The events of a range of the log beside the tiles that are about them. */
final class ComparedGroup {
    private static final int DIFFERENCES_MAX = 1000;

    private final Leaves log;
    private final Hash[] logBlocks;
    private final boolean beside;
    private final long firstLeaf;
    private final Map<Long, Hash> tileRoots = new TreeMap<>();
    private byte[] tree = {};
    private long[] positions = {};
    private Hash[] treeBlocks = {};
    private final List<Difference> differences = new ArrayList<>();
    private final Set<TileId> misplaced = new TreeSet<>(Comparator.comparingLong(TileId::index));
    private long differing;

    private ComparedGroup(Leaves log, long firstLeaf, boolean beside) {
        this.log = log;
        this.firstLeaf = firstLeaf;
        this.beside = beside;
        this.logBlocks = blocks(log.hashes(), log.count());
    }

    /** Events that are not in the tree yet. */
    static ComparedGroup beyond(Leaves log) {
        return new ComparedGroup(log, 0, false);
    }

    /**
     * Compares.
     *
     * @param tiles those there are, in order
     * @param size of the tree: what a tile has beyond it does not count
     */
    static ComparedGroup of(Leaves log, long firstTile, List<StoredTile> tiles, long size) {
        var group = new ComparedGroup(log, firstTile * TileId.WIDTH, true);
        group.gather(tiles, size);
        group.compare();
        return group;
    }

    private void gather(List<StoredTile> tiles, long size) {
        int count = tiles.stream().mapToInt(tile -> width(tile, size)).sum();
        tree = new byte[count * Hash.BYTES];
        positions = new long[count];
        int at = 0;
        for (var tile : tiles) {
            int width = width(tile, size);
            System.arraycopy(tile.hashes(), 0, tree, at * Hash.BYTES, width * Hash.BYTES);
            for (int i = 0; i < width; i++) {
                positions[at + i] = tile.position(i);
            }
            at += width;
        }
        boolean same = count == log.count() && Arrays.equals(tree, 0, tree.length, log.hashes(), 0, count * Hash.BYTES);
        treeBlocks = same ? logBlocks : blocks(tree, count);
        rootsOf(tiles, size);
        if (same) {
            for (int i = 0; i < count; i++) {
                if (positions[i] != log.position(i)) {
                    misplaced.add(new TileId(0, (firstLeaf + i) / TileId.WIDTH));
                    positions[i] = log.position(i);
                }
            }
        }
    }

    /** Where all tiles are there, their roots are those of the blocks. */
    private void rootsOf(List<StoredTile> tiles, long size) {
        var hasher = new MerkleHasher();
        int block = 0;
        boolean blocks = true;
        for (var tile : tiles) {
            blocks &= tile.id().index() == firstLeaf / TileId.WIDTH + block;
            if (width(tile, size) == TileId.WIDTH) {
                tileRoots.put(
                        tile.id().index(),
                        blocks ? treeBlocks[block] : hasher.perfect(tile.hashes(), 0, TileId.HEIGHT));
                block++;
            } else {
                blocks = false;
            }
        }
    }

    private static int width(StoredTile tile, long size) {
        int ofPositions = tile.positions() == null ? 0 : tile.positions().length / Long.BYTES;
        return Math.min(tile.id().width(size), Math.min(tile.width(), ofPositions));
    }

    private static Hash[] blocks(byte[] hashes, int count) {
        var hasher = new MerkleHasher();
        var blocks = new Hash[count / TileId.WIDTH];
        for (int block = 0; block < blocks.length; block++) {
            blocks[block] = hasher.perfect(hashes, block * TileId.WIDTH * Hash.BYTES, TileId.HEIGHT);
        }
        return blocks;
    }

    private void compare() {
        if (treeBlocks == logBlocks) {
            return;
        }
        int inLog = 0;
        int inTree = 0;
        while (inLog < log.count() || inTree < positions.length) {
            long logAt = inLog < log.count() ? log.position(inLog) : Long.MAX_VALUE;
            long treeAt = inTree < positions.length ? positions[inTree] : Long.MAX_VALUE;
            if (logAt == treeAt) {
                if (!same(inLog, inTree)) {
                    differ(Difference.Kind.CHANGED, inTree, inLog, logAt, Hash.at(tree, inTree * Hash.BYTES));
                }
                inLog++;
                inTree++;
            } else if (logAt < treeAt) {
                differ(Difference.Kind.NEW, inTree, inLog++, logAt, null);
            } else {
                differ(Difference.Kind.GONE, inTree, inLog, treeAt, Hash.at(tree, inTree * Hash.BYTES));
                inTree++;
            }
        }
    }

    private boolean same(int inLog, int inTree) {
        int logFrom = inLog * Hash.BYTES;
        int treeFrom = inTree * Hash.BYTES;
        return Arrays.equals(log.hashes(), logFrom, logFrom + Hash.BYTES, tree, treeFrom, treeFrom + Hash.BYTES);
    }

    private void differ(Difference.Kind kind, long inTree, long inLog, long position, @Nullable Hash hash) {
        var difference = new Difference(kind, firstLeaf + inTree, inLog, position, position, 1, hash);
        if (!differences.isEmpty() && differences.getLast().leadsTo(difference)) {
            differences.add(differences.removeLast().and(difference));
        } else {
            differing++;
            if (differences.size() < DIFFERENCES_MAX) {
                differences.add(difference);
            }
        }
    }

    /** Their places among the events of the log are counted from the first event of this group. */
    List<Difference> differences() {
        return differences;
    }

    /** How many there are, with those that are not told. */
    long differing() {
        return differing;
    }

    /** Tiles with the right hashes that say wrongly where the events stand. */
    Set<TileId> misplaced() {
        return misplaced;
    }

    int events() {
        return log.count();
    }

    void appendLog(RootsAt roots) {
        roots.append(log.hashes(), log.count(), logBlocks);
    }

    void appendTree(RootsAt roots) {
        if (beside) {
            roots.append(treeBlocks == logBlocks ? log.hashes() : tree, positions.length, treeBlocks);
        }
    }

    /** The root of every whole tile, as its own hashes make it. */
    Map<Long, Hash> tileRoots() {
        return tileRoots;
    }
}
