package org.prongsai.engine.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipInputStream;
import org.prongsai.engine.id.AssessmentId;
import org.prongsai.engine.ledger.SignedNote;
import org.prongsai.engine.ledger.SigningKey;

/** A bundle taken apart, to be put together again by somebody who cheats, with or without the log's key. */
final class Parts {
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final Manifest manifest;

    private Parts(Map<String, byte[]> files) {
        this.files.putAll(files);
        manifest = Manifest.parse(files.get(BundleNames.MANIFEST));
    }

    /** By the JDK's own reader of zips. */
    static Parts of(byte[] bundle) {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bundle))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Parts(files);
    }

    Map<String, byte[]> files() {
        return files;
    }

    Manifest manifest() {
        return manifest;
    }

    String text(String name) {
        return new String(files.get(name), UTF_8);
    }

    List<String> lines(String name) {
        return text(name).lines().toList();
    }

    Parts with(String name, byte[] content) {
        var changed = new Parts(files);
        changed.files.put(name, content);
        return changed;
    }

    Parts withText(String name, UnaryOperator<String> change) {
        return with(name, change.apply(text(name)).getBytes(UTF_8));
    }

    Parts withLines(String name, List<String> lines) {
        return withText(name, _ -> lines.isEmpty() ? "" : String.join("\n", lines) + "\n");
    }

    Parts without(String name) {
        var changed = new Parts(files);
        changed.files.remove(name);
        return changed;
    }

    /** Everything is made to fit again, and signed by a key. */
    byte[] together(SigningKey key) {
        return together(key, manifest.assessments());
    }

    byte[] together(SigningKey key, List<AssessmentId> assessments) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipWriter(out)) {
            var named = new ArrayList<BundleFile>();
            for (var file : files.entrySet()) {
                if (!BundleNames.isStored(file.getKey())) {
                    named.add(zip.add(file.getKey(), content -> content.write(file.getValue())));
                }
            }
            var again = new Manifest(
                            manifest.scope(),
                            manifest.origin(),
                            manifest.key(),
                            manifest.head(),
                            lines(BundleNames.EVENTS).size(),
                            assessments,
                            named,
                            new BundleFile("container", zip.count(), zip.hash()))
                    .bytes();
            zip.store(BundleNames.MANIFEST, again);
            zip.store(
                    BundleNames.NOTE,
                    SignedNote.sign(Manifest.noteText(again), key).bytes());
            zip.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
