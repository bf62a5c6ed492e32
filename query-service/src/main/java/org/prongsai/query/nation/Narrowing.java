package org.prongsai.query.nation;

import org.jspecify.annotations.Nullable;
import org.prongsai.engine.text.ThaiText;

/**
 * Which agencies an overview is narrowed to.
 *
 * @param province null for all
 * @param type null for all
 */
public record Narrowing(@Nullable String province, @Nullable String type) {
    /** The whole nation. */
    public static final Narrowing NONE = new Narrowing(null, null);

    public Narrowing {
        province = canonical(province);
        type = canonical(type);
    }

    public boolean isNone() {
        return province == null && type == null;
    }

    boolean takesProvince(String other) {
        return province == null || province.equals(other);
    }

    boolean takesType(String other) {
        return type == null || type.equals(other);
    }

    /** As the names in the log are written. */
    private static @Nullable String canonical(@Nullable String name) {
        return name == null || name.isBlank() ? null : ThaiText.canonical(name);
    }
}
