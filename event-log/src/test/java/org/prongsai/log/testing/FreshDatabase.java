package org.prongsai.log.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.ContextCustomizerFactories;

/**
 * Gives the Spring context of a test class an empty database of its own, as {@code spring.datasource.*}. A class that runs on
 * {@link PostgresServer#CONTAINER} is also annotated {@code @Testcontainers(disabledWithoutDocker = true)}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ContextCustomizerFactories(FreshDatabaseCustomizerFactory.class)
public @interface FreshDatabase {
    PostgresServer value() default PostgresServer.EMBEDDED;
}
