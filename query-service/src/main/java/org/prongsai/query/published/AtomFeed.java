package org.prongsai.query.published;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Published results as Atom (RFC 4287), in pages (RFC 5005). */
final class AtomFeed {
    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    private static final String XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace";
    private static final String TYPE = "application/atom+xml";

    private final FeedDocument feed;
    private final XMLStreamWriter xml;

    private AtomFeed(FeedDocument feed, XMLStreamWriter xml) {
        this.feed = feed;
        this.xml = xml;
    }

    static byte[] write(FeedDocument feed) {
        var file = new ByteArrayOutputStream();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(file, StandardCharsets.UTF_8.name());
            new AtomFeed(feed, xml).document();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("what is written into memory cannot fail", e);
        }
        return file.toByteArray();
    }

    private void document() throws XMLStreamException {
        var wording = feed.wording();
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeAttribute("xml", XML_NAMESPACE, "lang", wording.language().tag());
        text("id", feed.id());
        text("title", feed.title());
        text("subtitle", wording.text("public.feed-what"));
        text("updated", feed.page().updated().toString());
        link("self", TYPE, feed.here(FeedDocument.ATOM));
        link("first", TYPE, feed.first(FeedDocument.ATOM));
        link("next", TYPE, feed.next(FeedDocument.ATOM));
        link("alternate", "text/html", feed.home());
        author(wording.text("site.name"), feed.base() + "/");
        text("generator", "Prongsai");
        if (feed.licence() != null) {
            text("rights", feed.licence());
        }
        for (var entry : feed.page().publications()) {
            entry(entry);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void entry(Publication entry) throws XMLStreamException {
        var at = entry.step().at().toString();
        var kind = entry.step().kind();
        xml.writeStartElement("entry");
        text("id", feed.id(entry));
        text("title", EntryWords.title(entry, feed.wording()));
        text("published", at);
        text("updated", at);
        link("alternate", "text/html", feed.address(entry));
        category(kind.name().toLowerCase(Locale.ROOT), EntryWords.kind(kind, feed.wording()));
        text("summary", String.join("\n", EntryWords.sentences(entry, feed.wording())));
        xml.writeEndElement();
    }

    private void text(String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(XmlText.clean(text));
        xml.writeEndElement();
    }

    private void author(String name, String address) throws XMLStreamException {
        xml.writeStartElement("author");
        text("name", name);
        text("uri", address);
        xml.writeEndElement();
    }

    private void category(String term, String label) throws XMLStreamException {
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", term);
        xml.writeAttribute("label", XmlText.clean(label));
    }

    private void link(String relation, String type, @Nullable String address) throws XMLStreamException {
        if (address != null) {
            xml.writeEmptyElement("link");
            xml.writeAttribute("rel", relation);
            xml.writeAttribute("type", type);
            xml.writeAttribute("href", address);
        }
    }
}
