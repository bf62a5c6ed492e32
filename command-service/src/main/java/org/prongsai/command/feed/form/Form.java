package org.prongsai.command.feed.form;

import java.util.ArrayList;
import java.util.List;
import org.prongsai.command.feed.table.Notice;

/**
 * What a table or a list of records turned out to be.
 *
 * @param id fingerprint, the same for every export of one form: source and headers, or the source's own name of the form.
 *     Columns that are left out for privacy, and those that this service adds to rejected rows, make no difference
 * @param source {@code limesurvey}, {@code kobo}, {@code odk}, {@code google-forms}, {@code qualtrics}, {@code formbricks},
 *     {@code template}, {@code csv} or {@code json}
 * @param heading how the source wrote its headers, such as {@code code} or {@code full}; empty where there is one way only
 * @param headerRows how many rows at the top are no data
 */
public record Form(
        String id, String source, String heading, int headerRows, List<Column> columns, List<Notice> notices) {
    public Form {
        columns = List.copyOf(columns);
        notices = List.copyOf(notices);
    }

    Form with(List<Notice> more) {
        var all = new ArrayList<>(notices);
        all.addAll(more);
        return new Form(id, source, heading, headerRows, columns, all);
    }
}
