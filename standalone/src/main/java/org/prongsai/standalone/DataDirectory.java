package org.prongsai.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds all that is kept, held by one process at a time. What belongs to the database is readable by its owner
 * only.
 */
final class DataDirectory implements AutoCloseable {
    private static final int PASSWORD_BYTES = 24;

    private final Path root;
    private final Path postgres;
    private final FileChannel lockFile;

    private DataDirectory(Path root, FileChannel lockFile) {
        this.root = root;
        this.postgres = root.resolve("postgres");
        this.lockFile = lockFile;
    }

    /**
     * Creates the folder where it is missing, and holds it until {@link #close}.
     *
     * @throws DataDirectoryInUse when another process holds it
     * @throws DataDirectoryUnusable when it cannot be created or written
     */
    static DataDirectory open(Path path) {
        try {
            var root = path.toAbsolutePath().normalize();
            Files.createDirectories(root);
            var directory = new DataDirectory(root.toRealPath(), lock(root));
            Files.createDirectories(directory.postgres, ownerOnly(root, "rwx------"));
            return directory;
        } catch (IOException e) {
            throw new DataDirectoryUnusable(path, e);
        }
    }

    private static FileChannel lock(Path root) throws IOException {
        var file = root.resolve("lock");
        // The operating system lets go of it however the process ends.
        var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new DataDirectoryInUse(root);
        }
        return channel;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null; // Held by this very process.
        }
    }

    /** The database cluster. */
    Path cluster() {
        return postgres.resolve("cluster");
    }

    /** PostgreSQL's programs, unpacked here and not in a shared temporary folder, where others could put their own. */
    Path programs() {
        return postgres.resolve("programs");
    }

    /** What the database server says since it was started. */
    Path serverLog() {
        return postgres.resolve("server.log");
    }

    /** Keeps the log of the run before, and no older one. */
    void beginServerLog() throws IOException {
        if (Files.exists(serverLog())) {
            Files.move(serverLog(), postgres.resolve("server.previous.log"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Holds the password of the cluster's only user; made up once, and there as a whole or not at all. */
    Path passwordFile() throws IOException {
        var file = postgres.resolve("password");
        if (Files.notExists(file)) {
            var secret = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(secret);
            var draft = postgres.resolve("password.new");
            Files.deleteIfExists(draft);
            Files.createFile(draft, ownerOnly(postgres, "rw-------"));
            Files.writeString(draft, HexFormat.of().formatHex(secret), StandardOpenOption.SYNC);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return file;
    }

    String password() throws IOException {
        return Files.readString(passwordFile(), StandardCharsets.UTF_8).strip();
    }

    /** Throws away a cluster whose creation was interrupted: it never held anything. */
    void discardHalfMadeCluster() throws IOException {
        if (Files.exists(creationMark()) && Files.exists(cluster())) {
            try (var files = Files.walk(cluster())) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    void markCreationBegun() throws IOException {
        if (Files.notExists(cluster())) {
            Files.writeString(creationMark(), "");
        }
    }

    /** On the disk before anybody writes to the cluster: a mark that came back after a power failure would cost all of it. */
    void markCreationDone() throws IOException {
        if (Files.deleteIfExists(creationMark())) {
            flush(postgres);
        }
    }

    private static void flush(Path directory) {
        try (var entries = FileChannel.open(directory, StandardOpenOption.READ)) {
            entries.force(true);
        } catch (IOException _) {
            // Windows opens no directories; its file system keeps entries in order by itself.
        }
    }

    private Path creationMark() {
        return postgres.resolve("creating");
    }

    private static FileAttribute<?>[] ownerOnly(Path near, String permissions) throws IOException {
        var posix = Files.getFileStore(near).supportsFileAttributeView("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return root.toString();
    }
}
