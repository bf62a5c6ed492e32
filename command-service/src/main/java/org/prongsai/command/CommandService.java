package org.prongsai.command;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The write side as a process of its own, against a PostgreSQL given by URL. */
@SpringBootApplication(scanBasePackages = {"org.prongsai.command", "org.prongsai.log"})
public class CommandService {

    public static void main(String[] args) {
        SpringApplication.run(CommandService.class, args);
    }
}
