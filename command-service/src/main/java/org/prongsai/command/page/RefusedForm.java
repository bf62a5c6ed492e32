package org.prongsai.command.page;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** A form that could not be taken, shown again with what was entered and what is wrong with it. */
public final class RefusedForm {
    private RefusedForm() {}

    /** @param page the model of the view, which tells of the problems itself */
    public static ModelAndView of(String view, Object page) {
        return new ModelAndView(view, Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
