package org.prongsai.engine.audit;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.prongsai.engine.audit.AuditFinding.Code;
import org.prongsai.engine.ledger.Checkpoint;
import org.prongsai.engine.ledger.Hash;
import org.prongsai.engine.ledger.NoteRefused;
import org.prongsai.engine.ledger.SignedNote;
import org.prongsai.engine.ledger.VerifierKey;

/**
 * Verifies a bundle and believes nothing of it but what its key has signed: container, files, events against the checkpoint,
 * streams, methodologies, and every figure of every score sheet, computed again. Memory does not grow with the number of
 * responses but for 40 bytes of each stream's name; hostile containers are refused before they are unpacked.
 */
public final class BundleVerifier {
    private static final int BUFFER_BYTES = 1 << 16;

    private final ZipReader zip;
    private final Trust trust;
    private final Manifest manifest;
    private final VerifierKey key;
    private final Findings findings = new Findings();
    private final Map<String, BundleFile> signed = new HashMap<>();

    private BundleVerifier(ZipReader zip, Trust trust, Manifest manifest) {
        this.zip = zip;
        this.trust = trust;
        this.manifest = manifest;
        key = trust.key() == null ? manifest.key() : trust.key();
        manifest.files().forEach(file -> signed.put(file.name(), file));
    }

    /**
     * Verifies a bundle.
     *
     * @throws BundleUnreadable when it is no bundle, or one of a format that this version does not know
     * @throws IOException when its bytes cannot be read
     */
    public static AuditReport verify(RandomBytes bundle, Trust trust) throws IOException, BundleUnreadable {
        var zip = ZipReader.open(bundle);
        byte[] bytes;
        Manifest manifest;
        try {
            bytes = zip.read(zip.record(BundleNames.MANIFEST));
            manifest = Manifest.parse(bytes);
        } catch (IOException | IllegalArgumentException e) {
            throw new BundleUnreadable(
                    "บัญชีไฟล์ของชุดใช้ไม่ได้: " + e.getMessage(), "the bundle's manifest is none: " + e.getMessage());
        }
        return new BundleVerifier(zip, trust, manifest).verify(bytes);
    }

    private AuditReport verify(byte[] manifestBytes) throws IOException, BundleUnreadable {
        checkSignature(manifestBytes);
        checkContainer();
        checkNames();
        checkCheckpoint();
        var events = new EventsCheck(manifest.scope(), manifest.head(), findings);
        checkEvents(events);
        checkSmallFiles();
        var sheets = new SheetsCheck(zip, manifest, events.events().folded(), findings);
        checkSheets(sheets);
        var history = new HistoryCheck(zip, manifest.checkpoint(), key, findings);
        history.runEarlier();
        if (trust.checkpoint() != null) {
            history.runGiven(trust.checkpoint(), trust.consistency());
        }
        return new AuditReport(
                manifest.scope().toString(),
                manifest.origin(),
                manifest.head().size(),
                manifest.head().root().base64(),
                manifest.key().toString(),
                trust.key() != null,
                events.count(),
                sheets.sheets(),
                sheets.figures(),
                history.shown(),
                findings.kept(),
                findings.count());
    }

    private void checkSignature(byte[] manifestBytes) throws BundleUnreadable {
        try {
            var note = SignedNote.parse(zip.read(zip.record(BundleNames.NOTE)));
            note.verifiedBy(List.of(key));
            if (!note.text().equals(Manifest.noteText(manifestBytes))
                    || note.lines().size() != 1) {
                findings.add(
                        Code.SIGNATURE,
                        BundleNames.NOTE,
                        "ลายมือชื่อเป็นของบัญชีไฟล์อื่น",
                        "this signs another manifest");
            }
        } catch (NoteRefused e) {
            signature(BundleNames.NOTE, e);
        } catch (IOException e) {
            damaged(BundleNames.NOTE, e);
        }
        if (!key.equals(manifest.key())) {
            findings.add(
                    Code.SIGNATURE,
                    BundleNames.MANIFEST,
                    "ชุดนี้ระบุกุญแจ %s ไม่ใช่กุญแจที่ให้มา".formatted(manifest.key()),
                    "the bundle names the key %s, not the one that was given".formatted(manifest.key()));
        }
    }

    private void signature(String file, NoteRefused refused) {
        var messageTh = switch (refused.reason()) {
            case MALFORMED -> "รูปแบบของบันทึกลงนามไม่ถูกต้อง";
            case FORGED -> "ลายมือชื่อไม่ตรงกับกุญแจ";
            case UNKNOWN_KEY -> "ไม่มีลายมือชื่อของกุญแจที่ใช้ตรวจ";
        };
        findings.add(Code.SIGNATURE, file, messageTh, String.valueOf(refused.getMessage()));
    }

    /** All bytes before the manifest, whatever they mean. */
    private void checkContainer() throws IOException, BundleUnreadable {
        long length = zip.record(BundleNames.MANIFEST).offset();
        MessageDigest digest = Hash.digest();
        var buffer = new byte[BUFFER_BYTES];
        try (var container = zip.container(length)) {
            for (int some = container.read(buffer); some >= 0; some = container.read(buffer)) {
                digest.update(buffer, 0, some);
            }
        }
        if (length != manifest.before().length()
                || !Hash.of(digest.digest()).equals(manifest.before().hash())) {
            findings.add(
                    Code.CONTAINER,
                    BundleNames.MANIFEST,
                    "ไบต์ของชุดไม่ตรงกับที่ลงนามไว้",
                    "the bytes of the bundle are not those that were signed");
        }
    }

    private void checkNames() {
        var named =
                new ArrayList<>(manifest.files().stream().map(BundleFile::name).toList());
        named.add(BundleNames.MANIFEST);
        named.add(BundleNames.NOTE);
        if (!named.equals(List.copyOf(zip.names()))) {
            findings.add(
                    Code.FILE,
                    BundleNames.MANIFEST,
                    "รายชื่อไฟล์ไม่ตรงกับไฟล์ที่มีในชุด",
                    "the files that are listed are not those that are there");
        }
    }

    /** The checkpoint may say more than the manifest, which repeats what matters here. */
    private void checkCheckpoint() throws BundleUnreadable {
        try {
            var note = SignedNote.parse(zip.read(zip.record(BundleNames.CHECKPOINT)));
            note.verifiedBy(List.of(key));
            var checkpoint = Checkpoint.parse(note.text());
            if (!checkpoint.origin().equals(manifest.origin())
                    || !checkpoint.head().equals(manifest.head())) {
                findings.add(
                        Code.CHECKPOINT,
                        BundleNames.CHECKPOINT,
                        "จุดตรวจไม่ตรงกับบัญชีไฟล์",
                        "the checkpoint is not the one that the manifest names");
            }
        } catch (NoteRefused e) {
            signature(BundleNames.CHECKPOINT, e);
        } catch (IOException e) {
            damaged(BundleNames.CHECKPOINT, e);
        }
    }

    private void checkEvents(EventsCheck check) throws BundleUnreadable {
        try (var events = zip.open(zip.record(BundleNames.EVENTS));
                var leaves = zip.open(zip.record(BundleNames.LEAVES));
                var proof = zip.open(zip.record(BundleNames.PROOF))) {
            check.run(events, leaves, proof);
            checkHash(BundleNames.EVENTS, events);
            checkHash(BundleNames.LEAVES, leaves);
            checkHash(BundleNames.PROOF, proof);
        } catch (IOException e) {
            damaged(BundleNames.EVENTS, e);
        }
        if (check.count() != manifest.events()) {
            findings.add(
                    Code.EVENT,
                    BundleNames.EVENTS,
                    "มี %d เหตุการณ์ แต่บัญชีไฟล์ระบุ %d".formatted(check.count(), manifest.events()),
                    "there are %d events, and the manifest says %d".formatted(check.count(), manifest.events()));
        }
    }

    private void checkSmallFiles() throws BundleUnreadable {
        for (var file : manifest.files()) {
            var name = file.name();
            boolean read = name.equals(BundleNames.EVENTS)
                    || name.equals(BundleNames.LEAVES)
                    || name.equals(BundleNames.PROOF);
            if (read || !zip.has(name)) {
                continue; // Checked while it was read; or told already.
            }
            try (var content = zip.open(zip.record(name))) {
                checkHash(name, content);
            } catch (IOException e) {
                damaged(name, e);
            }
        }
    }

    private void checkHash(String name, Unpacked content) throws IOException {
        var file = signed.get(name);
        var hash = content.hash();
        if (file != null && (file.length() != content.length() || !file.hash().equals(hash))) {
            findings.add(
                    Code.FILE,
                    name,
                    "ไฟล์นี้ไม่ใช่ไฟล์ที่ลงนามไว้ (SHA-256 เป็น %s)".formatted(hash.hex()),
                    "this is not the file that was signed (its SHA-256 is %s)".formatted(hash.hex()));
        }
    }

    private void checkSheets(SheetsCheck sheets) throws BundleUnreadable {
        try {
            sheets.run();
        } catch (IOException e) {
            damaged("scores", e);
        }
    }

    private void damaged(String file, IOException e) {
        findings.add(Code.FILE, file, "อ่านไฟล์ไม่ได้: " + e.getMessage(), "it cannot be read: " + e.getMessage());
    }
}
