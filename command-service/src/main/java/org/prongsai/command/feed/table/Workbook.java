package org.prongsai.command.feed.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a workbook is made of.
 *
 * @param sheets those with cells, in the order of their tabs
 * @param from1904 whether its days are counted from 1904
 */
record Workbook(
        List<Sheet> sheets,
        boolean from1904,
        @Nullable String sharedStrings,
        @Nullable String styles) {
    private static final long PART_BYTES_MAX = 16L << 20;
    private static final int SHEETS_MAX = 256;

    /** One sheet, and the part that holds its cells. */
    record Sheet(String name, boolean hidden, String part) {}

    private record Relation(String type, String target) {
        boolean is(String kind) {
            return type.endsWith("/" + kind);
        }
    }

    static Workbook read(ZipParts zip) throws IOException {
        var part = workbookPart(zip);
        zip.check(part, PART_BYTES_MAX);
        var relations = relations(zip, part);
        var sheets = new ArrayList<Sheet>();
        boolean from1904 = false;
        try (var xml = xml(zip, part)) {
            while (xml.nextElement()) {
                from1904 |= xml.begins("workbookPr") && xml.flag("date1904");
                var relation = xml.begins("sheet") ? relations.get(xml.attribute("id")) : null;
                if (relation != null && relation.is("worksheet") && sheets.size() < SHEETS_MAX) {
                    var name = xml.attribute("name");
                    var state = xml.attribute("state");
                    sheets.add(new Sheet(
                            name == null ? "" : name, state != null && !state.equals("visible"), relation.target()));
                }
            }
        }
        return new Workbook(
                List.copyOf(sheets), from1904, target(relations, "sharedStrings"), target(relations, "styles"));
    }

    private static String workbookPart(ZipParts zip) throws IOException {
        if (zip.has("xl/workbook.bin")) {
            throw FileProblems.notATable(
                    "file-is-xlsb", "สมุดงาน Excel แบบไบนารี (.xlsb) ", "a binary Excel workbook (.xlsb)");
        }
        if (zip.has("mimetype")) {
            throw FileProblems.notATable("file-is-ods", "ไฟล์ OpenDocument (.ods) ", "an OpenDocument file (.ods)");
        }
        if (zip.has("word/document.xml") || zip.has("ppt/presentation.xml")) {
            throw FileProblems.notATable(
                    "file-is-document", "เอกสาร Word หรือ PowerPoint ", "a Word or PowerPoint document");
        }
        var root = target(relations(zip, ""), "officeDocument");
        var part = root == null ? "xl/workbook.xml" : root;
        if (!zip.has(part)) {
            throw FileProblems.notATable("file-is-zip", "ไฟล์ ZIP ", "a ZIP file");
        }
        return part;
    }

    private static @Nullable String target(Map<String, Relation> relations, String kind) {
        return relations.values().stream()
                .filter(relation -> relation.is(kind))
                .map(Relation::target)
                .findFirst()
                .orElse(null);
    }

    /** What a part refers to, by id. */
    private static Map<String, Relation> relations(ZipParts zip, String part) throws IOException {
        int slash = part.lastIndexOf('/') + 1;
        var folder = part.substring(0, slash);
        var name = folder + "_rels/" + part.substring(slash) + ".rels";
        var relations = new HashMap<String, Relation>();
        if (!zip.has(name)) {
            return relations;
        }
        zip.check(name, PART_BYTES_MAX);
        try (var xml = xml(zip, name)) {
            while (xml.nextElement()) {
                var id = xml.attribute("Id");
                var type = xml.attribute("Type");
                var target = xml.attribute("Target");
                if (id != null && type != null && target != null) {
                    relations.put(
                            id, new Relation(type, target.startsWith("/") ? target.substring(1) : folder + target));
                }
            }
        }
        return relations;
    }

    private static Xml xml(ZipParts zip, String part) throws IOException {
        var bytes = zip.open(part, PART_BYTES_MAX);
        if (bytes == null) {
            throw FileProblems.damaged(part);
        }
        return new Xml(bytes, part);
    }

    SharedStrings readSharedStrings(ZipParts zip) throws IOException {
        if (sharedStrings == null) {
            return SharedStrings.read(null);
        }
        zip.check(sharedStrings, SharedStrings.PART_BYTES_MAX);
        return SharedStrings.read(zip.open(sharedStrings, SharedStrings.PART_BYTES_MAX));
    }

    NumberFormats readFormats(ZipParts zip) throws IOException {
        if (styles == null) {
            return NumberFormats.read(null);
        }
        zip.check(styles, PART_BYTES_MAX);
        return NumberFormats.read(zip.open(styles, PART_BYTES_MAX));
    }
}
