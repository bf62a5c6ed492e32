package org.prongsai.command.feed.source;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/** Looks from time to time whether a source is due. Every process looks; the database gives each run to one of them. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(PullSettings.class)
class PullSchedule {
    private static final Logger LOG = LoggerFactory.getLogger(PullSchedule.class);

    private final AtomicBoolean told = new AtomicBoolean();

    private final Pulls pulls;

    PullSchedule(Pulls pulls) {
        this.pulls = pulls;
    }

    @Scheduled(fixedDelayString = "${prongsai.feeds.look-every:PT5S}")
    void look() {
        try {
            pulls.startDue();
            told.set(false);
        } catch (DataAccessException | TransactionException e) {
            if (!told.getAndSet(true)) { // Once for each time that the store is down.
                LOG.warn("Nobody knows which feeds are due: {}", e.toString());
            }
        }
    }
}
