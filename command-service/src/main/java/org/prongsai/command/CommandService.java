package org.prongsai.command;

import java.util.Locale;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The write side as a process of its own, against a PostgreSQL given by URL. */
@SpringBootApplication(scanBasePackages = {"org.prongsai.command", "org.prongsai.log"})
public class CommandService {

    public static void main(String[] args) {
        Locale.setDefault(
                Locale.ENGLISH); // A Thai machine would write digits of its own, into headers and addresses too.
        SpringApplication.run(CommandService.class, args);
    }
}
