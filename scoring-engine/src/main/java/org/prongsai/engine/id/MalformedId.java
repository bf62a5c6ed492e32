package org.prongsai.engine.id;

/** A name that does not have the shape of its kind. The message says how to mend it. */
public final class MalformedId extends IllegalArgumentException {
    private final String field;

    public MalformedId(String field, String message) {
        super(message);
        this.field = field;
    }

    /** The field the name was given in, such as {@code agencyId}. */
    public String field() {
        return field;
    }
}
