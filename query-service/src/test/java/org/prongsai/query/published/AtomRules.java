package org.prongsai.query.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/** What RFC 4287 asks of a feed, checked from outside: parsed as XML, element by element. */
final class AtomRules {
    static final String ATOM = "http://www.w3.org/2005/Atom";

    private AtomRules() {}

    /** A document that keeps the rules. */
    static Element checked(String document) {
        var feed = parsed(document);
        assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(feed.getLocalName()).isEqualTo("feed");
        described(feed);
        assertThat(children(feed, "subtitle")).hasSizeLessThanOrEqualTo(1);
        assertThat(children(feed, "rights")).hasSizeLessThanOrEqualTo(1);
        assertThat(children(feed, "generator")).hasSizeLessThanOrEqualTo(1);
        // 4.1.1: an author in the feed, or one in each entry. 4.2.1: a person has exactly one name.
        assertThat(children(feed, "author")).isNotEmpty();
        children(feed, "author")
                .forEach(author -> assertThat(children(author, "name")).hasSize(1));
        assertThat(links(feed, "self"))
                .as("4.1.1: feeds should name themselves")
                .hasSize(1);
        var versions = new HashSet<String>();
        for (var entry : children(feed, "entry")) {
            described(entry);
            // 4.1.2: an entry without content has an alternate link; no two of one type and language.
            assertThat(children(entry, "content")).hasSizeLessThanOrEqualTo(1);
            assertThat(links(entry, "alternate")).hasSize(1);
            assertThat(children(entry, "summary")).hasSizeLessThanOrEqualTo(1);
            assertThat(children(entry, "published")).hasSizeLessThanOrEqualTo(1);
            children(entry, "published").forEach(published -> OffsetDateTime.parse(published.getTextContent()));
            assertThat(versions.add(text(entry, "id") + " " + text(entry, "updated")))
                    .as("4.1.1: entries with one id differ in when they were updated")
                    .isTrue();
        }
        return feed;
    }

    private static Element parsed(String document) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement();
        } catch (Exception e) {
            throw new AssertionError("not well-formed: " + document, e);
        }
    }

    /** 4.1: exactly one id, title and updated; ids are IRIs with a scheme (4.2.6), links have an address (4.2.7). */
    private static void described(Element element) {
        assertThat(children(element, "id")).hasSize(1);
        assertThat(URI.create(text(element, "id")).isAbsolute()).isTrue();
        assertThat(children(element, "title")).hasSize(1);
        assertThat(text(element, "title")).isNotBlank();
        assertThat(children(element, "updated")).hasSize(1);
        OffsetDateTime.parse(text(element, "updated"));
        for (var link : children(element, "link")) {
            assertThat(URI.create(link.getAttribute("href")).isAbsolute()).isTrue();
        }
        for (var category : children(element, "category")) {
            assertThat(category.getAttribute("term")).isNotBlank();
        }
    }

    static String text(Element element, String child) {
        return children(element, child).getFirst().getTextContent();
    }

    static List<String> links(Element element, String relation) {
        return children(element, "link").stream()
                .filter(link -> link.getAttribute("rel").equals(relation))
                .map(link -> link.getAttribute("href"))
                .toList();
    }

    static List<Element> children(Element element, String name) {
        var found = new ArrayList<Element>();
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element known
                    && ATOM.equals(known.getNamespaceURI())
                    && name.equals(known.getLocalName())) {
                found.add(known);
            }
        }
        return found;
    }
}
