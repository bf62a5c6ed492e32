package org.prongsai.command.json;

/** How long texts may be, in characters, whichever way they come in. */
public final class TextLengths {
    public static final int NAME_MAX = 300;
    public static final int TEXT_MAX = 4_000;
    public static final int ADDRESS_MAX = 2_000;

    private TextLengths() {}
}
