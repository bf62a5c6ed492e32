package org.prongsai.log.testing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/** Acts on {@link FreshDatabase}. */
final class FreshDatabaseCustomizerFactory implements ContextCustomizerFactory {
    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
        var wanted = AnnotatedElementUtils.findMergedAnnotation(testClass, FreshDatabase.class);
        return wanted == null ? null : new Customizer(testClass, wanted.value());
    }

    /** Equal for one test class only, so that no two classes share a cached context and its database. */
    private record Customizer(Class<?> testClass, PostgresServer server) implements ContextCustomizer {
        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration config) {
            var database = server.freshDatabase();
            TestPropertyValues.of(
                            "spring.datasource.url=" + database.url(),
                            "spring.datasource.username=" + database.user(),
                            "spring.datasource.password=" + database.password(),
                            "spring.datasource.hikari.maximum-pool-size=8",
                            // Dozens of contexts are kept, and all but one of them are idle.
                            "spring.datasource.hikari.minimum-idle=1",
                            "spring.datasource.hikari.idle-timeout=10000",
                            "prongsai.ledger.directory=" + LedgerDirectory.fresh())
                    .applyTo(context);
        }
    }
}
