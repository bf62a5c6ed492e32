package org.prongsai.command.feed.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook put together by hand, part by part, so that every oddity can be written. */
final class HandMade {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private String workbookProperties = "";
    private int count;

    private HandMade() {}

    /** One sheet with these rows. */
    static byte[] ofRows(String rows) {
        return start().sheet("Sheet1", rows).bytes();
    }

    static HandMade start() {
        return new HandMade();
    }

    HandMade from1904() {
        workbookProperties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    HandMade sheet(String name, String rows) {
        return sheet(name, "", "<sheetData>%s</sheetData>".formatted(rows));
    }

    HandMade sheet(String name, String attributes, String content) {
        count++;
        var part = "worksheets/sheet%d.xml".formatted(count);
        sheets.append(
                "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\" %s/>".formatted(name, count, count, attributes));
        relate("rId" + count, "worksheet", part);
        return part("xl/" + part, "<worksheet xmlns=\"%s\">%s</worksheet>".formatted(MAIN, content));
    }

    HandMade strings(String items) {
        relate("rIdS", "sharedStrings", "sharedStrings.xml");
        return part("xl/sharedStrings.xml", "<sst xmlns=\"%s\">%s</sst>".formatted(MAIN, items));
    }

    HandMade styles(String content) {
        relate("rIdF", "styles", "/xl/styles.xml");
        return part("xl/styles.xml", "<styleSheet xmlns=\"%s\">%s</styleSheet>".formatted(MAIN, content));
    }

    private void relate(String id, String kind, String target) {
        relations.append("<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, OFFICE, kind, target));
    }

    HandMade part(String name, String xml) {
        return part(name, xml.getBytes(StandardCharsets.UTF_8));
    }

    HandMade part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    byte[] bytes() {
        var all = new LinkedHashMap<String, byte[]>();
        all.put(
                "_rels/.rels",
                ("<Relationships xmlns=\"%s\"><Relationship Id=\"rId1\" Type=\"%s/officeDocument\""
                                + " Target=\"xl/workbook.xml\"/></Relationships>")
                        .formatted(PACKAGE, OFFICE)
                        .getBytes(StandardCharsets.UTF_8));
        all.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"%s\" xmlns:r=\"%s\">%s<sheets>%s</sheets></workbook>"
                        .formatted(MAIN, OFFICE, workbookProperties, sheets)
                        .getBytes(StandardCharsets.UTF_8));
        all.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"%s\">%s</Relationships>"
                        .formatted(PACKAGE, relations)
                        .getBytes(StandardCharsets.UTF_8));
        all.putAll(parts);
        return zip(all);
    }

    static byte[] zip(Map<String, byte[]> parts) {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
