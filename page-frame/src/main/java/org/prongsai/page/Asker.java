package org.prongsai.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Tells a person at a browser from a program. */
final class Asker {
    private static final List<String> MACHINES = List.of("/api/", "/v3/", "/actuator/");

    private Asker() {}

    /** Whether a failure is told to this one as a page. The API keeps its problem details. */
    static boolean wantsPage(HttpServletRequest request) {
        return MACHINES.stream().noneMatch(address(request)::startsWith) && acceptsHtml(request);
    }

    /** The address that was asked for, also while the error page is looked up. */
    private static String address(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed
                : request.getRequestURI();
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
