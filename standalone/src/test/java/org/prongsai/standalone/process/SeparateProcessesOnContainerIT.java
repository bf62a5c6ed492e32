package org.prongsai.standalone.process;

import java.util.Map;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The same on the official image; its twin {@link SeparateProcessesIT} runs where there is no Docker. */
@Testcontainers(disabledWithoutDocker = true)
class SeparateProcessesOnContainerIT extends SeparateProcesses {
    @Container
    static final PostgreSQLContainer POSTGRES = new PostgreSQLContainer("postgres:18");

    @Override
    Map<String, String> database() {
        return Map.of(
                "SPRING_DATASOURCE_URL", POSTGRES.getJdbcUrl(),
                "SPRING_DATASOURCE_USERNAME", POSTGRES.getUsername(),
                "SPRING_DATASOURCE_PASSWORD", POSTGRES.getPassword());
    }
}
