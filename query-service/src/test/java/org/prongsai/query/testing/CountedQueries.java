package org.prongsai.query.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts statements that are prepared by one thread at a time: whoever answers the request that is looked at. */
public final class CountedQueries implements BeanPostProcessor {
    private final ThreadLocal<Integer> own = ThreadLocal.withInitial(() -> 0);
    private final AtomicInteger latest = new AtomicInteger();

    /** Forgets what the request's thread prepared so far. */
    public void begin() {
        own.set(0);
    }

    /** Keeps what the request's thread prepared. */
    public void end() {
        latest.set(own.get());
    }

    /** How many statements the latest request took. */
    public int ofLatestRequest() {
        return latest.get();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Counting(source) : bean;
    }

    private final class Counting extends DelegatingDataSource {
        Counting(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws java.sql.SQLException {
            var connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                        if (method.getName().startsWith("prepare")
                                || method.getName().equals("createStatement")) {
                            own.set(own.get() + 1);
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}
