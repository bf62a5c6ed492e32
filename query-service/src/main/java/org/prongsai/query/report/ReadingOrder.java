package org.prongsai.query.report;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfStructureTreeRoot;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * What a PDF says of itself to those who do not see its pages: headings, paragraphs, lists and tables, in the order in which they
 * stand in the document that is laid out, whatever page each comes to stand on.
 */
final class ReadingOrder {
    private static final Map<String, PdfName> ROLES = Map.of(
            "h1", new PdfName("H1"),
            "h2", new PdfName("H2"),
            "p", new PdfName("P"),
            "ul", new PdfName("L"),
            "table", new PdfName("Table"),
            "thead", new PdfName("THead"),
            "tbody", new PdfName("TBody"),
            "tr", new PdfName("TR"),
            "th", new PdfName("TH"),
            "td", new PdfName("TD"));

    private static final PdfName DOCUMENT = new PdfName("Document");
    private static final PdfName LIST_ITEM = new PdfName("LI");
    private static final PdfName LIST_BODY = new PdfName("LBody");
    private static final PdfName SPAN = new PdfName("Span");

    /** Of what is drawn but is a sign, as a ticked box is: what it stands for. */
    private static final String SPOKEN = "aria-label";

    private static final String SIGN = "span";

    private final Map<Text, PdfStructureElement> elements = new IdentityHashMap<>();
    private final Map<Text, Element> heads = new IdentityHashMap<>();
    private final Map<Element, Integer> pagesOfHeads = new HashMap<>();

    /**
     * Where something stands.
     *
     * @param holdsParts whether texts are elements of their own: parts of a line are not drawn in their order, and for all the
     *     library knows an element holds texts or elements
     * @param head of the table that it stands in; null outside of heads
     */
    private record Place(
            PdfStructureElement parent,
            boolean holdsParts,
            @Nullable Element head) {}

    private ReadingOrder() {}

    /** Sets down all elements of a document. Nothing of it may have been drawn before. */
    static ReadingOrder of(Document html, PdfStructureTreeRoot root) {
        var order = new ReadingOrder();
        var body = (Element) html.getElementsByTagName("body").item(0);
        order.addAll(body, new Place(new PdfStructureElement(root, DOCUMENT), false, null));
        return order;
    }

    /**
     * The element that a text is part of; null where it is not to be read, as headings of a table that are repeated on its next page.
     *
     * @param text null for what does not stand in the document
     * @param page that it is drawn on
     */
    @Nullable
    PdfStructureElement elementOf(@Nullable Text text, int page) {
        if (text == null) {
            return null;
        }
        var head = heads.get(text);
        boolean isRepeated = head != null && pagesOfHeads.computeIfAbsent(head, _ -> page) != page;
        return isRepeated ? null : elements.get(text);
    }

    private void addAll(Element html, Place place) {
        for (var child = html.getFirstChild(); child != null; child = child.getNextSibling()) {
            add(child, place);
        }
    }

    private void add(Node html, Place place) {
        switch (html) {
            case Text text -> {
                elements.put(text, place.holdsParts() ? new PdfStructureElement(place.parent(), SPAN) : place.parent());
                if (place.head() != null) {
                    heads.put(text, place.head());
                }
            }
            case Element element -> addAll(element, within(element, place));
            default -> {} // Comments are not read.
        }
    }

    private static Place within(Element element, Place place) {
        var head = element.getTagName().equals("thead") ? element : place.head();
        var structured = structured(element, place.parent());
        boolean isFrame = structured == place.parent();
        return new Place(structured, isFrame ? place.holdsParts() : isLineOfParts(element), head);
    }

    private static boolean isLineOfParts(Element element) {
        return element.getTagName().equals("p") && texts(element) > 1;
    }

    private static int texts(Node html) {
        int texts = html instanceof Text ? 1 : 0;
        for (var child = html.getFirstChild(); child != null; child = child.getNextSibling()) {
            texts += texts(child);
        }
        return texts;
    }

    private static boolean isSign(Element element) {
        return element.getTagName().equals(SIGN) && element.hasAttribute(SPOKEN);
    }

    /** What the element is in the PDF, or its parent where it is nothing but a frame or a style. */
    private static PdfStructureElement structured(Element element, PdfStructureElement parent) {
        var name = element.getTagName();
        if (name.equals("li")) {
            return new PdfStructureElement(new PdfStructureElement(parent, LIST_ITEM), LIST_BODY);
        }
        if (isSign(element)) {
            var sign = new PdfStructureElement(parent, SPAN);
            sign.put(PdfName.ALT, new PdfString(element.getAttribute(SPOKEN), PdfObject.TEXT_UNICODE));
            return sign;
        }
        var role = ROLES.get(name);
        boolean isEmptyLine = name.equals("p") && element.getTextContent().isBlank();
        if (role == null || isEmptyLine) {
            return parent;
        }
        var structured = new PdfStructureElement(parent, role);
        if (name.equals("th")) {
            structured.put(PdfName.A, headsColumn());
        }
        return structured;
    }

    private static PdfDictionary headsColumn() {
        var attributes = new PdfDictionary();
        attributes.put(PdfName.O, new PdfName("Table"));
        attributes.put(new PdfName("Scope"), new PdfName("Column"));
        return attributes;
    }
}
