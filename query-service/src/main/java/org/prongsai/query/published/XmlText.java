package org.prongsai.query.published;

/** Text as it may stand in XML. */
final class XmlText {
    private XmlText() {}

    /** Without the few characters that no XML can hold. */
    static String clean(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints().filter(XmlText::mayStand).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    static String escaped(String text) {
        return clean(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static boolean mayStand(int character) {
        return character >= ' ' && character <= 0xd7ff
                || character == '\t'
                || character == '\n'
                || character == '\r'
                || character >= 0xe000 && character <= 0xfffd
                || character >= 0x10000;
    }
}
