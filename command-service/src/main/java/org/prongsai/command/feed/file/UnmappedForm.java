package org.prongsai.command.feed.file;

import java.util.List;
import org.prongsai.command.feed.form.Form;

/**
 * A form that somebody has to say something about.
 *
 * @param preview the first rows, one cell for each of the form's columns; what looks like somebody's identity is masked
 */
public record UnmappedForm(Form form, List<List<String>> preview) {
    public UnmappedForm {
        preview = List.copyOf(preview);
    }
}
