package org.prongsai.log.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.ledger.Hash;
import org.prongsai.engine.ledger.MerkleHasher;
import org.prongsai.engine.ledger.TileId;
import org.prongsai.engine.ledger.UnencodableEvent;
import org.prongsai.log.bulk.BulkLog;
import org.prongsai.log.bulk.StoredRow;
import org.prongsai.log.bulk.StoredSink;

/** The whole log beside the whole tree, group by group: where they differ, and what both come to at some sizes. */
final class Comparison {
    /** So many tiles, and their events, are compared at once. */
    private static final int TILES_PER_GROUP = 64;

    private static final int DIFFERENCES_MAX = 1000;
    private static final int EVENTS_BETWEEN_WORDS = 4096;
    private static final int ALTERED_MAX = 50;

    private final BulkLog log;
    private final LedgerStore store;
    private final LedgerHead head;
    private final long tiles;
    private final RootsAt logRoots;
    private final RootsAt treeRoots;
    private final List<Difference> differences = new ArrayList<>();
    private final Map<Long, Hash> tileRoots = new TreeMap<>();
    private final Set<TileId> altered =
            new TreeSet<>(Comparator.comparingInt(TileId::level).thenComparingLong(TileId::index));
    private final Deque<Group> groups = new ArrayDeque<>();
    private long[] bounds = {};
    private long[] firstTiles = {};
    private long differing;
    private long besideTree;

    /** @param sizes ascending: those at which roots are asked for */
    Comparison(BulkLog log, LedgerStore store, LedgerHead head, long[] sizes) {
        this.log = log;
        this.store = store;
        this.head = head;
        this.tiles = Math.ceilDiv(head.size(), TileId.WIDTH);
        this.logRoots = new RootsAt(sizes);
        this.treeRoots = new RootsAt(sizes);
    }

    /** Reads everything up to a position at which the log is settled. */
    void run(long upTo, int threads, Verification.Progress progress) {
        cut(upTo);
        if (bounds.length > 1) {
            log.readStored(bounds, threads, progress::isCancelled, (after, _) -> begin(after, progress));
        }
        altered.addAll(store.misshapen());
    }

    /** Where the tree ends a group of tiles, the log is cut; where the tree talks nonsense, it is not. */
    private void cut(long upTo) {
        var positions = new ArrayList<>(List.of(0L));
        var starts = new ArrayList<>(List.of(0L));
        for (var cut : store.cuts(TILES_PER_GROUP)) {
            if (cut.position() > positions.getLast() && cut.position() < head.upTo() && cut.tile() + 1 < tiles) {
                positions.add(cut.position());
                starts.add(cut.tile() + 1);
            }
        }
        if (head.upTo() > positions.getLast()) {
            positions.add(head.upTo());
            starts.add(tiles);
        }
        if (upTo > positions.getLast()) {
            positions.add(upTo);
            starts.add(tiles);
        }
        bounds = positions.stream().mapToLong(Long::longValue).toArray();
        firstTiles = starts.stream().mapToLong(Long::longValue).toArray();
    }

    private StoredSink begin(long after, Verification.Progress progress) {
        int at = Arrays.binarySearch(bounds, after);
        var group = new Group(firstTiles[at], firstTiles[at + 1], after >= head.upTo(), progress);
        synchronized (groups) {
            groups.add(group);
        }
        return group;
    }

    private final class Group implements StoredSink {
        private final long firstTile;
        private final long behindTile;
        private final boolean beyond;
        private final Verification.Progress progress;
        private final Leaves leaves = new Leaves();
        private final LeafHasher hasher = new LeafHasher();
        private int untold;
        private @Nullable ComparedGroup result;

        Group(long firstTile, long behindTile, boolean beyond, Verification.Progress progress) {
            this.firstTile = firstTile;
            this.behindTile = behindTile;
            this.beyond = beyond;
            this.progress = progress;
        }

        @Override
        public void row(StoredRow row) {
            try {
                hasher.add(row, leaves);
            } catch (UnencodableEvent e) {
                leaves.add(row.position()); // Nobody recorded that; a hash of nothing but zeros is none.
            }
            if (++untold == EVENTS_BETWEEN_WORDS) {
                progress.read(untold);
                untold = 0;
            }
        }

        @Override
        public void end() {
            progress.read(untold);
            var stored = beyond ? List.<StoredTile>of() : store.tiles(0, firstTile, behindTile);
            var compared =
                    beyond ? ComparedGroup.beyond(leaves) : ComparedGroup.of(leaves, firstTile, stored, head.size());
            synchronized (groups) {
                result = compared;
                missing(stored);
                takeComplete();
            }
        }

        private void missing(List<StoredTile> stored) {
            long expected = firstTile;
            for (var tile : stored) {
                for (; expected < tile.id().index() && altered.size() < ALTERED_MAX; expected++) {
                    alter(new TileId(0, expected));
                }
                expected = tile.id().index() + 1;
            }
            for (; !beyond && expected < behindTile && altered.size() < ALTERED_MAX; expected++) {
                alter(new TileId(0, expected));
            }
        }
    }

    /** Groups end in any order and are taken in that of the log. */
    private void takeComplete() {
        while (!groups.isEmpty() && groups.getFirst().result != null) {
            var group = groups.removeFirst();
            var compared = group.result;
            if (compared != null) {
                take(compared, group.beyond);
            }
        }
    }

    private void take(ComparedGroup group, boolean beyond) {
        for (var difference : group.differences()) {
            add(difference.behind(logRoots.size()));
        }
        differing += group.differing() - group.differences().size();
        group.misplaced().forEach(this::alter);
        tileRoots.putAll(group.tileRoots());
        group.appendLog(logRoots);
        group.appendTree(treeRoots);
        if (!beyond) {
            besideTree += group.events();
        }
    }

    private void add(Difference difference) {
        if (!differences.isEmpty() && differences.getLast().leadsTo(difference)) {
            differences.add(differences.removeLast().and(difference));
        } else {
            differing++;
            if (differences.size() < DIFFERENCES_MAX) {
                differences.add(difference);
            }
        }
    }

    private void alter(TileId tile) {
        if (altered.size() < ALTERED_MAX) {
            altered.add(tile);
        }
    }

    /** What stands above the hashes of events has to follow from them. */
    private void checkUpperLevels() {
        // Whatever the head says: no more than was read.
        long width = Math.min(head.size(), treeRoots.size()) / TileId.WIDTH;
        var hashes = new ArrayList<@Nullable Hash>();
        for (long index = 0; index < width; index++) {
            hashes.add(tileRoots.get(index));
        }
        for (int level = 1; width > 0; level++) {
            long upper = Math.ceilDiv(width, TileId.WIDTH);
            var next = new ArrayList<@Nullable Hash>();
            for (long index = 0; index < upper; index++) {
                int from = (int) index * TileId.WIDTH;
                var own = hashes.subList(from, (int) Math.min(width, from + TileId.WIDTH));
                checkTile(new TileId(level, index), own);
                next.add(root(own));
            }
            hashes = next;
            width /= TileId.WIDTH;
        }
    }

    private void checkTile(TileId id, List<@Nullable Hash> expected) {
        var found = store.find(id);
        boolean right = found.isPresent() && found.get().width() >= expected.size();
        for (int place = 0; right && place < expected.size(); place++) {
            var hash = expected.get(place);
            right = hash == null || hash.equals(Hash.at(found.get().hashes(), place * Hash.BYTES));
        }
        if (!right) {
            alter(id);
        }
    }

    private static @Nullable Hash root(List<@Nullable Hash> hashes) {
        if (hashes.size() < TileId.WIDTH || hashes.contains(null)) {
            return null;
        }
        var bytes = new byte[TileId.WIDTH * Hash.BYTES];
        for (int place = 0; place < TileId.WIDTH; place++) {
            var hash = hashes.get(place);
            if (hash != null) {
                hash.copyTo(bytes, place * Hash.BYTES);
            }
        }
        return new MerkleHasher().perfect(bytes, 0, TileId.HEIGHT);
    }

    /** How many events were read. */
    long events() {
        return logRoots.size();
    }

    /** How many of them the tree should have. */
    long eventsBesideTree() {
        return besideTree;
    }

    long treeSize() {
        return head.size();
    }

    /** In the order of the log. */
    List<Difference> differences() {
        return differences;
    }

    /** How many there are beyond those that are told. */
    long untold() {
        return differing - differences.size();
    }

    /** What the log comes to at a size that was asked for. */
    Optional<Hash> logRoot(long size) {
        return logRoots.at(size);
    }

    /** What the tree comes to at a size that was asked for. */
    Optional<Hash> treeRoot(long size) {
        return treeRoots.at(size);
    }

    /** Tiles that are wrong by themselves, with those of which the log shows it. */
    List<Finding> alteredTiles(Verdicts verdicts) {
        altered.addAll(verdicts.wrongTiles());
        altered.forEach(tile -> tileRoots.remove(tile.level() == 0 ? tile.index() : -1));
        checkUpperLevels();
        return altered.stream()
                .map(tile -> Finding.ledgerAltered(tile.level(), tile.index()))
                .toList();
    }
}
