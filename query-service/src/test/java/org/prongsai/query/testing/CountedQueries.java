package org.prongsai.query.testing;

import java.util.concurrent.atomic.AtomicInteger;
import org.prongsai.page.testing.PreparedStatements;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Counts statements that are prepared by one thread at a time: whoever answers the request that is looked at. */
public final class CountedQueries implements BeanPostProcessor {
    private final PreparedStatements prepared = new PreparedStatements();
    private final AtomicInteger latest = new AtomicInteger();

    /** Forgets what the request's thread prepared so far. */
    public void begin() {
        prepared.forget();
    }

    /** Keeps what the request's thread prepared. */
    public void end() {
        latest.set(prepared.count());
    }

    /** How many statements the latest request took. */
    public int ofLatestRequest() {
        return latest.get();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return prepared.postProcessAfterInitialization(bean, name);
    }
}
