package org.prongsai.log.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/** What a verification says of every way to change a log behind the service's back. */
class TamperedLogTest {
    private static final int EVENTS = 700;

    private KeptLedger ledger;

    @BeforeEach
    void signFor700Events() {
        ledger = new KeptLedger();
        ledger.record(300);
        ledger.sign();
        ledger.record(EVENTS - 300);
        ledger.sign();
    }

    @Test
    void findsNothingWhereNothingWasDone() {
        assertThat(ledger.verify()).isEqualTo(new Verification.Report(700, 700, 700, 2, 700, List.of(), 0));
        assertThat(ledger.verify().verified()).isTrue();
    }

    @Test
    void findsOneByteOfAPayload() {
        ledger.tamper(
                "update log.domain_event_entry set payload = convert_to('{\"answers\":\"41\",\"note\":\"น้ำ\"}', 'UTF8') where global_index = 42");

        assertThat(ledger.verify().findings())
                .containsExactly(new Finding(
                        Finding.Kind.EVENT_CHANGED,
                        42L,
                        null,
                        "เหตุการณ์ที่ตำแหน่ง 42 ถูกแก้ไข สิ่งที่อยู่ตรงนั้นขณะนี้ คือ SurveyResponseRecorded ของ phai-2566/IIT/42 ไม่ตรงกับที่บันทึกไว้เดิม",
                        "the event at position 42 was changed: what stands there now, SurveyResponseRecorded of"
                                + " phai-2566/IIT/42, is not what was recorded"));
    }

    @Test
    void findsASpaceThatChangesNoValue() {
        ledger.tamper("update log.domain_event_entry set payload = payload || ' '::bytea where global_index = 257");

        assertThat(ledger.found()).containsExactly(changed(257, "SurveyResponseRecorded", "phai-2566/IIT/257"));
    }

    @Test
    void findsAPayloadThatIsNoText() {
        ledger.tamper("update log.domain_event_entry set payload = '\\xff'::bytea where global_index = 257");

        assertThat(ledger.found()).containsExactly(changed(257, "SurveyResponseRecorded", "phai-2566/IIT/257"));
    }

    @Test
    void findsEveryOtherColumn() {
        ledger.tamper(
                "update log.domain_event_entry set metadata = '{\"actor\":\"x\"}'::bytea where global_index = 1",
                "update log.domain_event_entry set timestamp = '2023-03-01T05:00:00.124Z' where global_index = 2",
                "update log.domain_event_entry set event_identifier = 'other' where global_index = 3",
                "update log.domain_event_entry set aggregate_identifier = 'other' where global_index = 4",
                "update log.domain_event_entry set sequence_number = 1 where global_index = 5",
                "update log.domain_event_entry set type = null where global_index = 6",
                "update log.domain_event_entry set payload_type = 'SurveyClosed' where global_index = 7",
                "update log.domain_event_entry set payload_revision = null where global_index = 8");

        assertThat(ledger.found())
                .containsExactly(
                        changed(1, "SurveyResponseRecorded", "phai-2566/IIT/1"),
                        changed(2, "SurveyResponseRecorded", "phai-2566/IIT/2"),
                        changed(3, "SurveyResponseRecorded", "phai-2566/IIT/3"),
                        changed(4, "SurveyResponseRecorded", "other"),
                        changed(5, "SurveyResponseRecorded", "phai-2566/IIT/5"),
                        changed(6, "SurveyResponseRecorded", "phai-2566/IIT/6"),
                        changed(7, "SurveyClosed", "phai-2566/IIT/7"),
                        changed(8, "SurveyResponseRecorded", "phai-2566/IIT/8"));
    }

    @Test
    void findsTwoEventsThatWereSwapped() {
        ledger.tamper(
                "update log.domain_event_entry set global_index = -1 where global_index = 10",
                "update log.domain_event_entry set global_index = 10 where global_index = 600",
                "update log.domain_event_entry set global_index = 600 where global_index = -1");

        assertThat(ledger.found()).containsExactly("the events at positions 10 and 600 were swapped");
    }

    @Test
    void findsOnesThatWereDeleted() {
        ledger.tamper(
                "delete from log.domain_event_entry where global_index = 5",
                "delete from log.domain_event_entry where global_index between 200 and 299");

        assertThat(ledger.found())
                .containsExactly(
                        "the event at position 5 was deleted", "100 events at positions 200 to 299 were deleted");
    }

    @Test
    void findsOneThatWasMoved() {
        ledger.record(1);
        ledger.tamper("delete from log.domain_event_entry where global_index = 701");
        ledger.record(10);
        ledger.sign();
        ledger.tamper("update log.domain_event_entry set global_index = 701 where global_index = 20");

        assertThat(ledger.found())
                .containsExactly("the event that was recorded at position 20 was moved to position 701");
    }

    @Test
    void findsOnesThatWereInserted() {
        var insert = """
                insert into log.domain_event_entry (global_index, event_identifier, aggregate_identifier, sequence_number,
                    type, timestamp, payload_type, payload_revision, payload, metadata)
                values (%d, 'x%1$d', 'phai-2566/IIT/x%1$d', 0, 'Response', '2023-03-01T05:00:00.123Z',
                    'SurveyResponseRecorded', '1', '{}', '{}')""";
        ledger.record(3);
        ledger.tamper("delete from log.domain_event_entry where global_index > 700");
        ledger.record(10);
        ledger.sign();
        ledger.tamper(
                insert.formatted(701),
                insert.formatted(702),
                insert.formatted(0),
                insert.formatted(-7),
                insert.formatted(5000));

        assertThat(ledger.found())
                .containsExactly(
                        "2 events were inserted at positions 701 to 702, the first of them SurveyResponseRecorded of"
                                + " phai-2566/IIT/x701",
                        inserted(-7),
                        inserted(0),
                        inserted(5000));
    }

    private static String inserted(long position) {
        return "an event was inserted at position %1$d: SurveyResponseRecorded of phai-2566/IIT/x%1$d was never recorded there"
                .formatted(position);
    }

    @Test
    void findsATailThatWasCutOff() {
        ledger.tamper("delete from log.domain_event_entry where global_index > 650");

        assertThat(ledger.found())
                .containsExactly("the end of the log was cut off: the 50 events from position 651 on are gone");
    }

    @Test
    void findsATailThatWasCutOffTogetherWithItsTilesByTheCheckpointThatIsLeft() {
        cutOffEverythingBehind300();

        assertThat(ledger.found())
                .containsExactly(
                        "the log was rolled back: it holds 300 events, and the checkpoint in the file beside the key"
                                + " was signed for 700");
    }

    /** As an old copy of the database has it: tree and checkpoints are those of then. */
    private void cutOffEverythingBehind300() {
        ledger.tamper(
                "delete from log.domain_event_entry where global_index > 300",
                "delete from ledger.checkpoint where size > 300",
                "truncate ledger.tile, ledger.head",
                "select setval('log.domain_event_entry_global_index_seq', 300)");
        ledger.follow();
    }

    @Test
    void findsARollBackByACheckpointThatSomebodyKept() throws IOException {
        var kept = ledger.store.latest().orElseThrow().note();
        cutOffEverythingBehind300();
        Files.delete(ledger.directory.resolve("checkpoints"));

        assertThat(ledger.found()).isEmpty();
        assertThat(ledger.found(kept))
                .containsExactly(
                        "the log was rolled back: it holds 300 events, and the checkpoint that was handed in was"
                                + " signed for 700");
    }

    @Test
    void findsARollBackOverWhichTheLogHasGrownAgain() {
        cutOffEverythingBehind300();
        ledger.record(600);
        ledger.follow();

        assertThat(ledger.found())
                .containsExactly(
                        "events 301 to 700 (positions 301 to 700) are not those that the checkpoint in the file beside"
                                + " the key was signed for");
    }

    @Test
    void signsNothingOverALogThatWasRolledBack() {
        cutOffEverythingBehind300();

        assertThat(ledger.signer().objection())
                .contains("the log holds 300 events, and a checkpoint of 700 was signed");

        ledger.record(600);
        ledger.follow();
        assertThat(ledger.signer().objection())
                .contains("the first 700 events are not those that a checkpoint was signed for");
    }

    @Test
    void noticesARollBackUnderARunningSignerBeforeTheLogHasGrownAgain() {
        var running = ledger.signer();
        running.onSchedule();
        cutOffEverythingBehind300();

        assertThatThrownBy(running::onSchedule)
                .isInstanceOf(LedgerDamaged.class)
                .hasMessage("the log holds 300 events, and a checkpoint of 700 was signed");
    }

    @Test
    void followsNoLogThatGivesOutPositionsAgain() {
        ledger.tamper(
                "delete from log.domain_event_entry where global_index > 300",
                "select setval('log.domain_event_entry_global_index_seq', 300)");
        ledger.record(100);

        assertThatThrownBy(() -> ledger.follow())
                .isInstanceOf(LedgerDamaged.class)
                .hasMessage("the log has given out positions up to 400, and the ledger holds events up to 700");
    }

    @Test
    void countsACheckpointAsSignedThatTheTableDoesNotHave() {
        ledger.record(10);
        ledger.follow();
        var running = ledger.signer();
        ledger.tamper("alter table ledger.checkpoint add constraint full_up check (size <= 700)");
        try {
            assertThatThrownBy(() -> running.now(StoredCheckpoint.Why.SCHEDULE))
                    .isInstanceOf(DataIntegrityViolationException.class);
        } finally {
            ledger.tamper("alter table ledger.checkpoint drop constraint full_up");
        }

        assertThat(running.signed()).hasValue(710);
        running.restore();
        assertThat(ledger.store.ofSize(710)).isPresent();
    }

    @Test
    void endsHoweverManyEventsTheTreeSaysItHas() {
        ledger.tamper("update ledger.head set size = 1000000000000");

        assertThat(ledger.found()).contains(tile(0, 2));
    }

    @Test
    void findsWhatWasChangedInLogAndTreeTogether() {
        ledger.tamper(
                "update log.domain_event_entry set payload = '{}'::bytea where global_index = 400",
                "truncate ledger.tile, ledger.head");
        ledger.follow();

        assertThat(ledger.found())
                .containsExactly(
                        "events 301 to 700 (positions 301 to 700) are not those that the checkpoint in the file beside"
                                + " the key was signed for");
    }

    /** Even by whoever has the key: the certification stands in the log and speaks of what was there when it was recorded. */
    @Test
    void findsWhatWasChangedInLogTreeTableAndFileTogetherByTheCheckpointThatACertificationPins() throws IOException {
        ledger.certify(ledger.store.latest().orElseThrow());
        ledger.record(10);
        ledger.sign();
        assertThat(ledger.verify()).isEqualTo(new Verification.Report(711, 711, 711, 3, 711, List.of(), 0));

        ledger.tamper(
                "update log.domain_event_entry set payload = '{}'::bytea where global_index = 400",
                "truncate ledger.tile, ledger.head, ledger.checkpoint");
        Files.delete(ledger.directory.resolve("checkpoints"));
        ledger.sign();

        assertThat(ledger.verify().findings())
                .containsExactly(new Finding(
                        Finding.Kind.HISTORY_REWRITTEN,
                        1L,
                        700L,
                        "เหตุการณ์ลำดับที่ 1 ถึง 700 (ตำแหน่ง 1 ถึง 700) ไม่ใช่ชุดที่จุดตรวจที่การรับรองผล phai-2566 (ตำแหน่ง 701)"
                                + " อ้างถึงลงลายมือชื่อไว้",
                        "events 1 to 700 (positions 1 to 700) are not those that the checkpoint that the"
                                + " certification of phai-2566 at position 701 pins was signed for"));
    }

    @Test
    void takesNoPinnedCheckpointBesideWhichAnotherRootStands() {
        ledger.certify(ledger.store.latest().orElseThrow());
        ledger.sign();
        ledger.tamper("""
                update log.domain_event_entry
                set payload = convert_to(regexp_replace(convert_from(payload, 'UTF8'), '"rootHash":"[^"]*"', '"rootHash":"none"'), 'UTF8')
                where global_index = 701""");

        assertThat(ledger.found())
                .containsExactly(
                        changed(701, "AssessmentCertified", "phai-2566"),
                        "the checkpoint that the certification of phai-2566 at position 701 pins, of 700 events, is not"
                                + " signed by this ledger's key");
    }

    @Test
    void findsACertificationThatCannotBeReadAnyMore() {
        ledger.certify(ledger.store.latest().orElseThrow());
        ledger.sign();
        ledger.tamper("update log.domain_event_entry set payload_revision = 'x' where global_index = 701");

        assertThat(ledger.found()).containsExactly(changed(701, "AssessmentCertified", "phai-2566"));
    }

    @Test
    void blamesATileWhereTheLogIsWhatWasSigned() {
        ledger.tamper(
                "update ledger.tile set hashes = set_byte(hashes, 3, 255 - get_byte(hashes, 3)) where level = 0 and index = 1");

        assertThat(ledger.found()).containsExactly(tile(0, 1));
    }

    @Test
    void blamesATileThatIsNotWhatStandsBelowIt() {
        ledger.tamper("update ledger.tile set hashes = set_byte(hashes, 3, 255 - get_byte(hashes, 3)) where level = 1");

        assertThat(ledger.found()).containsExactly(tile(1, 0));
    }

    @Test
    void blamesTilesThatAreMissingOrTooMany() {
        ledger.tamper(
                "delete from ledger.tile where level = 0 and index = 1",
                "insert into ledger.tile (level, index, hashes) values (3, 9, '\\x00')");

        assertThat(ledger.found()).containsExactly(tile(0, 1), tile(3, 9));
    }

    @Test
    void blamesATileThatSaysWronglyWhereItsEventsAre() {
        ledger.tamper("update ledger.tile set positions = set_byte(positions, 7, 9) where level = 0 and index = 0");

        assertThat(ledger.found()).containsExactly(tile(0, 0));
    }

    @Test
    void takesNoCheckpointThatTheKeyHasNotSigned() {
        ledger.tamper("update ledger.checkpoint set note = replace(note, E'\\n300\\n', E'\\n299\\n') where size = 300");

        assertThat(ledger.found())
                .containsExactly("the checkpoint in the database, of 299 events, is not signed by this ledger's key");
    }

    @Test
    void takesNoCheckpointThatIsNone() {
        ledger.tamper("update ledger.checkpoint set note = 'trust me' where size = 300");

        assertThat(ledger.found()).containsExactly("a checkpoint in the database cannot be read");
    }

    @Test
    void comparesWhatNobodyHasSignedForWithTheTree() {
        ledger.record(50);
        ledger.follow();
        ledger.tamper("update log.domain_event_entry set payload = '{}'::bytea where global_index = 740");

        assertThat(ledger.found()).containsExactly(changed(740, "SurveyResponseRecorded", "phai-2566/IIT/740"));
    }

    @Test
    void needsNoTreeToHoldTheLogAgainstCheckpoints() {
        ledger.tamper("truncate ledger.tile, ledger.head");
        assertThat(ledger.found()).isEmpty();

        ledger.tamper("update log.domain_event_entry set payload = '{}'::bytea where global_index = 2");
        assertThat(ledger.found())
                .containsExactly(
                        "events 1 to 300 are not those that the checkpoint in the file beside the key was signed for");
    }

    @Test
    void tellsTheFirstHundredOfManyFindings() {
        ledger.tamper("update log.domain_event_entry set payload = '{}'::bytea where global_index % 2 = 0");

        var report = ledger.verify();

        assertThat(report.findings()).hasSize(100);
        assertThat(report.findingsInAll()).isEqualTo(350);
    }

    private static String changed(long position, String type, String stream) {
        return "the event at position %d was changed: what stands there now, %s of %s, is not what was recorded"
                .formatted(position, type, stream);
    }

    private static String tile(int level, long index) {
        return "tile %d/%d of the ledger itself was altered; the events are as they were signed unless told otherwise"
                .formatted(level, index);
    }
}
