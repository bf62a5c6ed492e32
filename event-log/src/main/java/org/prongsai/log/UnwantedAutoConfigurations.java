package org.prongsai.log;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;

/**
 * Keeps out, in every application that has the event log, what Axon would otherwise configure by itself: a periodic call to
 * its vendor, connections to its server, and a serializer that can build any class.
 */
public final class UnwantedAutoConfigurations implements AutoConfigurationImportFilter {
    private static final String AXON = "org.axonframework.springboot.autoconfig.";
    private static final Set<String> UNWANTED = Set.of(
            AXON + "UpdateCheckerAutoConfiguration",
            AXON + "AxonServerAutoConfiguration",
            AXON + "AxonServerBusAutoConfiguration",
            AXON + "AxonServerActuatorAutoConfiguration",
            AXON + "XStreamAutoConfiguration");

    @Override
    public boolean[] match(@Nullable String[] autoConfigurations, AutoConfigurationMetadata metadata) {
        var wanted = new boolean[autoConfigurations.length];
        for (var i = 0; i < wanted.length; i++) {
            var name = autoConfigurations[i]; // Null where an earlier filter already said no.
            wanted[i] = name == null || !UNWANTED.contains(name);
        }
        return wanted;
    }
}
