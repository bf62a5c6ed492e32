package org.prongsai.standalone;

import java.util.Locale;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Both services in one JVM: what {@code mvn spring-boot:run} and {@code prongsai.jar} start. */
@SpringBootApplication(
        scanBasePackages = {"org.prongsai.command", "org.prongsai.query", "org.prongsai.log", "org.prongsai.standalone"
        })
public class Prongsai {

    public static void main(String[] args) {
        Locale.setDefault(
                Locale.ENGLISH); // A Thai machine would write digits of its own, into headers and addresses too.
        var service = new SpringApplication(Prongsai.class);
        service.addListeners(new EarlyDatabase());
        service.run(args);
    }
}
