package org.prongsai.query.problem;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** One at a time, and there is one under way, in this process or in another one. */
public abstract class UnderWay extends RuntimeException {
    private final String kind;
    private final String path;
    private final String messageTh;
    private final @Nullable String id;

    /**
     * @param kind of work in one word, such as {@code rebuild}: it names the problem
     * @param path where all of them are asked for
     * @param id which; null where it has not been written down yet
     */
    protected UnderWay(String kind, String path, String messageTh, String messageEn, @Nullable String id) {
        super(messageEn, null, false, false); // An expected answer: its stack would tell nobody anything.
        this.kind = kind;
        this.path = path;
        this.messageTh = messageTh;
        this.id = id;
    }

    /** Which; null where it has not been written down yet. */
    public final @Nullable String id() {
        return id;
    }

    String kind() {
        return kind;
    }

    String messageTh() {
        return messageTh;
    }

    String messageEn() {
        return String.valueOf(getMessage());
    }

    /** Where to ask how far it is. */
    @Nullable
    URI address() {
        return id == null ? null : URI.create(path + "/" + id);
    }
}
