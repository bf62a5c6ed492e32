package org.prongsai.benchmarks.national;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the statements that the thread of a request prepares, for requests that are marked by a header. */
final class PageStatements implements ApplicationContextInitializer<ConfigurableApplicationContext>, BeanPostProcessor {
    static final String MARK = "X-Count-Statements";

    private final ThreadLocal<Integer> prepared = ThreadLocal.withInitial(() -> 0);
    private final Map<String, CompletableFuture<Integer>> counts = new ConcurrentHashMap<>();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getBeanFactory().addBeanPostProcessor(this);
        context.getBeanFactory().registerSingleton("statementCounter", new Counter());
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Counting(source) : bean;
    }

    /** How many statements a marked request took; its answer may be there before the request has ended. */
    int of(String mark) {
        return counts.computeIfAbsent(mark, _ -> new CompletableFuture<>()).join();
    }

    /** Around everything else that a request passes. */
    private final class Counter implements Filter, Ordered {
        @Override
        public int getOrder() {
            return HIGHEST_PRECEDENCE;
        }

        @Override
        public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            prepared.set(0);
            chain.doFilter(request, response);
            var mark = ((HttpServletRequest) request).getHeader(MARK);
            if (mark != null) {
                counts.computeIfAbsent(mark, _ -> new CompletableFuture<>()).complete(prepared.get());
            }
        }
    }

    private final class Counting extends DelegatingDataSource {
        Counting(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                        if (method.getName().startsWith("prepare")
                                || method.getName().equals("createStatement")) {
                            prepared.set(prepared.get() + 1);
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
