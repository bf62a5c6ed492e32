package org.prongsai.page.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the statements that each thread prepares on the data sources of a context. */
public final class PreparedStatements implements BeanPostProcessor {
    private final ThreadLocal<Integer> prepared = ThreadLocal.withInitial(() -> 0);

    /** Forgets what this thread prepared so far. */
    public void forget() {
        prepared.set(0);
    }

    /** How many statements this thread has prepared since they were forgotten. */
    public int count() {
        return prepared.get();
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
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (_, method, arguments) -> counted(connection, method, arguments));
        }

        private @Nullable Object counted(Connection connection, Method method, Object @Nullable [] arguments)
                throws Throwable {
            if (method.getName().startsWith("prepare") || method.getName().equals("createStatement")) {
                prepared.set(prepared.get() + 1);
            }
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }
}
