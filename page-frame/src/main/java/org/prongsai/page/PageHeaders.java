package org.prongsai.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells browsers to take nothing from elsewhere and to run nothing that stands inside a page. */
public final class PageHeaders extends OncePerRequestFilter {
    public static final String POLICY =
            "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; object-src 'none'; "
                    + "base-uri 'none'; form-action 'self'";
    /** The documentation of the API is not ours: it paints itself with inline styles. */
    public static final String DOCUMENTATION_POLICY = POLICY + "; style-src 'self' 'unsafe-inline'";

    private static final String DOCUMENTATION = "/swagger-ui/";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(
                "Content-Security-Policy",
                request.getRequestURI().startsWith(DOCUMENTATION) ? DOCUMENTATION_POLICY : POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        chain.doFilter(request, response);
    }

    /** A failed request is answered by the error page, which needs the headers as well. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
