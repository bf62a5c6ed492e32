package org.prongsai.log.methodology;

import org.prongsai.log.EventLog;
import org.prongsai.log.EventLogAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Gives both services the same methodologies. */
@AutoConfiguration(after = EventLogAutoConfiguration.class)
public class MethodologiesAutoConfiguration {

    @Bean
    Methodologies methodologies(EventLog eventLog) {
        return new Methodologies(eventLog);
    }
}
