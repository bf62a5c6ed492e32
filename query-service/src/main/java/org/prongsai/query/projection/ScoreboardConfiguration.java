package org.prongsai.query.projection;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.prongsai.log.SchemaMigration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;

/** The schema of the read models, and the processor that keeps them in step. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ScoreboardConfiguration.Settings.class)
class ScoreboardConfiguration {
    /**
     * How the projection runs.
     *
     * @param batchSize events of one transaction, at most
     * @param claimTimeout after which another process may take over from one that is gone
     * @param owner what this process calls itself where it claims the projection; no two may share it
     */
    @ConfigurationProperties("prongsai.scoreboard")
    record Settings(
            @DefaultValue("500") int batchSize,
            @DefaultValue("10s") Duration claimTimeout,
            @Nullable String owner) {

        String ownerOrProcess() {
            return owner == null ? ManagementFactory.getRuntimeMXBean().getName() : owner;
        }
    }

    /** After the log's: a process that waits for the log does not start with half of what it needs. */
    @Bean
    SchemaMigration viewSchema(DataSource dataSource, @Qualifier("logSchema") SchemaMigration logSchema) {
        return new SchemaMigration(dataSource, "view", "db/view");
    }

    @Bean
    ProjectionFailures projectionFailures() {
        return new ProjectionFailures();
    }

    @Bean
    ConfigurerModule scoreboardProcessor(
            Scoreboard scoreboard,
            ProjectionFailures failures,
            Settings settings,
            ConnectionProvider connections,
            TransactionManager transactions,
            @Qualifier("viewSchema") SchemaMigration viewSchema) {
        var tokens = tokens(connections, settings);
        return configurer -> configurer
                .eventProcessing()
                .registerEventHandler(_ -> scoreboard)
                .assignHandlerInstancesMatching(Scoreboard.NAME, handler -> handler == scoreboard)
                .registerSequencingPolicy(Scoreboard.NAME, _ -> new ByAgency())
                .registerListenerInvocationErrorHandler(Scoreboard.NAME, _ -> PropagatingErrorHandler.instance())
                .registerErrorHandler(Scoreboard.NAME, _ -> failures)
                .registerTokenStore(Scoreboard.NAME, _ -> tokens)
                .registerTransactionManager(Scoreboard.NAME, _ -> transactions)
                .registerPooledStreamingEventProcessor(
                        Scoreboard.NAME, Configuration::eventStore, (_, processor) -> configured(processor, settings));
    }

    /** One segment: at this size the database is the bound, and one writer needs no locks. */
    private static PooledStreamingEventProcessor.Builder configured(
            PooledStreamingEventProcessor.Builder processor, Settings settings) {
        return processor
                .batchSize(settings.batchSize())
                .initialSegmentCount(1)
                .initialToken(StreamableMessageSource::createTailToken)
                .tokenClaimInterval(Math.max(1, settings.claimTimeout().toMillis() / 2))
                .claimExtensionThreshold(Math.max(1, settings.claimTimeout().toMillis() / 2));
    }

    private static TokenStore tokens(ConnectionProvider connections, Settings settings) {
        var schema = TokenSchema.builder()
                .setTokenTable("view.token_entry")
                .setProcessorNameColumn("processor_name")
                .setSegmentColumn("segment")
                .setTokenColumn("token")
                .setTokenTypeColumn("token_type")
                .setTimestampColumn("timestamp")
                .setOwnerColumn("owner")
                .build();
        return new StrictTokens(JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(TokenSerializer.create())
                .schema(schema)
                .claimTimeout(settings.claimTimeout())
                .nodeId(settings.ownerOrProcess()));
    }
}
