package org.prongsai.log.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Hands out connections of which the database loses sight right before their nth step, as when a process is killed. */
public final class DyingConnections {
    private static final Set<String> STEPS =
            Set.of("execute", "executeQuery", "executeUpdate", "commit", "unwrap", "setAutoCommit");

    private final DataSource real;
    private final int dieAt;
    private final AtomicInteger steps = new AtomicInteger();

    public DyingConnections(DataSource real, int dieAt) {
        this.real = real;
        this.dieAt = dieAt;
    }

    public DataSource source() {
        return proxy(DataSource.class, (_, method, arguments) -> {
            var answer = call(real, method, arguments);
            return answer instanceof Connection connection ? connection(connection) : answer;
        });
    }

    public int steps() {
        return steps.get();
    }

    private Connection connection(Connection connection) {
        return proxy(Connection.class, (_, method, arguments) -> {
            step(connection, method);
            var answer = call(connection, method, arguments);
            return switch (answer) {
                case PreparedStatement statement -> statement(PreparedStatement.class, statement, connection);
                case Statement statement -> statement(Statement.class, statement, connection);
                case null, default -> answer;
            };
        });
    }

    private <S extends Statement> S statement(Class<S> type, S statement, Connection connection) {
        return proxy(type, (_, method, arguments) -> {
            step(connection, method);
            return call(statement, method, arguments);
        });
    }

    private void step(Connection connection, Method method) throws SQLException {
        if (STEPS.contains(method.getName()) && steps.incrementAndGet() == dieAt) {
            connection.abort(Runnable::run);
        }
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
