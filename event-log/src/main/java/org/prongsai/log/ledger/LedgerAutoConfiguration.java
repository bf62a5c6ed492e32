package org.prongsai.log.ledger;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.prongsai.log.EventLogAutoConfiguration;
import org.prongsai.log.SchemaMigration;
import org.prongsai.log.bulk.BulkLog;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger beside the log: reading and verifying everywhere, adding and signing where {@code prongsai.ledger.follow} is set. */
@AutoConfiguration(
        after = EventLogAutoConfiguration.class,
        afterName = "org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration")
@EnableConfigurationProperties(LedgerSettings.class)
public class LedgerAutoConfiguration {
    private final LedgerSettings settings;

    LedgerAutoConfiguration(LedgerSettings settings) {
        this.settings = settings;
    }

    /** @param patience set where the process only reads the log, and waits so long for the one that creates this */
    @Bean
    SchemaMigration ledgerSchema(
            DataSource dataSource, @Value("${prongsai.log.await-schema:#{null}}") @Nullable Duration patience) {
        return patience == null
                ? new SchemaMigration(dataSource, "ledger", "db/ledger")
                : SchemaMigration.awaited(dataSource, "ledger", "db/ledger", patience);
    }

    @Bean
    LedgerStore ledgerStore(JdbcTemplate jdbc, @Qualifier("ledgerSchema") SchemaMigration ledgerSchema) {
        return new LedgerStore(jdbc);
    }

    @Bean
    Ledger ledger(LedgerStore store) {
        return new Ledger(store);
    }

    @Bean
    LeafLog leafLog(BulkLog log, LedgerStore store, JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        var reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        return new LeafLog(log, store, jdbc, reading);
    }

    @Bean
    LedgerKeys ledgerKeys(LedgerStore store) {
        return new LedgerKeys(settings, files(), store);
    }

    @Bean
    Verification ledgerVerification(BulkLog log, LedgerStore store, LedgerKeys keys, DataSource dataSource) {
        return new Verification(log, store, keys, files(), dataSource);
    }

    @Bean
    @ConditionalOnBooleanProperty("prongsai.ledger.follow")
    LedgerFollower ledgerFollower(
            BulkLog log,
            LedgerStore store,
            TransactionTemplate transactions,
            @Qualifier("logSchema") SchemaMigration logSchema) {
        return new LedgerFollower(settings, new LedgerPass(log, store, transactions), store, () -> signer(store));
    }

    private Optional<CheckpointSigner> signer(LedgerStore store) {
        return files().map(files -> new CheckpointSigner(
                store, files, files.signingKey(settings.origin()), settings.checkpointInterval(), Clock.systemUTC()));
    }

    private Optional<LedgerFiles> files() {
        return settings.directory().isBlank()
                ? Optional.empty()
                : Optional.of(new LedgerFiles(Path.of(settings.directory())));
    }
}
