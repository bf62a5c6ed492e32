package org.prongsai.command;

import javax.sql.DataSource;
import org.prongsai.log.SchemaMigration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The write side's own tables, beside the log. */
@Configuration(proxyBeanMethods = false)
class CommandSchema {

    @Bean
    SchemaMigration commandTables(DataSource dataSource) {
        return new SchemaMigration(dataSource, "command", "db/command");
    }
}
