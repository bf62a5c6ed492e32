package org.prongsai.page;

import java.util.Map;
import org.prongsai.problem.Problem;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;

/** What a page says when it fails. */
final class ErrorPage {
    private static final String VIEW = "error";

    private ErrorPage() {}

    /** In words that fit every failure of its kind. */
    static ModelAndView of(HttpStatusCode status) {
        return new ModelAndView(VIEW, Map.of("status", status.value()), status);
    }

    /** In the problem's own words. */
    static ModelAndView of(Problem problem) {
        return new ModelAndView(VIEW, Map.of("status", problem.status().value(), "problem", problem), problem.status());
    }
}
