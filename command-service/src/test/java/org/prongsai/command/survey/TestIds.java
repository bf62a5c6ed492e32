package org.prongsai.command.survey;

import java.nio.charset.StandardCharsets;

/** Names of responses without a database to keep the salt in. */
public final class TestIds {
    private TestIds() {}

    public static ResponseIds ids() {
        return new ResponseIds("salt".getBytes(StandardCharsets.UTF_8));
    }
}
