package org.prongsai.browser;

import java.util.Comparator;
import java.util.List;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpEntity;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** What the service answers by GET, as patterns of addresses, and which of them are pages. */
final class HtmlPages {
    private static final String OURS = "org.prongsai";

    /** Shown for what fails; it has no address of its own. */
    private static final String ERROR = "/error";

    private final List<PathPattern> all;
    private final Set<String> pages;

    HtmlPages(RequestMappingHandlerMapping mapping) {
        var handlers = mapping.getHandlerMethods().entrySet().stream()
                .filter(handler ->
                        handler.getValue().getBeanType().getPackageName().startsWith(OURS))
                .filter(handler -> answersGet(handler.getKey()))
                .toList();
        all = handlers.stream().flatMap(HtmlPages::patterns).sorted().toList();
        pages = new TreeSet<>(handlers.stream()
                .flatMap(handler -> patterns(handler)
                        .map(PathPattern::getPatternString)
                        .filter(pattern -> isPage(pattern, handler)))
                .toList());
    }

    private static Stream<PathPattern> patterns(Entry<RequestMappingInfo, HandlerMethod> handler) {
        var condition = handler.getKey().getPathPatternsCondition();
        return condition == null ? Stream.empty() : condition.getPatterns().stream();
    }

    private static boolean answersGet(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }

    private static boolean isPage(String pattern, Entry<RequestMappingInfo, HandlerMethod> handler) {
        var types = handler.getKey().getProducesCondition().getProducibleMediaTypes();
        boolean html = types.stream().anyMatch(MediaType.TEXT_HTML::isCompatibleWith)
                || types.isEmpty() && isView(handler.getValue())
                || pattern.endsWith(".html");
        return html && !pattern.equals(ERROR);
    }

    private static boolean isView(HandlerMethod method) {
        var type = method.getBeanType();
        return !HttpEntity.class.isAssignableFrom(method.getReturnType().getParameterType())
                && AnnotatedElementUtils.hasAnnotation(type, Controller.class)
                && !AnnotatedElementUtils.hasAnnotation(type, ResponseBody.class)
                && !AnnotatedElementUtils.hasAnnotation(method.getMethod(), ResponseBody.class);
    }

    /** Patterns of all pages. */
    Set<String> pages() {
        return pages;
    }

    /** The pattern that a path belongs to; empty for what no controller answers, such as a file. */
    Optional<String> pattern(String path) {
        var container = PathContainer.parsePath(path);
        return all.stream()
                .filter(pattern -> pattern.matches(container))
                .min(Comparator.naturalOrder())
                .map(PathPattern::getPatternString);
    }

    boolean isPage(String path) {
        return pattern(path).filter(pages::contains).isPresent();
    }
}
