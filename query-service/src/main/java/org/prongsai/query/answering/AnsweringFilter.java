package org.prongsai.query.answering;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.prongsai.log.ReadersFirst;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells that somebody is being answered, for as long as the request has a thread. What is sent is no question. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class AnsweringFilter extends OncePerRequestFilter {
    private static final Set<String> QUESTIONS = Set.of("GET", "HEAD");

    private final ReadersFirst readers;

    AnsweringFilter(ReadersFirst readers) {
        this.readers = readers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !QUESTIONS.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (var _ = readers.answer()) {
            chain.doFilter(request, response);
        }
    }
}
