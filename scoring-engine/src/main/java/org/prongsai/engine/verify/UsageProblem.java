package org.prongsai.engine.verify;

/** What was asked for cannot be done, or not in this way. */
final class UsageProblem extends Exception {
    private final String messageTh;

    UsageProblem(String messageTh, String messageEn) {
        super(messageEn);
        this.messageTh = messageTh;
    }

    String messageTh() {
        return messageTh;
    }

    String messageEn() {
        return String.valueOf(getMessage());
    }
}
