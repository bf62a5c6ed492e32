package org.prongsai.engine.audit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.engine.audit.AuditFinding.Code;

/** Containers made to harm whoever opens them. */
class HostileBundleTest {
    private static final SmallLog LOG = SmallLog.filled();
    private static final byte[] OF_ONE = LOG.bundle(SmallLog.OF_ONE);

    /** A container of our own form with any names and contents. */
    private static final class Container {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final List<ZipRecord> records = new ArrayList<>();

        Container add(String name, byte[] packed, byte[] content, long length) {
            var crc = new CRC32();
            crc.update(content);
            var record = new ZipRecord(name, crc.getValue(), packed.length, length, out.size());
            out.writeBytes(record.local());
            out.writeBytes(packed);
            out.writeBytes(record.descriptor());
            records.add(record);
            return this;
        }

        Container add(String name, String content) {
            var bytes = content.getBytes(UTF_8);
            return add(name, BundleNames.isStored(name) ? bytes : deflated(bytes), bytes, bytes.length);
        }

        byte[] bytes() {
            int at = out.size();
            records.forEach(record -> out.writeBytes(record.directory()));
            out.writeBytes(ZipRecord.end(records.size(), out.size() - at, at));
            return out.toByteArray();
        }
    }

    private static byte[] deflated(byte[] content) {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(content);
        deflater.finish();
        var out = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../checkpoint",
                "/etc/passwd",
                "scores/../../x-2566.json",
                "scores\\a-2566.json",
                "scores/.json",
                "README.TXT",
                "more.txt",
                "scores/",
                "older/4.checkpoint",
                "methodology/2566-01.json"
            })
    void refusesNamesThatNoBundleHas(String name) {
        refused(new Container().add(name, "x").bytes(), "does not belong there");
    }

    @Test
    void refusesNamesTwiceAndInAnotherOrder() {
        refused(new Container().add("README.txt", "x").add("README.txt", "y").bytes(), "does not belong there");
        refused(new Container().add("checkpoint", "x").add("README.txt", "y").bytes(), "does not belong there");
        refused(
                new Container()
                        .add("scores/b-2566.json", "x")
                        .add("scores/a-2566.json", "y")
                        .bytes(),
                "does not belong there");
    }

    @Test
    void refusesAContainerOfAnybodyElsesMaking() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : Parts.of(OF_ONE).files().entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        refused(out.toByteArray(), "not as it is always written");
    }

    @Test
    void refusesWhatIsNoContainer() {
        refused(new byte[0], "its length is 0 bytes");
        refused("PK\u0003\u0004 and so on, long enough to be one".getBytes(US_ASCII), "its last bytes");
        refused(new Container().bytes(), "no file manifest.json");
    }

    /** A gigabyte of zeros in a megabyte, where a short file has to be: refused by the length it says, or where it lies about it. */
    @Test
    void refusesWhatUnpacksToMoreThanItsNameAllowsOrItSays() throws Exception {
        var zeros = new byte[1 << 24];
        refused(
                new Container()
                        .add("checkpoint", deflated(zeros), zeros, zeros.length)
                        .bytes(),
                "checkpoint has a length that it cannot have");

        var parts = Parts.of(OF_ONE);
        var container = new Container();
        parts.files().forEach((name, content) -> {
            if (name.equals("checkpoint")) {
                container.add(name, deflated(zeros), content, content.length);
            } else {
                container.add(name, new String(content, UTF_8));
            }
        });
        var report = SmallLog.verify(container.bytes());
        assertThat(report.findings()).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(Code.FILE);
            assertThat(finding.messageEn()).contains("it is longer than the container says");
        });
    }

    @Test
    void refusesALineWithoutAnEndBeforeItFillsTheMemory() throws Exception {
        var parts = Parts.of(OF_ONE);
        var line = "x".repeat(BundleNames.LINE_BYTES_MAX + 100_000);
        var report =
                SmallLog.verify(parts.withText(BundleNames.EVENTS, _ -> line).together(SmallLog.KEY));

        assertThat(report.findings().getFirst().messageEn())
                .isEqualTo("it cannot be read: line 1 is longer than a line can be");
    }

    @Test
    void refusesACountOfLeavesOrFilesThatNobodyHas() throws Exception {
        var parts = Parts.of(OF_ONE);
        var report = SmallLog.verify(
                parts.withText(BundleNames.LEAVES, _ -> "0-99999999999999999\n").together(SmallLog.KEY));
        assertThat(report.findings().getFirst().code()).isEqualTo(Code.PROOF);

        var end = OF_ONE.clone();
        end[end.length - 14] = -1;
        end[end.length - 13] = -1;
        end[end.length - 12] = -1;
        end[end.length - 11] = -1;
        refused(end, "it names too many files");
    }

    @Test
    void refusesFilesThatLieOverEachOther() {
        var directory = new ZipRecord("checkpoint", 0, 1, 1, 0);
        var out = new ByteArrayOutputStream();
        var first = new ZipRecord("README.txt", 0, 1, 1, 0);
        out.writeBytes(first.local());
        out.write(0);
        out.writeBytes(first.descriptor());
        int at = out.size();
        out.writeBytes(first.directory());
        out.writeBytes(directory.directory());
        out.writeBytes(ZipRecord.end(2, out.size() - at, at));

        refused(out.toByteArray(), "checkpoint does not stand where it has to");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "",
                "{\"schema\":\"prongsai-audit-bundle/2\"}",
                "{\"a\":1,\"a\":2}",
                "{\"schema\": \"prongsai-audit-bundle/1\"}"
            })
    void refusesAManifestOfAnotherForm(String manifest) {
        var container = new Container();
        Parts.of(OF_ONE)
                .files()
                .forEach((name, content) ->
                        container.add(name, name.equals(BundleNames.MANIFEST) ? manifest : new String(content, UTF_8)));

        refused(container.bytes(), "the bundle's manifest is none");
    }

    private static void refused(byte[] bundle, String why) {
        assertThatExceptionOfType(BundleUnreadable.class)
                .isThrownBy(() -> SmallLog.verify(bundle))
                .satisfies(refusal -> {
                    assertThat(refusal.messageEn()).contains(why);
                    assertThat(refusal.messageTh()).isNotBlank();
                });
    }
}
