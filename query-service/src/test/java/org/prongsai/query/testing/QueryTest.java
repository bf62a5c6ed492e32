package org.prongsai.query.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.prongsai.log.testing.FreshDatabase;
import org.prongsai.query.QueryService;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

/** The whole read side over real HTTP, on an empty database of the test class's own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@FreshDatabase
@SpringBootTest(
        classes = QueryService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.main.banner-mode=off")
@Import(TestLog.class)
@DirtiesContext // A projection left at work would share the machine with every later test.
public @interface QueryTest {}
