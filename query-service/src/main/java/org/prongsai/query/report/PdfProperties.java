package org.prongsai.query.report;

import java.nio.charset.StandardCharsets;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/** What a PDF says of itself as a whole: that it is tagged, in Thai, and called by its title and not by the name of its file. */
final class PdfProperties {
    private static final String LANGUAGE = "th-TH";

    private static final String XMP = """
            <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">\
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>\
            <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>\
            </rdf:Description></rdf:RDF></x:xmpmeta>
            <?xpacket end="r"?>""";

    private PdfProperties() {}

    /** Has to be said before the document is opened. */
    static void set(PdfWriter writer, String title) {
        writer.setTagged();
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(LANGUAGE));
        writer.setXmpMetadata(XMP.formatted(HtmlReport.escaped(title), LANGUAGE).getBytes(StandardCharsets.UTF_8));
    }
}
