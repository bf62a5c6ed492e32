package org.prongsai.page.testing;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;

/** Counts the statements that the thread of a request prepares, for requests that carry a mark. */
public final class PageStatements implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    /** The header that marks a request. */
    public static final String MARK = "X-Count-Statements";

    private final PreparedStatements prepared = new PreparedStatements();
    private final Map<String, CompletableFuture<Integer>> counts = new ConcurrentHashMap<>();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getBeanFactory().addBeanPostProcessor(prepared);
        context.getBeanFactory().registerSingleton("statementCounter", new Counter());
    }

    /** How many statements a marked request took, asked once; its answer may be there before the request has ended. */
    public int of(String mark) {
        var count = counts.computeIfAbsent(mark, _ -> new CompletableFuture<>()).join();
        counts.remove(mark);
        return count;
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
            prepared.forget();
            try {
                chain.doFilter(request, response);
            } finally {
                var mark = ((HttpServletRequest) request).getHeader(MARK);
                if (mark != null) {
                    counts.computeIfAbsent(mark, _ -> new CompletableFuture<>()).complete(prepared.count());
                }
            }
        }
    }
}
