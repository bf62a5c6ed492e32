package org.prongsai.benchmarks.national;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.prongsai.command.CommandService;
import org.prongsai.standalone.EmbeddedDatabase;
import org.prongsai.standalone.Prongsai;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the services on a data directory, on a port of their own, and quietly. */
final class Services {
    private Services() {}

    /** The write side alone, on a database that runs already: nothing is projected. */
    static ConfigurableApplicationContext commands(EmbeddedDatabase database) {
        return SpringApplication.run(
                CommandService.class,
                settings(
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.user(),
                        "--spring.datasource.password=" + database.password()));
    }

    /** Everything in one, with a database of its own. */
    static ConfigurableApplicationContext standalone(Path data, String... more) {
        return standalone(data, _ -> {}, more);
    }

    /** The same, prepared by somebody before it starts. */
    static ConfigurableApplicationContext standalone(
            Path data, ApplicationContextInitializer<ConfigurableApplicationContext> preparation, String... more) {
        var all = new ArrayList<>(List.of("--prongsai.data=" + data, "--prongsai.sample=false"));
        all.addAll(List.of(more));
        return new SpringApplicationBuilder(Prongsai.class)
                .initializers(preparation)
                .run(settings(all.toArray(String[]::new)));
    }

    static int port(ConfigurableApplicationContext service) {
        var server = ((WebServerApplicationContext) service).getWebServer();
        if (server == null) {
            throw new IllegalStateException("the service listens nowhere");
        }
        return server.getPort();
    }

    private static String[] settings(String... more) {
        var settings = new ArrayList<>(List.of(
                "--spring.config.name=command-service,query-service", // No other module's from the class path.
                "--spring.main.banner-mode=off",
                "--logging.level.root=warn",
                "--server.address=127.0.0.1",
                "--server.port=0"));
        settings.addAll(List.of(more));
        // It is measured by itself; everything else without it, as long as nothing is recorded.
        if (settings.stream().noneMatch(setting -> setting.startsWith("--prongsai.ledger.follow="))) {
            settings.add("--prongsai.ledger.follow=false");
        }
        return settings.toArray(String[]::new);
    }
}
