package org.prongsai.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.prongsai.problem.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets no other site change anything through a visitor's browser. Browsers say where a request comes from, in
 * {@code Sec-Fetch-Site} or at least in {@code Origin}; programs that are no browsers say neither and are not what this is
 * about.
 */
final class SameOrigin extends OncePerRequestFilter {
    private static final Set<String> HARMLESS =
            Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name(), HttpMethod.OPTIONS.name(), HttpMethod.TRACE.name());
    private static final String SITE = "Sec-Fetch-Site";
    /** From a page of this server, or from nobody's page: an address typed in, a form sent again after a restart. */
    private static final Set<String> OWN = Set.of("same-origin", "none");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        if (HARMLESS.contains(request.getMethod()) || isOwn(request)) {
            rest.doFilter(request, response);
            return;
        }
        Problem.of(
                        HttpStatus.FORBIDDEN,
                        "other-site",
                        "คำขอนี้ส่งมาจากหน้าเว็บของที่อื่น จึงไม่ได้ทำอะไร ให้เปิดหน้านี้จากระบบนี้โดยตรงแล้วส่งใหม่",
                        "this request was sent by a page of another site, so nothing was done: open the page here and"
                                + " send it again")
                .keptWith(request);
        response.sendError(HttpStatus.FORBIDDEN.value());
    }

    private static boolean isOwn(HttpServletRequest request) {
        var site = request.getHeader(SITE);
        if (site != null) {
            return OWN.contains(site);
        }
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null || comesFrom(origin, request.getHeader(HttpHeaders.HOST));
    }

    /** Name and port have to agree. Whether it was http or https, a server behind a gateway cannot know. */
    private static boolean comesFrom(String origin, @Nullable String host) {
        try {
            return host != null && host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
