package org.prongsai.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.prongsai.engine.problem.FieldProblem;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses queries that cannot be read, before anybody tries: addresses encoded as TIS-620 or cut off in the middle of a letter,
 * too many parameters, and characters that no database takes.
 */
final class ReadableParameters extends OncePerRequestFilter {
    private static final String PARTS = "multipart/";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        var wrong = wrong(request);
        if (wrong.isEmpty()) {
            rest.doFilter(request, response);
            return;
        }
        ProblemWriter.write(
                Problem.of(
                                HttpStatus.BAD_REQUEST,
                                "query-unreadable",
                                "อ่านพารามิเตอร์ในที่อยู่ไม่ได้",
                                "the parameters in the address cannot be read")
                        .withErrors(wrong),
                response);
    }

    private static List<FieldProblem> wrong(HttpServletRequest request) {
        var type = request.getContentType();
        if (type != null && type.startsWith(PARTS)) {
            return List.of(); // Its parameters are parts: asking for them would read the body.
        }
        boolean form = type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
        try {
            return request.getParameterMap().entrySet().stream()
                    .filter(parameter -> isUnusable(parameter.getKey(), false)
                            || Arrays.stream(parameter.getValue()).anyMatch(value -> isUnusable(value, form)))
                    .map(parameter -> unusable(parameter.getKey()))
                    .toList();
        } catch (IllegalStateException e) { // What Tomcat throws.
            return List.of(new FieldProblem(
                    "",
                    "query-unreadable",
                    "อักษรไทยในที่อยู่ต้องเข้ารหัสแบบ % จาก UTF-8 และพารามิเตอร์ต้องไม่มากเกินไป",
                    "letters such as Thai ones have to be percent-encoded as UTF-8, and there must not be too many"
                            + " parameters"));
        }
    }

    /** @param lines whether it may have several, as what is entered in a form has */
    private static boolean isUnusable(String text, boolean lines) {
        return text.chars()
                .anyMatch(character -> Character.isISOControl(character)
                        && character != '\t'
                        && !(lines && (character == '\n' || character == '\r')));
    }

    private static FieldProblem unusable(String name) {
        return new FieldProblem(
                Shortened.of(name),
                "unusable-character",
                "มีอักขระควบคุมที่ใช้ไม่ได้",
                "holds a control character that cannot be used");
    }
}
