package org.prongsai.standalone;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The data directory cannot be created, or nothing can be written in it. */
final class DataDirectoryUnusable extends StartFailure {
    private static final String ACTION =
            "Make room there and let this user write in it, or start with another directory: --prongsai.data=DIR";

    private DataDirectoryUnusable(String message, String action) {
        super(message, action);
    }

    DataDirectoryUnusable(Path directory, IOException cause) {
        super(
                "The data directory %s cannot be used: %s.".formatted(directory.toAbsolutePath(), reason(cause)),
                ACTION,
                cause);
    }

    /** Nobody said which one. */
    static DataDirectoryUnusable unnamed() {
        return new DataDirectoryUnusable("No data directory is named.", "Name one: --prongsai.data=DIR");
    }

    /** What a message of Java's own leaves out: it often is the path and nothing else. */
    private static String reason(IOException cause) {
        return switch (cause) {
            case AccessDeniedException denied -> denied.getFile() + " does not let this user in";
            case FileAlreadyExistsException taken -> taken.getFile() + " is a file";
            case FileSystemException failed
            when failed.getReason() != null -> failed.getFile() + ": " + failed.getReason();
            default -> said(cause.getMessage());
        };
    }

    private static String said(@Nullable String message) {
        return message == null ? "its file system gives no reason" : message;
    }
}
