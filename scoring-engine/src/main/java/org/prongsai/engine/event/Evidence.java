package org.prongsai.engine.event;

import org.jspecify.annotations.Nullable;

/**
 * Where it can be seen that a measure was carried out.
 *
 * @param url a web address
 * @param note what is to be seen there; null when nobody said
 */
public record Evidence(String url, @Nullable String note) {
    public Evidence {
        Shape.text("url", url);
        Shape.optionalText("note", note);
    }
}
