package org.prongsai.engine.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.engine.audit.AuditFinding.Code;
import org.prongsai.engine.ledger.Hash;
import org.prongsai.engine.ledger.LeafEncoding;
import tools.jackson.databind.json.JsonMapper;

/** What a bundle holds, and that a true one is verified. */
class BundleTest {
    private static final SmallLog LOG = SmallLog.filled();
    private static final byte[] OF_ONE = LOG.bundle(SmallLog.OF_ONE);

    @Test
    void holdsEverythingThatOneAssessmentRestsOn() {
        var parts = Parts.of(OF_ONE);

        assertThat(parts.files().keySet())
                .containsExactly(
                        "README.txt",
                        "checkpoint",
                        "events.ndjson",
                        "leaves.txt",
                        "proof.txt",
                        "methodology/small-2566-3.json",
                        "scores/ban-one-2566.json",
                        "manifest.json",
                        "manifest.note");
        assertThat(parts.lines("events.ndjson").stream()
                        .map(line -> LeafEncoding.read(line.getBytes(UTF_8)).stream())
                        .distinct())
                .containsExactly(
                        "agency:ban-one",
                        "methodology:small-2566",
                        "ban-one-2566",
                        "ban-one-2566/IIT-1",
                        "ban-one-2566/IIT-2",
                        "ban-one-2566/IIT-1/0000000000000001",
                        "ban-one-2566/IIT-1/0000000000000003",
                        "ban-one-2566/IIT-1/0000000000000005");
        assertThat(parts.text("leaves.txt")).isEqualTo("0-1\n5-7\n12-13\n15\n17-21\n23\n");
        assertThat(parts.text("checkpoint")).isEqualTo(LOG.signed(LOG.size()).toString());
        assertThat(parts.text("methodology/small-2566-3.json")).isEqualTo(SmallLog.SMALL.document());
    }

    @Test
    void isVerifiedByWhoeverKnowsTheKey() throws Exception {
        var report = SmallLog.verify(OF_ONE);

        assertThat(report.findings()).isEmpty();
        assertThat(report)
                .isEqualTo(new AuditReport(
                        "ban-one-2566",
                        SmallLog.ORIGIN,
                        LOG.size(),
                        LOG.checkpoint(LOG.size()).head().root().base64(),
                        SmallLog.KEY.verifier().toString(),
                        true,
                        Parts.of(OF_ONE).lines("events.ndjson").size(),
                        1,
                        report.figures(),
                        List.of(),
                        List.of(),
                        0));
        assertThat(report.figures()).isGreaterThan(100);
        assertThat(report.isVerified()).isTrue();
        assertThat(SmallLog.verify(OF_ONE, Trust.NOTHING).keyGiven()).isFalse();
        assertThat(SmallLog.verify(OF_ONE, Trust.NOTHING).isVerified()).isTrue();
    }

    @Test
    void ofANationsYearHoldsAllAgenciesAndTheAssessmentsOfThatYear() throws Exception {
        var bundle = LOG.bundle(SmallLog.OF_NATION);
        var parts = Parts.of(bundle);

        assertThat(parts.files().keySet())
                .contains("scores/ban-one-2566.json", "scores/ban-two-2566.json")
                .doesNotContain("scores/ban-one-2565.json");
        assertThat(parts.text("events.ndjson")).contains("agency:ban-two").doesNotContain("ban-one-2565");
        assertThat(SmallLog.verify(bundle).findings()).isEmpty();
        assertThat(SmallLog.verify(bundle).sheets()).isEqualTo(2);
        assertThat(SmallLog.verify(bundle).about()).isEqualTo("nation-2566");
    }

    @Test
    void isTheSameBytesForTheSameLogAndCheckpoint() {
        assertThat(SmallLog.filled().bundle(SmallLog.OF_ONE)).isEqualTo(OF_ONE);
        assertThat(SmallLog.filled().bundle(SmallLog.OF_NATION)).isEqualTo(LOG.bundle(SmallLog.OF_NATION));
    }

    @Test
    void isAsOfItsCheckpointWhateverCameAfterwards() throws Exception {
        int size = LOG.size() - 3;
        var bundle = SmallLog.write(LOG.request(SmallLog.OF_ONE, size), LOG.feed(SmallLog.OF_ONE, size));
        var longer = SmallLog.filled();
        longer.answer(SmallLog.ONE, 9, "11111");

        assertThat(SmallLog.verify(bundle).findings()).isEmpty();
        assertThat(SmallLog.verify(bundle).treeSize()).isEqualTo(size);
        assertThat(SmallLog.write(longer.request(SmallLog.OF_ONE, size), longer.feed(SmallLog.OF_ONE, size)))
                .isEqualTo(bundle);
    }

    /** The figures of the small methodology, worked out by hand: two responses hold, one was corrected, one withdrawn. */
    @Test
    void holdsScoreSheetsWithExactFractions() {
        var sheet = new JsonMapper().readTree(Parts.of(OF_ONE).files().get("scores/ban-one-2566.json"));

        assertThat(sheet.path("schema").asString()).isEqualTo("prongsai-score-sheet/1");
        var slots = sheet.path("indicators")
                .path(0)
                .path("surveys")
                .path(0)
                .path("questions")
                .path(0)
                .path("slots");
        // i1 was answered 3 and, after the correction, 1: (100 + 0) / 2.
        assertThat(slots.path(0).path("counts").toString()).isEqualTo("[1,0,1]");
        assertThat(slots.path(0).path("score").path("exact").asString()).isEqualTo("50");
        assertThat(slots.path(0).path("score").path("shown").asString()).isEqualTo("50.00");
        assertThat(sheet.path("published").path("total").asString()).isEqualTo("61.20");
        assertThat(sheet.path("basis").asString()).isEqualTo("BOTH");
        assertThat(sheet.path("methodology").path("hash").asString())
                .isEqualTo(SmallLog.SMALL.ref().hash());
    }

    /** Never to be edited: bundles and sheets that were handed out once have to be verified for good. */
    @Test
    void staysAsItWasFirstHandedOut() throws Exception {
        try (var stored = BundleTest.class.getResourceAsStream("/audit/format-1.zip")) {
            var report = SmallLog.verify(stored.readAllBytes());
            assertThat(report.findings()).isEmpty();
            assertThat(report.history()).isEqualTo(List.of(4L, 20L));
        }
        assertThat(Parts.of(OF_ONE).text("scores/ban-one-2566.json"))
                .isEqualTo(SmallLog.resource("/audit/score-sheet-1.json"));
    }

    @Test
    void listsEveryFileWithItsHashAndIsSigned() {
        var parts = Parts.of(OF_ONE);
        var manifest = new JsonMapper().readTree(parts.files().get("manifest.json"));

        assertThat(manifest.path("schema").asString()).isEqualTo("prongsai-audit-bundle/1");
        assertThat(manifest.path("kind").asString()).isEqualTo("assessment");
        assertThat(manifest.path("assessments").toString()).isEqualTo("[\"ban-one-2566\"]");
        assertThat(manifest.path("vkey").asString())
                .isEqualTo(SmallLog.KEY.verifier().toString());
        manifest.path("files")
                .forEach(file -> assertThat(file.path("sha256").asString())
                        .isEqualTo(
                                Hash.sha256(parts.files().get(file.path("name").asString()))
                                        .hex()));
        assertThat(manifest.path("files").size()).isEqualTo(parts.files().size() - 2);
        assertThat(parts.lines("manifest.note"))
                .hasSize(4)
                .startsWith(
                        "prongsai audit bundle manifest v1",
                        Hash.sha256(parts.files().get("manifest.json")).hex());
    }

    @Test
    void canBeOpenedByAnyReaderOfZips(@TempDir Path folder) throws IOException {
        var file = Files.write(folder.resolve("bundle.zip"), OF_ONE);
        try (var zip = new ZipFile(file.toFile())) {
            assertThat(zip.size()).isEqualTo(9);
            assertThat(new String(zip.getInputStream(zip.getEntry("README.txt")).readAllBytes(), UTF_8))
                    .contains("ชุดหลักฐาน", "sha256sum");
        }
    }

    @Test
    void isRefusedUnderAnotherKey() throws Exception {
        var report = SmallLog.verify(OF_ONE, new Trust(SmallLog.OTHER_KEY.verifier(), null, null));

        assertThat(report.findings().stream().map(AuditFinding::code)).containsOnly(Code.SIGNATURE);
        assertThat(report.findings().stream().map(AuditFinding::file))
                .containsExactly("manifest.note", "manifest.json", "checkpoint");
    }

    @Test
    void isNotWrittenFromEventsThatDoNotFollowEachOther() {
        EventFeed backwards = sink -> {
            sink.leaf(1, LOG.leaf(1), LOG.leaf(1).length);
            sink.leaf(0, LOG.leaf(0), LOG.leaf(0).length);
        };

        assertThatIllegalArgumentException()
                .isThrownBy(() -> SmallLog.write(LOG.request(SmallLog.OF_ONE, LOG.size()), backwards))
                .withMessage("leaf 0 does not follow the leaves before it");
        EventFeed unopened = sink -> sink.leaf(12, LOG.leaf(12), LOG.leaf(12).length);
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> SmallLog.write(LOG.request(SmallLog.OF_ONE, LOG.size()), unopened))
                .withMessageContaining("ban-one-2566");
    }
}
