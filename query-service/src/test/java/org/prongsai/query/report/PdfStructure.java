package org.prongsai.query.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDArtifactMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** A tagged PDF as a screen reader takes it: elements in reading order, with the text drawn on pages that each holds. */
final class PdfStructure {
    private final PDDocument pdf;
    private final Map<COSDictionary, Map<Integer, String>> textOfPages = new HashMap<>();
    private final Map<COSDictionary, List<PDArtifactMarkedContent>> artifactsOfPages = new HashMap<>();
    private final List<String> lines = new ArrayList<>();
    private final List<Integer> pagesOfLines = new ArrayList<>();
    private final Map<COSDictionary, Map<Integer, COSDictionary>> parents = new HashMap<>();

    private PdfStructure(PDDocument pdf) {
        this.pdf = pdf;
    }

    static PdfStructure of(PDDocument pdf) throws IOException {
        var structure = new PdfStructure(pdf);
        for (var page : pdf.getPages()) {
            structure.read(page);
        }
        structure.add(pdf.getDocumentCatalog().getStructureTreeRoot(), 0);
        return structure;
    }

    /** One line an element: as deep as it stands, what it is, and the text that is its own. */
    List<String> lines() {
        return lines;
    }

    /** On how many pages each of the lines is drawn, those of elements within not counted. */
    List<Integer> pagesOfLines() {
        return pagesOfLines;
    }

    /** The element that each piece of a page's content belongs to, by what the elements say. */
    List<List<COSDictionary>> parents() {
        var all = new ArrayList<List<COSDictionary>>();
        for (var page : pdf.getPages()) {
            var own = parents.getOrDefault(page.getCOSObject(), Map.of());
            all.add(textOfPages.get(page.getCOSObject()).keySet().stream()
                    .sorted()
                    .map(own::get)
                    .toList());
        }
        return all;
    }

    /** The same by what the pages' own index says, where readers look up what was clicked at. */
    List<List<COSDictionary>> parentsByIndex() throws IOException {
        var index =
                pdf.getDocumentCatalog().getStructureTreeRoot().getParentTree().getNumbers();
        var all = new ArrayList<List<COSDictionary>>();
        for (var page : pdf.getPages()) {
            var own = (COSArray) ((PDParentTreeValue) index.get(page.getStructParents())).getCOSObject();
            var elements = new ArrayList<COSDictionary>();
            for (int at = 0; at < own.size(); at++) {
                elements.add((COSDictionary) own.getObject(at));
            }
            all.add(elements);
        }
        return all;
    }

    /** What stands on a page and is passed over when it is read aloud, of one kind. */
    List<String> artifacts(PDPage page, String type) {
        return artifactsOfPages.get(page.getCOSObject()).stream()
                .filter(artifact -> artifact.getProperties() != null && type.equals(artifact.getType()))
                .map(PdfStructure::text)
                .toList();
    }

    private void read(PDPage page) throws IOException {
        var extractor = new PDFMarkedContentExtractor();
        extractor.setSuppressDuplicateOverlappingText(false);
        extractor.processPage(page);
        var texts = new HashMap<Integer, String>();
        var artifacts = new ArrayList<PDArtifactMarkedContent>();
        for (var content : extractor.getMarkedContents()) {
            if (content instanceof PDArtifactMarkedContent artifact) {
                artifacts.add(artifact);
            } else {
                texts.put(content.getMCID(), text(content));
            }
        }
        textOfPages.put(page.getCOSObject(), texts);
        artifactsOfPages.put(page.getCOSObject(), artifacts);
    }

    private static String text(PDMarkedContent content) {
        if (content.getActualText() != null) {
            return content.getActualText();
        }
        var text = new StringBuilder();
        for (var part : content.getContents()) {
            switch (part) {
                case PDMarkedContent inner -> text.append(text(inner));
                case TextPosition letter -> text.append(letter.getUnicode());
                default -> throw new IllegalStateException("neither text nor marked: " + part);
            }
        }
        return text.toString();
    }

    private void add(PDStructureNode node, int depth) {
        int line = lines.size();
        if (node instanceof PDStructureElement) {
            lines.add("");
            pagesOfLines.add(0);
        }
        var text = new StringBuilder();
        var pages = new ArrayList<COSDictionary>();
        for (var kid : node.getKids()) {
            switch (kid) {
                case PDStructureElement element -> add(element, node instanceof PDStructureElement ? depth + 1 : depth);
                case Integer mark -> text.append(drawn(node, ((PDStructureElement) node).getPage(), mark, pages));
                case PDMarkedContentReference reference ->
                    text.append(drawn(node, reference.getPage(), reference.getMCID(), pages));
                default -> throw new IllegalStateException("not expected in a report: " + kid);
            }
        }
        if (node instanceof PDStructureElement element) {
            lines.set(line, "  ".repeat(depth) + kind(element) + (text.isEmpty() ? "" : ": " + text));
            pagesOfLines.set(line, (int) pages.stream().distinct().count());
        }
    }

    private String drawn(PDStructureNode node, PDPage page, int mark, List<COSDictionary> pages) {
        var dictionary = page.getCOSObject();
        pages.add(dictionary);
        var before = parents.computeIfAbsent(dictionary, _ -> new HashMap<>()).put(mark, node.getCOSObject());
        if (before != null) {
            throw new IllegalStateException("mark %d is in two elements".formatted(mark));
        }
        return textOfPages.get(dictionary).get(mark);
    }

    private static String kind(PDStructureElement element) {
        var kind = new StringBuilder(element.getStructureType());
        var attributes = element.getCOSObject().getCOSDictionary(COSName.A);
        if (attributes != null) {
            kind.append(' ').append(attributes.getNameAsString(COSName.getPDFName("Scope")));
        }
        if (element.getAlternateDescription() != null) {
            kind.append(" (").append(element.getAlternateDescription()).append(')');
        }
        return kind.toString();
    }
}
