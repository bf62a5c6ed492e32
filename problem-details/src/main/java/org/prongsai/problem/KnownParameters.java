package org.prongsai.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.prongsai.engine.problem.FieldProblem;
import org.prongsai.engine.problem.NearestName;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ParameterNameDiscoverer;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses query parameters that an address does not know, or would not take the way they stand: a misspelt {@code dryRun} must
 * not record in earnest, and a misspelt {@code asOf} must not answer about now.
 */
final class KnownParameters implements HandlerInterceptor {
    private static final int LISTED_MAX = 20;

    private final ParameterNameDiscoverer names = new DefaultParameterNameDiscoverer();
    private final ConcurrentMap<Method, Map<String, MethodParameter>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && !takesAny(method)) {
            var problems = problems(
                    request.getParameterMap(), known.computeIfAbsent(method.getMethod(), _ -> parameters(method)));
            if (!problems.isEmpty()) {
                throw new ParametersRefused(problems);
            }
        }
        return true;
    }

    private static List<FieldProblem> problems(Map<String, String[]> given, Map<String, MethodParameter> known) {
        var problems = new ArrayList<FieldProblem>();
        known.forEach((name, parameter) -> {
            if (isRequired(parameter) && !given.containsKey(name)) {
                problems.add(required(name));
            }
        });
        given.forEach((name, values) -> {
            var problem = problem(name, values, known);
            if (problem != null && problems.size() < LISTED_MAX) {
                problems.add(problem);
            }
        });
        return problems;
    }

    private static @Nullable FieldProblem problem(String name, String[] values, Map<String, MethodParameter> known) {
        var parameter = known.get(name);
        if (parameter == null) {
            return unknown(name, known.keySet());
        }
        if (values.length > 1 && !Collection.class.isAssignableFrom(parameter.getParameterType())) {
            return new FieldProblem(
                    name, "given-twice", "ระบุ %s ได้ครั้งเดียว".formatted(name), "%s is given twice".formatted(name));
        }
        if (parameter.getParameterType() == boolean.class && !StringUtils.hasText(values[0])) {
            return new FieldProblem(
                    name,
                    "empty",
                    "ให้เขียน %s=true หรือ %s=false".formatted(name, name),
                    "write %s=true or %s=false".formatted(name, name));
        }
        return null;
    }

    private static boolean isRequired(MethodParameter parameter) {
        var annotation = parameter.getParameterAnnotation(RequestParam.class);
        return annotation != null
                && annotation.required()
                && annotation.defaultValue().equals(ValueConstants.DEFAULT_NONE)
                && !parameter.isOptional();
    }

    static FieldProblem required(String name) {
        return new FieldProblem(name, "required", "ต้องระบุ " + name, name + " is required");
    }

    private static FieldProblem unknown(String name, Collection<String> known) {
        var shown = Shortened.of(name);
        var nearest = NearestName.of(name, known);
        return new FieldProblem(
                shown,
                "unknown-parameter",
                "ไม่รู้จักพารามิเตอร์ %s ให้ตัดออก%s"
                        .formatted(shown, nearest.map(" หรือหมายถึง "::concat).orElse("")),
                "there is no parameter %s here: leave it out%s"
                        .formatted(
                                shown,
                                nearest.map("; did you mean %s?"::formatted).orElse("")));
    }

    /** An address that explains why it takes nothing looks at none of them. */
    private static boolean takesAny(HandlerMethod method) {
        for (var parameter : method.getMethodParameters()) {
            if (parameter.hasParameterAnnotation(RequestParam.class)
                    && Map.class.isAssignableFrom(parameter.getParameterType())) {
                return true;
            }
        }
        return false;
    }

    private Map<String, MethodParameter> parameters(HandlerMethod method) {
        var parameters = new LinkedHashMap<String, MethodParameter>();
        for (var parameter : method.getMethodParameters()) {
            var annotation = parameter.getParameterAnnotation(RequestParam.class);
            if (annotation != null) {
                parameters.put(name(annotation, parameter), parameter);
            }
        }
        return parameters;
    }

    private String name(RequestParam annotation, MethodParameter parameter) {
        if (!annotation.name().isEmpty()) {
            return annotation.name();
        }
        parameter.initParameterNameDiscovery(names);
        return String.valueOf(parameter.getParameterName());
    }
}
