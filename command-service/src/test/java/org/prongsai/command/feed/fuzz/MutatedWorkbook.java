package org.prongsai.command.feed.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A workbook whose container, parts or cells were spoilt. */
final class MutatedWorkbook {
    private static final int DIRECTORY_RECORD = 0x02014b50;
    private static final Pattern VALUE = Pattern.compile("(?<=>)[^<]+(?=<)|(?<==\")[^\"]*(?=\")");
    private static final List<String> DECLARATIONS = List.of(
            "<!DOCTYPE w [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>",
            "<!DOCTYPE w SYSTEM \"file:///etc/passwd\">",
            "<!DOCTYPE w [<!ENTITY % p SYSTEM \"http://127.0.0.1:9/x\">%p;]>",
            "<?xml version=\"1.1\" encoding=\"UTF-7\"?>",
            "<?xml-stylesheet href=\"x\"?><!-- -- -->");
    private static final List<String> ELEMENTS = List.of(
            "<dimension ref=\"A1:XFD1048576\"/>",
            "<row r=\"1048577\"><c r=\"XFE1\"><v>1</v></c></row>",
            "<row r=\"-1\"><c r=\"ZZZZ9\" t=\"s\"><v>-1</v></c></row>",
            "<row r=\"2\"><c t=\"s\"><v>99999999999</v></c><c t=\"e\"><v>#REF!</v></c><c t=\"b\"><v>7</v></c></row>",
            "<row><c t=\"d\"><v>2566-13-99</v></c><c s=\"999999\"><v>1e400</v></c></row>",
            "<row><c><f>HYPERLINK(\"http://127.0.0.1\")</f><v>4</v></c><c t=\"inlineStr\"><is><t>'=</t></is></c></row>",
            "<mergeCell ref=\"A1:XFD1048576\"/>",
            "<x>".repeat(2_000));

    private final SplittableRandom random;
    private final Map<String, byte[]> parts;
    private boolean tight;

    private MutatedWorkbook(SplittableRandom random, byte[] seed) {
        this.random = random;
        this.parts = unzip(seed);
    }

    static byte[] of(SplittableRandom random, byte[] seed) {
        if (random.nextInt(4) == 0) {
            return random.nextBoolean() ? Mutation.ofBytes(random, seed) : lying(random, seed);
        }
        var workbook = new MutatedWorkbook(random, seed);
        for (int times = random.nextInt(1, 4); times > 0; times--) {
            workbook.mutate();
        }
        return workbook.zip();
    }

    /** Sizes, offsets and names in the directory that are not those of the parts. */
    private static byte[] lying(SplittableRandom random, byte[] seed) {
        var file = seed.clone();
        var bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at + 46 < file.length; at++) {
            if (bytes.getInt(at) == DIRECTORY_RECORD && random.nextInt(3) == 0) {
                int field = List.of(8, 10, 16, 20, 24, 28, 30, 32, 42).get(random.nextInt(9));
                bytes.putShort(at + field, (short) random.nextInt(1 << 16));
            }
        }
        int end = file.length - 22 + List.of(8, 10, 12, 16, 20).get(random.nextInt(5));
        if (random.nextBoolean()) {
            bytes.putShort(end, (short) random.nextInt(1 << 16));
        }
        return file;
    }

    private void mutate() {
        var name = one(List.copyOf(parts.keySet()));
        switch (random.nextInt(40)) {
            case 0 -> bomb(name);
            case 1 -> parts.put("xl/embeddings/inner.xlsx", zip());
            case 2 -> manyParts(); // Most of them empty.
            case 3 -> parts.put(name.toUpperCase(Locale.ROOT), new byte[0]);
            case 4 -> parts.remove(name);
            case 5, 6, 7 -> parts.put(name, Mutation.ofBytes(random, parts.getOrDefault(name, new byte[1])));
            case 8, 9 -> edit(name, xml -> one(DECLARATIONS) + xml);
            case 10 -> edit(name, xml -> xml.replaceFirst("\\?>", "?>" + escaped(one(DECLARATIONS))));
            case 11 -> parts.put(name, text(name).getBytes(StandardCharsets.UTF_16));
            case 12, 13, 14, 15, 16, 17 ->
                editSheets(xml -> xml.replaceFirst("<sheetData>", "<sheetData>" + escaped(one(ELEMENTS))));
            case 18 ->
                editSheets(xml -> xml.replaceFirst(
                        "<sheetData>", "<sheetData>" + row(random.nextInt(20) == 0 ? 2_001 : random.nextInt(1, 60))));
            case 19 -> editSheets(xml -> xml.replaceAll("(?s)(<row[^>]*>.*?</row>).*</sheetData>", "$1</sheetData>"));
            case 20 -> edit(name, xml -> xml.replace("r=\"", "r=\"A"));
            case 21 -> edit(name, xml -> xml.replaceAll(" (t|s)=\"[^\"]*\"", random.nextBoolean() ? "" : " t=\"s\""));
            default -> edit(random.nextInt(3) == 0 ? name : sheet(name), this::replaceValue);
        }
    }

    private void bomb(String name) {
        tight = true;
        var blanks = new StringBuilder(text(name));
        int at = Math.max(0, blanks.lastIndexOf("</"));
        parts.put(
                name,
                Seeds.utf8(blanks.insert(at, " ".repeat(random.nextInt(1, 3) << 19))
                        .toString()));
    }

    private void manyParts() {
        for (int part = random.nextInt(1, 600); part > 0; part--) {
            parts.put("xl/worksheets/sheet" + part * 7 + ".xml", new byte[0]);
        }
    }

    private static String row(int cells) {
        return "<row r=\"1\">" + "<c t=\"inlineStr\"><is><t>i1</t></is></c>".repeat(cells) + "</row>";
    }

    private String replaceValue(String xml) {
        var found = VALUE.matcher(xml).results().limit(500).toList();
        if (found.isEmpty()) {
            return xml;
        }
        var one = found.get(random.nextInt(found.size()));
        return xml.substring(0, one.start()) + Mutation.xmlWord(random) + xml.substring(one.end());
    }

    private String sheet(String otherwise) {
        var sheets = parts.keySet().stream()
                .filter(name -> name.startsWith("xl/worksheets/sheet") || name.equals("xl/sharedStrings.xml"))
                .toList();
        return sheets.isEmpty() ? otherwise : one(sheets);
    }

    private void editSheets(UnaryOperator<String> editing) {
        List.copyOf(parts.keySet()).stream()
                .filter(name -> name.startsWith("xl/worksheets/sheet"))
                .forEach(name -> edit(name, editing));
    }

    private void edit(String name, UnaryOperator<String> editing) {
        parts.put(name, Seeds.utf8(editing.apply(text(name))));
    }

    private String text(String name) {
        return new String(parts.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }

    private static String escaped(String replacement) {
        return Matcher.quoteReplacement(replacement);
    }

    private <T> T one(List<T> many) {
        return many.get(random.nextInt(many.size()));
    }

    /** The same parts, their sizes known in advance to none: as a stream can be read from its beginning. */
    static byte[] rezipped(Path file) {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var part : Collections.list(zip.entries())) {
                try (var content = zip.getInputStream(part)) {
                    parts.put(part.getName(), content.readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zip(parts, Deflater.BEST_SPEED);
    }

    private static Map<String, byte[]> unzip(byte[] file) {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.put(part.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    private byte[] zip() {
        return zip(parts, tight ? Deflater.BEST_COMPRESSION : Deflater.BEST_SPEED);
    }

    private static byte[] zip(Map<String, byte[]> parts, int level) {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            zip.setLevel(level);
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
