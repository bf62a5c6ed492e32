package org.prongsai.command.feed.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** One part of a workbook, element by element. What is wrong with it is thrown as a damaged file. */
final class Xml implements AutoCloseable {
    private static final XMLInputFactory FACTORY = factory();
    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final int TEXT_CHARS_MAX = Limits.CELL_BYTES_MAX + 1;
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final String part;
    private final InputStream bytes;
    private final XMLStreamReader xml;

    Xml(InputStream bytes, String part) throws IOException {
        this.part = part;
        this.bytes = bytes;
        try {
            // Its encoding is not asked of the file: parser and guard must not read it differently.
            var utf8 = new InputStreamReader(withoutMark(bytes), StandardCharsets.UTF_8.newDecoder());
            xml = FACTORY.createXMLStreamReader(new XmlGuard(utf8, part));
        } catch (XMLStreamException | RuntimeException e) {
            throw failure(e);
        }
    }

    private static InputStream withoutMark(InputStream bytes) throws IOException {
        var start = bytes.readNBytes(MARK.length);
        return Arrays.equals(start, MARK) ? bytes : new SequenceInputStream(new ByteArrayInputStream(start), bytes);
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Goes to the next beginning of an element; false at the end of the document. */
    boolean nextElement() throws IOException {
        for (int event = step(); event != XMLStreamConstants.END_DOCUMENT; event = step()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    /** Goes to the next beginning of an element, or the end of one; false at the end of the document. */
    boolean nextTag() throws IOException {
        for (int event = step(); event != XMLStreamConstants.END_DOCUMENT; event = step()) {
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    boolean begins(String element) {
        return xml.isStartElement() && xml.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return xml.isEndElement() && xml.getLocalName().equals(element);
    }

    /** Adds the text up to the end of the element at hand; what is longer than a cell may be is cut, and still too long. */
    void text(StringBuilder into) throws IOException {
        int depth = 1;
        while (depth > 0) {
            switch (step()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> append(into);
                case XMLStreamConstants.END_DOCUMENT -> throw FileProblems.damaged(part);
                default -> {}
            }
        }
    }

    private void append(StringBuilder into) {
        int room = TEXT_CHARS_MAX - into.length();
        into.append(xml.getTextCharacters(), xml.getTextStart(), Math.min(room, xml.getTextLength()));
    }

    /** Adds the text of all runs of the element at hand; how it is pronounced is left out. */
    void richText(String element, StringBuilder into) throws IOException {
        boolean pronounced = false;
        while (!ends(element) && nextTag()) {
            if (begins("rPh")) {
                pronounced = true;
            } else if (ends("rPh")) {
                pronounced = false;
            } else if (begins("t") && !pronounced) {
                text(into);
            }
        }
    }

    /** Undoes how XML 1.0 cannot write every character: {@code _x000D_} is a carriage return. */
    static String unescaped(StringBuilder text) {
        if (text.indexOf("_x") < 0) {
            return text.toString();
        }
        return ESCAPED.matcher(text)
                .replaceAll(escape ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
    }

    /** An attribute by its name without prefix. */
    @Nullable
    String attribute(String name) {
        for (int at = 0; at < xml.getAttributeCount(); at++) {
            if (xml.getAttributeLocalName(at).equals(name)) {
                return xml.getAttributeValue(at);
            }
        }
        return null;
    }

    boolean flag(String name) {
        var value = attribute(name);
        return value != null && (value.equals("1") || value.equals("true"));
    }

    private int step() throws IOException {
        try {
            return xml.hasNext() ? xml.next() : XMLStreamConstants.END_DOCUMENT;
        } catch (XMLStreamException | RuntimeException e) {
            throw failure(e);
        }
    }

    /** The parser wraps what the stream under it throws. */
    private IOException failure(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof TableUnreadable unreadable) {
                return unreadable;
            }
            if (cause instanceof XMLStreamException wrapper
                    && wrapper.getNestedException() instanceof TableUnreadable inner) {
                return inner;
            }
        }
        return FileProblems.damaged(part);
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
