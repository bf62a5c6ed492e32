package org.prongsai.query;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The read side as a process of its own, against a PostgreSQL given by URL. */
@SpringBootApplication(scanBasePackages = {"org.prongsai.query", "org.prongsai.log"})
public class QueryService {

    public static void main(String[] args) {
        SpringApplication.run(QueryService.class, args);
    }
}
