package org.prongsai.log.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.engine.ledger.Checkpoint;
import org.prongsai.engine.ledger.LeafEncoding;
import org.prongsai.engine.ledger.MerkleAccumulator;
import org.prongsai.engine.ledger.MerkleHash;
import org.prongsai.engine.ledger.MerkleProofs;
import org.prongsai.engine.ledger.NoteRefused;
import org.prongsai.engine.ledger.SignedNote;
import org.prongsai.engine.ledger.SigningKey;
import org.prongsai.engine.ledger.StoredEvent;
import org.prongsai.engine.ledger.TreeHead;
import org.prongsai.log.testing.DyingConnections;

/** The tree grows with the log, whatever happens on the way. */
class GrowingLedgerTest {
    private KeptLedger ledger;

    @BeforeEach
    void beginWithNothing() {
        ledger = new KeptLedger();
    }

    @Test
    void isTheTreeOverTheCanonicalBytesOfEveryEvent() {
        ledger.record(600);
        ledger.follow();

        assertThat(ledger.store.head()).isEqualTo(new LedgerHead(600, 600));
        assertThat(new Ledger(ledger.store).at(600)).isEqualTo(treeOverTheTable());
        assertThat(new Ledger(ledger.store).at(0)).isEqualTo(new TreeHead(0, MerkleHash.empty()));
    }

    private TreeHead treeOverTheTable() {
        var tree = new MerkleAccumulator();
        ledger.jdbc.query("""
                select event_identifier, convert_from(metadata, 'UTF8'), convert_from(payload, 'UTF8'), global_index, timestamp,
                    payload_revision, sequence_number, aggregate_identifier, type, payload_type
                from log.domain_event_entry order by global_index""", row -> {
            tree.append(MerkleHash.leaf(LeafEncoding.bytes(new StoredEvent(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getLong(4),
                    row.getString(5),
                    row.getString(6),
                    row.getLong(7),
                    row.getString(8),
                    row.getString(9),
                    row.getString(10)))));
        });
        return tree.head();
    }

    @Test
    void comesToTheSameTilesInAnyStepsAndWhenItIsMadeAnew() {
        for (int count : new int[] {1, 255, 1, 300, 7, 956}) {
            ledger.record(count);
            ledger.follow();
        }
        var grown = ledger.tiles();
        ledger.tamper("truncate ledger.tile, ledger.head");
        ledger.follow();

        assertThat(grown).hasSize(7);
        assertThat(ledger.tiles()).isEqualTo(grown);
    }

    @Test
    void countsEventsAndNotPositions() {
        ledger.record(10);
        ledger.jdbc.queryForList(
                "select nextval('log.domain_event_entry_global_index_seq') from generate_series(1, 5)");
        ledger.record(10);
        ledger.follow();

        assertThat(ledger.store.head()).isEqualTo(new LedgerHead(20, 25));
        assertThat(ledger.store.leaf(10)).isEqualTo(OptionalLong.of(9));
        assertThat(ledger.store.leaf(11)).isEmpty();
        assertThat(ledger.store.leaf(16)).isEqualTo(OptionalLong.of(10));
        assertThat(ledger.store.leaf(26)).isEmpty();
        assertThat(ledger.store.position(10)).isEqualTo(16);
    }

    @Test
    void waitsForAnEventThatCommitsAfterALaterOne() throws Exception {
        try (var late = ledger.database.getConnection()) {
            late.setAutoCommit(false);
            try (var insert = late.createStatement()) {
                insert.execute("""
                        insert into log.domain_event_entry (event_identifier, aggregate_identifier, sequence_number, type,
                            timestamp, payload_type, payload_revision, payload, metadata)
                        values ('late', 'late', 0, 'Test', '2023-03-01T05:00:00.123Z', 'SurveyClosed', '1', '{}', '{}')""");
            }
            ledger.record(5);
            var pass = CompletableFuture.runAsync(ledger::follow);
            assertThat(ledger.store.head()).isEqualTo(LedgerHead.NOTHING);
            late.commit();
            pass.get(30, TimeUnit.SECONDS);
        }

        assertThat(ledger.store.head()).isEqualTo(new LedgerHead(6, 6));
        assertThat(new Ledger(ledger.store).at(6)).isEqualTo(treeOverTheTable());
    }

    @Test
    void isWholeBetweenAnyTwoStepsItCouldDieAt() {
        ledger.record(300);
        ledger.follow();
        ledger.tamper(
                "drop table if exists public.tile, public.head",
                "create table public.tile as table ledger.tile",
                "create table public.head as table ledger.head");
        ledger.record(300);
        int dieAt = 1;
        for (boolean died = true; died; dieAt++) {
            ledger.tamper(
                    "truncate ledger.checkpoint, ledger.tile, ledger.head",
                    "insert into ledger.tile table public.tile",
                    "insert into ledger.head table public.head");
            var connections = new DyingConnections(ledger.database, dieAt);
            var dying = ledger.over(connections.source());
            try {
                dying.follow();
                dying.signer().now(StoredCheckpoint.Why.SCHEDULE);
            } catch (RuntimeException e) {
                assertThat(ledger.store.head().size()).isIn(300L, 600L);
                assertThat(ledger.verify().findings()).isEmpty();
            }
            died = connections.steps() >= dieAt;
        }
        var survived = ledger.tiles();
        ledger.tamper("truncate ledger.tile, ledger.head");
        ledger.follow();

        assertThat(dieAt).isGreaterThan(20);
        assertThat(ledger.tiles()).isEqualTo(survived);
        assertThat(ledger.verify()).isEqualTo(new Verification.Report(600, 600, 600, 1, 600, List.of(), 0));
    }

    @Test
    void addsNothingTwiceWhereTwoProcessesFollow() {
        ledger.record(100);
        var pass = ledger.pass();
        var head = ledger.store.head();
        pass.run(() -> false);

        assertThat(ledger.store.move(head, new LedgerHead(100, 100))).isFalse();
        assertThat(ledger.store.head()).isEqualTo(new LedgerHead(100, 100));
    }

    @Test
    void refusesToGoOnFromATileThatIsNotWhole() {
        ledger.record(10);
        ledger.follow();
        ledger.tamper("delete from ledger.tile");
        ledger.record(10);

        assertThatThrownBy(ledger::follow)
                .isInstanceOf(LedgerDamaged.class)
                .hasMessage("tile 0/0 of the ledger is not what a tree of 10 events has");
    }

    @Test
    void provesWhatItHolds() {
        ledger.record(700);
        ledger.follow();
        var held = new Ledger(ledger.store);

        for (long leaf : new long[] {0, 255, 256, 511, 699}) {
            assertThat(MerkleProofs.provesInclusion(
                            held.leafHash(leaf), leaf, held.at(700), MerkleProofs.inclusion(held.nodes(), leaf, 700)))
                    .isTrue();
        }
        for (long size : new long[] {1, 255, 256, 257, 512, 699}) {
            assertThat(MerkleProofs.provesConsistency(
                            held.at(size), held.at(700), MerkleProofs.consistency(held.nodes(), size, 700)))
                    .isTrue();
        }
    }

    @Test
    void signsANoteThatItsKeyVerifies() throws IOException {
        ledger.record(300);
        var signed = ledger.sign();

        var key = ledger.files.verifierKey().orElseThrow();
        var note = SignedNote.parse(signed.note().getBytes(UTF_8));
        assertThat(note.verifiedBy(List.of(key))).containsExactly(key);
        assertThat(Checkpoint.parse(note.text()))
                .isEqualTo(new Checkpoint(KeptLedger.ORIGIN, new Ledger(ledger.store).at(300)));
        assertThat(signed)
                .isEqualTo(
                        new StoredCheckpoint(300, signed.note(), 300, StoredCheckpoint.Why.SCHEDULE, KeptLedger.NOON));
        assertThat(Files.readString(ledger.directory.resolve("checkpoints"))).isEqualTo(signed.note() + "\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(ledger.directory.resolve("key"))))
                .isEqualTo("rw-------");
        assertThat(ledger.store.vkey()).contains(key.toString());
    }

    @Test
    void signsOnScheduleWhereSomethingCame() {
        ledger.record(1);
        ledger.follow();
        ledger.signer(KeptLedger.NOON).onSchedule();
        ledger.signer(KeptLedger.NOON.plusSeconds(600)).onSchedule();
        ledger.record(1);
        ledger.follow();
        ledger.signer(KeptLedger.NOON.plusSeconds(59)).onSchedule();
        assertThat(sizes()).containsExactly(1L);

        ledger.signer(KeptLedger.NOON.plusSeconds(60)).onSchedule();
        assertThat(sizes()).containsExactly(1L, 2L);
    }

    private List<Long> sizes() {
        return ledger.jdbc.queryForList("select size from ledger.checkpoint order by size", Long.class);
    }

    @Test
    void putsCheckpointsBackThatOnlyTheFileHas() {
        ledger.record(300);
        var first = ledger.sign();
        ledger.record(300);
        ledger.sign();
        ledger.tamper("truncate ledger.checkpoint, ledger.tile, ledger.head");
        ledger.follow();
        ledger.signer().restore();

        assertThat(sizes()).containsExactly(300L, 600L);
        assertThat(ledger.store.ofSize(300))
                .contains(
                        new StoredCheckpoint(300, first.note(), 300, StoredCheckpoint.Why.FROM_FILE, KeptLedger.NOON));
    }

    @Test
    void writesBehindTheLastWholeNoteWhereAProcessWasKilledWhileItWrote() throws IOException {
        ledger.record(3);
        var first = ledger.sign();
        var file = ledger.directory.resolve("checkpoints");
        Files.writeString(file, "log.example.org/ita\n77\nhalf", StandardOpenOption.APPEND);
        ledger.record(3);
        var second = ledger.sign();

        assertThat(Files.readString(file)).isEqualTo(first.note() + "\n" + second.note() + "\n");
        assertThat(ledger.found()).isEmpty();
    }

    @Test
    void keepsItsKeyAndRefusesOneThatIsNone() throws IOException {
        var key = ledger.files.signingKey(KeptLedger.ORIGIN);
        assertThat(ledger.files.signingKey("another.example.org").encoded()).isEqualTo(key.encoded());

        Files.writeString(ledger.directory.resolve("key"), "nothing\n");
        assertThatThrownBy(() -> ledger.files.signingKey(KeptLedger.ORIGIN)).isInstanceOf(NoteRefused.class);
    }

    @Test
    void makesNoNewKeyBesideWhatALostOneSigned() throws IOException {
        ledger.record(3);
        ledger.sign();
        Files.delete(ledger.directory.resolve("key"));

        assertThatThrownBy(() -> ledger.files.signingKey(KeptLedger.ORIGIN))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("the ledger's key is missing in " + ledger.directory);
    }

    @Test
    void believesAKeyThatWasSetBeforeOneThatLiesAround() throws SQLException {
        ledger.record(3);
        ledger.sign();
        var other = SigningKey.of(KeptLedger.ORIGIN, new byte[32]).verifier();
        var settings = new LedgerSettings(
                false,
                "",
                KeptLedger.ORIGIN,
                ledger.settings.checkpointInterval(),
                ledger.settings.pollInterval(),
                ledger.settings.patience(),
                other.toString());

        var keys = new LedgerKeys(settings, Optional.of(ledger.files), ledger.store);
        assertThat(keys.verifier()).contains(new LedgerKeys.Known(other, LedgerKeys.From.SETTING));
        assertThat(new Verification(ledger.log, ledger.store, keys, Optional.empty(), ledger.database)
                        .run(1, null, KeptLedger.NOBODY_LISTENS)
                        .findings())
                .extracting(Finding::messageEn)
                .containsExactly("the checkpoint in the database, of 3 events, is not signed by this ledger's key");
        assertThat(new LedgerKeys(ledger.settings, Optional.empty(), ledger.store)
                        .verifier()
                        .map(LedgerKeys.Known::from))
                .contains(LedgerKeys.From.DATABASE);
    }

    @Test
    void followsAndSignsByItself() {
        var signer = ledger.signer();
        var follower = new LedgerFollower(ledger.settings, ledger.pass(), ledger.store, () -> Optional.of(signer));
        follower.start();
        try {
            ledger.record(20);
            assertThat(follower.covering(20).size()).isEqualTo(20);
            ledger.record(20);
            assertThat(follower.covering(40))
                    .extracting(StoredCheckpoint::size, StoredCheckpoint::reason)
                    .containsExactly(40L, StoredCheckpoint.Why.CERTIFICATION);
            assertThat(follower.covering(7).size()).isEqualTo(20);
            assertThat(follower.failure()).isEmpty();
        } finally {
            follower.stop();
        }
    }

    @Test
    void saysWhyWhileItsDirectoryIsAwayAndSignsWhenItIsBack() throws IOException {
        var away = ledger.directory.resolveSibling(ledger.directory.getFileName() + "-away");
        var signer = ledger.signer();
        var follower = new LedgerFollower(ledger.settings, ledger.pass(), ledger.store, () -> Optional.of(signer));
        follower.start();
        try {
            ledger.record(20);
            assertThat(follower.covering(20).size()).isEqualTo(20);
            Files.move(ledger.directory, away);
            ledger.record(20);
            assertThatThrownBy(() -> follower.covering(40))
                    .isInstanceOf(LedgerBehind.class)
                    .hasMessage(
                            "nothing can be signed for now: the checkpoint could not be written beside the ledger's key");
            Files.move(away, ledger.directory);
            assertThat(follower.covering(40).size()).isEqualTo(40);
        } finally {
            follower.stop();
        }
        assertThat(ledger.verify()).isEqualTo(new Verification.Report(40, 40, 40, 2, 40, List.of(), 0));
    }

    @Test
    void certifiesNothingOverALogThatWasRolledBack() {
        ledger.record(20);
        ledger.sign();
        ledger.tamper(
                "delete from log.domain_event_entry where global_index > 10",
                "truncate ledger.tile, ledger.head, ledger.checkpoint",
                "select setval('log.domain_event_entry_global_index_seq', 10)");
        var signer = ledger.signer();
        var follower = new LedgerFollower(ledger.settings, ledger.pass(), ledger.store, () -> Optional.of(signer));
        follower.start();
        try {
            assertThatThrownBy(() -> follower.covering(10))
                    .isInstanceOf(LedgerBehind.class)
                    .hasMessage(
                            "nothing is signed any more: the log holds 10 events, and a checkpoint of 20 was signed");
        } finally {
            follower.stop();
        }
    }

    @Test
    void signsOtherTextsButNoCheckpointsForOthers() {
        var keys = new LedgerKeys(ledger.settings, Optional.of(ledger.files), ledger.store);
        var text = "manifest\n1\n";

        var note = keys.sign(text).orElseThrow();

        assertThat(note.text()).isEqualTo(text);
        assertThat(note.verifiedBy(List.of(ledger.files.verifierKey().orElseThrow())))
                .hasSize(1);
        assertThatThrownBy(() ->
                        keys.sign(new Checkpoint(KeptLedger.ORIGIN, new TreeHead(0, MerkleHash.empty())).text()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("only the ledger signs checkpoints");
    }
}
