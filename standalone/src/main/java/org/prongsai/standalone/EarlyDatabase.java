package org.prongsai.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.event.SpringApplicationEvent;
import org.springframework.context.ApplicationListener;

/**
 * Starts the database as soon as it is known where its data are. The server needs a second or two, in which the service would
 * otherwise wait, and has better things to do.
 */
final class EarlyDatabase implements ApplicationListener<SpringApplicationEvent> {
    static final String DATA = "prongsai.data";

    private @Nullable DatabaseStart start;

    @Override
    public void onApplicationEvent(SpringApplicationEvent event) {
        switch (event) {
            case ApplicationEnvironmentPreparedEvent prepared -> begin(prepared);
            case ApplicationFailedEvent _ -> abandon();
            default -> {}
        }
    }

    private void begin(ApplicationEnvironmentPreparedEvent prepared) {
        var begun = DatabaseStart.begin(prepared.getEnvironment().getRequiredProperty(DATA));
        start = begun;
        prepared.getBootstrapContext()
                .addCloseListener(closed ->
                        closed.getApplicationContext().getBeanFactory().registerSingleton("databaseStart", begun));
    }

    private void abandon() {
        if (start != null) {
            try {
                start.abandon();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
