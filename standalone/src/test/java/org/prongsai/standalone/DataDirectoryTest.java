package org.prongsai.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir
    Path temp;

    @Test
    void saysThatTheDirectoryIsAFile() throws Exception {
        var file = Files.writeString(temp.resolve("data"), "not a directory");

        assertThatThrownBy(() -> DataDirectory.open(file))
                .isInstanceOf(DataDirectoryUnusable.class)
                .hasMessage("The data directory %s cannot be used: %s is a file.", file, file);
        assertThatThrownBy(() -> DataDirectory.open(file.resolve("below")))
                .isInstanceOf(DataDirectoryUnusable.class)
                .hasMessageStartingWith("The data directory %s cannot be used: ".formatted(file.resolve("below")));
    }

    @Test
    void startsNowhereWhenNoDirectoryIsNamed() {
        assertThatThrownBy(() -> DatabaseStart.begin(" ").take())
                .isInstanceOf(DataDirectoryUnusable.class)
                .hasMessage("No data directory is named.");
    }

    @Test
    void saysWhyTheFileSystemRefuses() {
        var denied = new DataDirectoryUnusable(temp, new AccessDeniedException("/srv/data"));
        var readOnly =
                new DataDirectoryUnusable(temp, new FileSystemException("/srv/data", null, "Read-only file system"));

        assertThat(denied)
                .hasMessage("The data directory %s cannot be used: /srv/data does not let this user in.", temp);
        assertThat(readOnly)
                .hasMessage("The data directory %s cannot be used: /srv/data: Read-only file system.", temp);
    }
}
