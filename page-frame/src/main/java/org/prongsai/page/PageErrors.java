package org.prongsai.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/** Answers a browser that asked for a page with a page, also when it fails. The API keeps its problem details. */
final class PageErrors implements HandlerExceptionResolver, Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(PageErrors.class);

    private final List<ServicePages> services;

    PageErrors(List<ServicePages> services) {
        this.services = List.copyOf(services);
    }

    /** Before the resolvers that write problem details. */
    @Override
    public int getOrder() {
        return -1;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!Asker.wantsPage(request)) {
            return null;
        }
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            return new ModelAndView(); // Nobody is left to read a page.
        }
        var page = explained(failure).map(ErrorPage::of).orElseGet(() -> ErrorPage.of(status(failure)));
        var status = page.getStatus();
        if (status != null && status.is5xxServerError()) {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        }
        return page;
    }

    private Optional<Problem> explained(Exception failure) {
        return services.stream()
                .flatMap(service -> service.refusals().apply(failure).stream())
                .findFirst();
    }

    private static HttpStatusCode status(Exception failure) {
        return switch (failure) {
            case ErrorResponse known -> known.getStatusCode();
            case MethodArgumentTypeMismatchException _, MultipartException _ -> HttpStatus.BAD_REQUEST;
            default -> Problem.ofFailure(failure).status();
        };
    }
}
