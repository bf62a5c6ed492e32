package org.prongsai.query;

import java.util.Locale;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The read side as a process of its own, against a PostgreSQL given by URL. */
@SpringBootApplication(scanBasePackages = {"org.prongsai.query", "org.prongsai.log"})
public class QueryService {

    public static void main(String[] args) {
        Locale.setDefault(
                Locale.ENGLISH); // A Thai machine would write digits of its own, into headers and addresses too.
        SpringApplication.run(QueryService.class, args);
    }
}
