package org.prongsai.query.problem;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** One at a time, and there is one under way, in this process or in another one. */
public abstract class UnderWay extends RuntimeException {
    private final String kind;
    private final String messageTh;
    private final transient @Nullable URI address;

    /**
     * @param kind of work in one word, such as {@code rebuild}: it names the problem
     * @param address where to ask how far it is; null where it has not been written down yet
     */
    protected UnderWay(String kind, String messageTh, String messageEn, @Nullable URI address) {
        super(messageEn, null, false, false); // An expected answer: its stack would tell nobody anything.
        this.kind = kind;
        this.messageTh = messageTh;
        this.address = address;
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

    @Nullable
    URI address() {
        return address;
    }
}
