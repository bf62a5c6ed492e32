package org.prongsai.standalone;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The database starts before the connection pool that needs it, and stops after it. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    EmbeddedDatabase embeddedDatabase(@Value("${prongsai.data}") String data) {
        if (data.isBlank()) { // An unset variable of a script; it must not fill whatever folder it was started in.
            throw DataDirectoryUnusable.unnamed();
        }
        return EmbeddedDatabase.start(Path.of(data));
    }

    @Bean
    JdbcConnectionDetails embeddedDatabaseConnection(EmbeddedDatabase database) {
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return database.url();
            }

            @Override
            public String getUsername() {
                return database.user();
            }

            @Override
            public String getPassword() {
                return database.password();
            }
        };
    }
}
