package org.prongsai.log.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.ledger.TileId;

/** Who is to blame for what differs, and what that is called. */
final class Verdicts {
    /** So many events are tried at each other's places. */
    private static final int TRIED_MAX = 200;

    private final Comparison comparison;
    private final List<Claim> claims;
    private final long provenLog;
    private final Set<TileId> wrongTiles = new LinkedHashSet<>();

    Verdicts(Comparison comparison, List<Claim> claims) {
        this.comparison = comparison;
        this.claims = claims;
        this.provenLog = claims.stream()
                .filter(this::isLogs)
                .mapToLong(Claim::size)
                .max()
                .orElse(0);
    }

    private boolean isTrees(Claim claim) {
        return comparison.treeRoot(claim.size()).equals(Optional.of(claim.root()));
    }

    private boolean isLogs(Claim claim) {
        return comparison.logRoot(claim.size()).equals(Optional.of(claim.root()));
    }

    /** How many checkpoints the log agrees with. */
    int agreeing() {
        return (int) claims.stream()
                .filter(this::isLogs)
                .mapToLong(Claim::size)
                .distinct()
                .count();
    }

    /** The largest of them; 0 where there is none. */
    long agreeingSize() {
        return provenLog;
    }

    /** Tiles that the log shows to be wrong; to be asked after {@link #findings}. */
    Set<TileId> wrongTiles() {
        return wrongTiles;
    }

    /** What was done to events. */
    List<Finding> findings(LogLook look) {
        var events = new ArrayList<Difference>();
        for (var difference : comparison.differences()) {
            if (difference.logLeaf() < provenLog) {
                wrongTiles.add(new TileId(0, difference.treeLeaf() / TileId.WIDTH));
            } else {
                events.add(difference);
            }
        }
        var moved = moved(events, look);
        var findings = new ArrayList<Finding>();
        for (var difference : events) {
            var finding = finding(difference, moved, look);
            if (finding != null) {
                findings.add(finding);
            }
        }
        findings.sort(Comparator.comparing(Finding::position, Comparator.nullsLast(Comparator.naturalOrder())));
        return findings;
    }

    /** Where events were moved to, and from where. */
    private static Map<Long, Long> moved(List<Difference> events, LogLook look) {
        var from = events.stream()
                .filter(one -> one.count() == 1 && one.inTree() != null)
                .limit(TRIED_MAX)
                .toList();
        var moved = new HashMap<Long, Long>();
        events.stream()
                .filter(one -> one.count() == 1 && one.kind() != Difference.Kind.GONE)
                .limit(TRIED_MAX)
                .forEach(one -> {
                    var hashes = look.hashes(
                            one.position(),
                            from.stream().map(Difference::position).toList());
                    for (int i = 0; i < hashes.size(); i++) {
                        if (Objects.equals(hashes.get(i), from.get(i).inTree())) {
                            moved.put(one.position(), from.get(i).position());
                        }
                    }
                });
        return moved;
    }

    private @Nullable Finding finding(Difference difference, Map<Long, Long> moved, LogLook look) {
        long position = difference.position();
        return switch (difference.kind()) {
            case CHANGED -> {
                var from = moved.get(position);
                if (from == null) {
                    var now = look.at(position);
                    yield Finding.changed(position, now.type(), now.stream());
                }
                if (Objects.equals(moved.get(from), position)) {
                    yield position < from ? Finding.swapped(position, from) : null; // Told once.
                }
                yield Finding.moved(from, position);
            }
            case NEW -> {
                var from = moved.get(position);
                var now = look.at(position);
                yield from != null
                        ? Finding.moved(from, position)
                        : Finding.inserted(
                                position, difference.lastPosition(), difference.count(), now.type(), now.stream());
            }
            case GONE ->
                moved.containsValue(position)
                        ? null // Told where it is now.
                        : gone(difference);
        };
    }

    private Finding gone(Difference gone) {
        boolean atTheEnd = gone.treeLeaf() + gone.count() == comparison.treeSize()
                && gone.logLeaf() == comparison.eventsBesideTree();
        return atTheEnd
                ? Finding.truncated(gone.position(), gone.lastPosition(), gone.count())
                : Finding.deleted(gone.position(), gone.lastPosition(), gone.count());
    }

    /** What was signed for and is there neither in the log nor in the tree. */
    List<Finding> checkpointFindings(LedgerStore store) {
        var broken = claims.stream()
                .filter(claim -> !isLogs(claim) && !isTrees(claim))
                .sorted(Comparator.comparingLong(Claim::size))
                .toList();
        var findings = new ArrayList<Finding>();
        broken.stream()
                .filter(claim -> claim.size() <= comparison.events())
                .findFirst()
                .ifPresent(claim -> findings.add(rewritten(claim, store)));
        broken.stream()
                .filter(claim -> claim.size() > comparison.events())
                .reduce((_, last) -> last)
                .ifPresent(
                        claim -> findings.add(Finding.rolledBack(claim.size(), comparison.events(), claim.source())));
        return findings;
    }

    private Finding rewritten(Claim claim, LedgerStore store) {
        long known = claims.stream()
                .filter(other -> other.size() < claim.size() && isLogs(other))
                .mapToLong(Claim::size)
                .max()
                .orElse(0);
        return Finding.rewritten(
                known, claim.size(), position(known, store), position(claim.size() - 1, store), claim.source());
    }

    private static @Nullable Long position(long leaf, LedgerStore store) {
        try {
            return store.position(leaf);
        } catch (LedgerDamaged e) {
            return null;
        }
    }
}
