package org.prongsai.query.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.query.problem.QuestionRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/** Answers a browser that asked for a page with a page, also when it fails. The API keeps its problem details. */
final class PageErrors implements HandlerExceptionResolver, Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(PageErrors.class);
    private static final List<String> MACHINES = List.of("/api/", "/v3/", "/actuator/");

    /** Before the resolvers that write problem details. */
    @Override
    public int getOrder() {
        return -1;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!wantsPage(request)) {
            return null;
        }
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            return new ModelAndView(); // Nobody is left to read a page.
        }
        var status = status(failure);
        if (status.is5xxServerError()) {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        }
        var page = new ModelAndView("error", Map.of("status", status.value()));
        page.setStatus(status);
        return page;
    }

    private static HttpStatusCode status(Exception failure) {
        return switch (failure) {
            case QuestionRefused refused -> refused.reason().status();
            case ErrorResponse known -> known.getStatusCode();
            case MethodArgumentTypeMismatchException _ -> HttpStatus.BAD_REQUEST;
            default -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }

    private static boolean wantsPage(HttpServletRequest request) {
        return MACHINES.stream().noneMatch(request.getRequestURI()::startsWith) && acceptsHtml(request);
    }

    private static boolean acceptsHtml(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept == null) {
            return false;
        }
        try {
            return MediaType.parseMediaTypes(accept).stream()
                    .anyMatch(type -> !type.isWildcardType() && type.isCompatibleWith(MediaType.TEXT_HTML));
        } catch (InvalidMediaTypeException malformed) {
            return false;
        }
    }
}
