package org.prongsai.command.page.administration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.prongsai.log.EventLog;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What runs here, and where it keeps things; nothing that opens anything. */
@Component
class Installation {
    /** Settings that name a directory, by what is kept there, in the order in which they are shown. */
    static final SequencedMap<String, String> DIRECTORIES = directorySettings();

    private static final String SETTINGS = "prongsai.";
    private static final String VERSION = "springdoc.open-api.info.version";

    private final Environment settings;
    private final JdbcTemplate jdbc;
    private final EventLog log;

    Installation(Environment settings, JdbcTemplate jdbc, EventLog log) {
        this.settings = settings;
        this.jdbc = jdbc;
        this.log = log;
    }

    /**
     * What was found.
     *
     * @param position of the last event of the log; 0 where it is empty
     * @param version of the service; empty where it was not built
     * @param database its address, without anything that opens it
     * @param directories by what is kept there
     * @param freeBytes what is left where the data are; null where that is another machine's business
     */
    record Found(
            long position,
            String version,
            String java,
            String postgres,
            String database,
            SequencedMap<String, Path> directories,
            @Nullable Long freeBytes) {}

    Found read() {
        var directories = directories();
        return new Found(
                log.lastPosition(),
                settings.getProperty(VERSION, ""),
                Runtime.version().toString(),
                String.valueOf(jdbc.queryForObject("show server_version", String.class)),
                address(),
                directories,
                directories.isEmpty() ? null : free(directories.firstEntry().getValue()));
    }

    /** A URL may carry a password behind its question mark. */
    private String address() {
        var url = jdbc.execute((ConnectionCallback<String>)
                connection -> String.valueOf(connection.getMetaData().getURL()));
        return String.valueOf(url).replaceFirst("[?;].*", "").replaceFirst("//[^/@]*@", "//");
    }

    private SequencedMap<String, Path> directories() {
        var directories = new LinkedHashMap<String, Path>();
        DIRECTORIES.forEach((name, setting) -> {
            var written = settings.getProperty(SETTINGS + setting);
            if (written != null && !written.isBlank()) {
                directories.put(name, Path.of(written).toAbsolutePath().normalize());
            }
        });
        return directories;
    }

    private static SequencedMap<String, String> directorySettings() {
        var settings = new LinkedHashMap<String, String>();
        settings.put("data", "data");
        for (var name : List.of("ledger", "tape", "open-data")) {
            settings.put(name, name + ".directory");
        }
        return Collections.unmodifiableSequencedMap(settings);
    }

    private static @Nullable Long free(Path directory) {
        try {
            return Files.getFileStore(directory).getUsableSpace();
        } catch (IOException e) {
            return null; // It is not there yet, or nobody may look.
        }
    }
}
