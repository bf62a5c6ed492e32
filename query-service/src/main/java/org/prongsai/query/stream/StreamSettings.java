package org.prongsai.query.stream;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How changes are streamed.
 *
 * @param clientsMax clients that one process serves at most
 * @param heartbeat after which silence is broken, so that both ends notice a dead connection
 */
@ConfigurationProperties("prongsai.stream")
record StreamSettings(
        @DefaultValue("200") int clientsMax,
        @DefaultValue("15s") Duration heartbeat) {}
