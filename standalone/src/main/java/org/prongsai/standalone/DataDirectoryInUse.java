package org.prongsai.standalone;

import java.nio.file.Path;

/** Another process works on the same data directory. */
final class DataDirectoryInUse extends StartFailure {
    DataDirectoryInUse(Path directory) {
        super(
                "The data directory %s is in use by another Prongsai.".formatted(directory),
                "Stop that one, or start this one with another directory: --prongsai.data=DIR");
    }
}
