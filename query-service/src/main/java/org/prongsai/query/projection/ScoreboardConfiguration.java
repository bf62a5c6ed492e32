package org.prongsai.query.projection;

import javax.sql.DataSource;
import org.prongsai.log.SchemaMigration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The schema of the read models, and the settings of the projection that keeps them in step. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ScoreboardSettings.class)
class ScoreboardConfiguration {
    /** After the log's: a process that waits for the log does not start with half of what it needs. */
    @Bean
    SchemaMigration viewSchema(DataSource dataSource, @Qualifier("logSchema") SchemaMigration logSchema) {
        return new SchemaMigration(dataSource, "view", "db/view");
    }
}
