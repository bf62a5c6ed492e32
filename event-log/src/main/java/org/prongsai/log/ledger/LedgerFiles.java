package org.prongsai.log.ledger;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.Consumer;
import org.prongsai.engine.ledger.SigningKey;
import org.prongsai.engine.ledger.VerifierKey;

/**
 * What the ledger keeps outside of the database: {@code key}, the secret it signs with, for its owner only; {@code key.pub}, with
 * which anybody checks that; and {@code checkpoints}, every note it ever signed. Whoever has the database alone can neither sign
 * nor take a checkpoint back.
 */
final class LedgerFiles {
    private static final int SEED_BYTES = 32;
    private static final String SIGNATURE = "\u2014 ";

    private final Path directory;

    LedgerFiles(Path directory) {
        this.directory = directory;
    }

    private Path key() {
        return directory.resolve("key");
    }

    private Path publicKey() {
        return directory.resolve("key.pub");
    }

    private Path checkpoints() {
        return directory.resolve("checkpoints");
    }

    /**
     * The key to sign with; made up once, and there as a whole or not at all.
     *
     * @param origin names a new key
     * @throws org.prongsai.engine.ledger.NoteRefused when the file holds something else
     */
    SigningKey signingKey(String origin) {
        try {
            Files.createDirectories(directory, ownerOnly("rwx------"));
            if (Files.notExists(key())) {
                if (hasCheckpoints()) {
                    throw new IllegalStateException(
                            ("the ledger's key is missing in %s, and checkpoints that it signed are there:"
                                            + " put the key back; only where it is lost for good, move the file checkpoints away")
                                    .formatted(directory));
                }
                var seed = new byte[SEED_BYTES];
                new SecureRandom().nextBytes(seed);
                put(key(), SigningKey.of(origin, seed).encoded(), "rw-------");
            }
            var key = SigningKey.parse(Files.readString(key()).strip());
            put(publicKey(), key.verifier().toString(), "rw-r--r--");
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException("the ledger's key cannot be kept in " + directory, e);
        }
    }

    /** The key to check with; empty where there is none. */
    Optional<VerifierKey> verifierKey() {
        try {
            return Files.exists(publicKey())
                    ? Optional.of(
                            VerifierKey.parse(Files.readString(publicKey()).strip()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void put(Path file, String line, String permissions) throws IOException {
        var text = line + "\n";
        if (Files.exists(file) && Files.readString(file).equals(text)) {
            return;
        }
        var draft = directory.resolve(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, ownerOnly(permissions));
        Files.writeString(draft, text, StandardOpenOption.SYNC);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        flush(directory);
    }

    private static void flush(Path directory) {
        try (var entries = FileChannel.open(directory, StandardOpenOption.READ)) {
            entries.force(true);
        } catch (IOException _) {
            // Windows opens no directories; its file system keeps entries in order by itself.
        }
    }

    private FileAttribute<?>[] ownerOnly(String permissions) throws IOException {
        var existing = directory.toAbsolutePath();
        for (var parent = existing; parent != null && Files.notExists(existing); parent = parent.getParent()) {
            existing = parent;
        }
        var posix = Files.getFileStore(existing).supportsFileAttributeView("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    /** Whether any checkpoint was ever written down here. */
    boolean hasCheckpoints() {
        return Files.exists(checkpoints());
    }

    /** Adds a note. It is on the disk when this returns. */
    void append(String note) {
        try (var file = FileChannel.open(
                checkpoints(), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            boolean isNew = file.size() == 0;
            file.position(wholeLength(file));
            file.truncate(file.position());
            var bytes = ByteBuffer.wrap((note + "\n").getBytes(UTF_8));
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(true);
            if (isNew) {
                flush(directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the checkpoint could not be written beside the ledger's key", e);
        }
    }

    /** Up to the end of the last note that is there as a whole: each is followed by a blank line, and has one inside. */
    private static long wholeLength(FileChannel file) throws IOException {
        long size = file.size();
        int length = (int) Math.min(size, 1 << 12);
        var end = ByteBuffer.allocate(length);
        file.read(end, size - length);
        var text = new String(end.array(), ISO_8859_1);
        var dash = new String(SIGNATURE.getBytes(UTF_8), ISO_8859_1);
        int last = text.lastIndexOf("\n" + dash);
        while (last >= 0) {
            int lineEnd = text.indexOf('\n', last + 1);
            if (lineEnd >= 0 && text.startsWith("\n\n", lineEnd)) {
                return size - length + lineEnd + 2;
            }
            last = text.lastIndexOf("\n" + dash, last - 1);
        }
        return 0;
    }

    /** Every note, the first first; the last may be cut off where a process was killed while it wrote. */
    void eachCheckpoint(Consumer<String> consumer) {
        if (!hasCheckpoints()) {
            return;
        }
        try (var lines = Files.newBufferedReader(checkpoints(), ISO_8859_1)) {
            var dash = new String(SIGNATURE.getBytes(UTF_8), ISO_8859_1);
            var note = new StringBuilder();
            boolean signed = false;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty() && signed) {
                    consumer.accept(utf8(note));
                    note.setLength(0);
                    signed = false;
                } else {
                    note.append(line).append('\n');
                    signed = line.startsWith(dash);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the file of checkpoints cannot be read", e);
        }
    }

    /** What is not UTF-8 is no note, and is told as such. */
    private static String utf8(StringBuilder bytes) {
        return new String(bytes.toString().getBytes(ISO_8859_1), UTF_8);
    }
}
