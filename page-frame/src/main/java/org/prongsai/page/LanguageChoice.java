package org.prongsai.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language of a page: {@code ?lang=}, else what was chosen before, else Thai. The browser's own preference is not asked:
 * many Thai officers work on machines set to English.
 *
 * <p>Public pages speak the language of their address, whatever was chosen before: one address is one page for everybody, so that
 * it can be kept on the way and shown by others.
 */
final class LanguageChoice implements LocaleResolver, HandlerInterceptor {
    static final String PARAMETER = "lang";
    static final String COOKIE = "lang";
    private static final Pattern FOR_EVERYBODY = Pattern.compile("/public(/.*)?");
    private static final Duration REMEMBERED_FOR = Duration.ofDays(365);

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return asked(request).or(() -> remembered(request)).orElse(Language.TH).locale();
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("a language is chosen by address, see " + PARAMETER);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        // The same address is another page with another cookie, and after the next event.
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        asked(request).ifPresent(language -> response.addHeader(HttpHeaders.SET_COOKIE, cookie(language)));
        return true;
    }

    private static String cookie(Language language) {
        return ResponseCookie.from(COOKIE, language.tag())
                .path("/")
                .maxAge(REMEMBERED_FOR)
                .httpOnly(true)
                .sameSite("Lax")
                .build()
                .toString();
    }

    private static Optional<Language> asked(HttpServletRequest request) {
        return Language.ofTag(request.getParameter(PARAMETER));
    }

    private static Optional<Language> remembered(HttpServletRequest request) {
        if (FOR_EVERYBODY.matcher(request.getRequestURI()).matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(Cookie::getValue)
                .flatMap(Language::ofTag);
    }
}
