package org.prongsai.command.json;

import java.util.List;
import org.prongsai.engine.problem.FieldProblem;

/** Bytes that are not JSON at all, or too many of them. Nobody can say which field is wrong. */
public final class UnreadableJson extends RuntimeException {
    /** What kind of unreadable. */
    public enum Kind {
        MALFORMED_JSON,
        NOT_UTF_8,
        TOO_LARGE
    }

    private final Kind kind;
    private final String messageTh;

    UnreadableJson(Kind kind, String messageTh, String messageEn) {
        super(messageEn, null, false, false);
        this.kind = kind;
        this.messageTh = messageTh;
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return switch (kind) {
            case MALFORMED_JSON -> "malformed-json";
            case NOT_UTF_8 -> "not-utf-8";
            case TOO_LARGE -> "too-large";
        };
    }

    public String messageTh() {
        return messageTh;
    }

    public String messageEn() {
        return String.valueOf(getMessage());
    }

    /** The same as a row error: about the row as a whole. */
    public List<FieldProblem> problems() {
        return List.of(new FieldProblem("", code(), messageTh(), messageEn()));
    }
}
