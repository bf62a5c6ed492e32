package org.prongsai.engine.audit;

/** Something that is no bundle of this format, or not a whole one; nothing can be said of what it holds. */
public final class BundleUnreadable extends Exception {
    private final String messageTh;

    BundleUnreadable(String messageTh, String messageEn) {
        super(messageEn);
        this.messageTh = messageTh;
    }

    public String messageTh() {
        return messageTh;
    }

    public String messageEn() {
        return String.valueOf(getMessage());
    }
}
