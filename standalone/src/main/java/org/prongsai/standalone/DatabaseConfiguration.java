package org.prongsai.standalone;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The database starts before the connection pool that needs it, and stops after it. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** @param begun by the program's own start; not there where something else starts the context */
    @Bean
    EmbeddedDatabase embeddedDatabase(
            ObjectProvider<DatabaseStart> begun, @Value("${" + EarlyDatabase.DATA + "}") String data) {
        return begun.getIfAvailable(() -> DatabaseStart.begin(data)).take();
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
