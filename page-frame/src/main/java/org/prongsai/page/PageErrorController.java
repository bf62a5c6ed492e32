package org.prongsai.page;

import jakarta.servlet.http.HttpServletRequest;
import org.prongsai.problem.Problem;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers a browser for what failed before any page was reached: filters, and the server itself. */
@Controller
class PageErrorController {

    @RequestMapping(path = "${spring.web.error.path:${error.path:/error}}", produces = MediaType.TEXT_HTML_VALUE)
    Object error(HttpServletRequest request) {
        var problem = Problem.ofErrorDispatch(request);
        return Asker.wantsPage(request) ? ErrorPage.of(problem) : problem.toResponse();
    }
}
