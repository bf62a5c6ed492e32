package org.prongsai.command.feed.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Files that are made to harm, or came to harm. */
class UnsafeWorkbookTest {
    private static final String ROWS = "<row><c><v>1</v></c><c><v>2</v></c></row>";

    @Test
    void refusesABombBeforeReadingARow() throws IOException {
        assertThat(Reading.ofXlsx(bomb("xl/worksheets/sheet1.xml", 1100L << 20)))
                .isEqualTo(new Reading(List.of(), List.of(), "file-too-large-inside"));
    }

    @Test
    void refusesTextsPackedTooTightly() throws IOException {
        assertThat(Reading.ofXlsx(bomb("xl/sharedStrings.xml", 200L << 20)).refusal())
                .isEqualTo("file-too-large-inside");
    }

    @Test
    void refusesMoreSharedTextsThanMemoryIsGivenFor() {
        var texts = "<si/>".repeat(30_000_000 / 5);
        var strings = HandMade.start().sheet("ก", ROWS).strings(texts + texts + texts + texts + texts);

        assertThat(Reading.ofXlsx(strings.bytes()).refusal()).isEqualTo("file-too-large-inside");
    }

    @Test
    void refusesATagOfManyMegabytes() {
        var file = HandMade.ofRows(ROWS + "<row spans=\"" + " ".repeat(9 << 20) + "\"/>");

        assertThat(Reading.ofXlsx(file).refusal()).isEqualTo("file-too-large-inside");
    }

    @Test
    void refusesACommentOfManyMegabytes() {
        var file = HandMade.ofRows(ROWS + "<!--" + "<a>".repeat(3 << 20) + "-->");

        assertThat(Reading.ofXlsx(file).refusal()).isEqualTo("file-too-large-inside");
    }

    @Test
    void readsOrdinaryCommentsInstructionsAndCharacterData() {
        var file = HandMade.ofRows(
                "<!-- <row> --><?x <row>?>"
                        + "<row><c t=\"inlineStr\"><is><t><![CDATA[a<b]]>]></t></is></c><c t='str'><v>x&#x41;&amp;</v></c></row>");

        assertThat(Reading.ofXlsx(file).cells()).containsExactly(List.of("a<b]>", "xA&"));
    }

    @Test
    void refusesDocumentTypesAndTheirEntities() {
        var bomb = "<!DOCTYPE w [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>";
        var sheet = "<worksheet><sheetData><row><c t=\"str\"><v>&b;</v></c></row></sheetData></worksheet>";
        var file = HandMade.start().sheet("ก", ROWS).part("xl/worksheets/sheet1.xml", bomb + sheet);

        assertThat(Reading.ofXlsx(file.bytes()).refusal()).isEqualTo("file-unsafe");
    }

    @Test
    void refusesPartsInOtherEncodings() {
        var sheet =
                "<?xml version=\"1.0\" encoding=\"UTF-16\"?><worksheet><sheetData>" + ROWS + "</sheetData></worksheet>";
        var file = HandMade.start()
                .sheet("ก", ROWS)
                .part("xl/worksheets/sheet1.xml", sheet.getBytes(StandardCharsets.UTF_16));

        assertThat(Reading.ofXlsx(file.bytes()).refusal()).isEqualTo("file-damaged");
    }

    @Test
    void readsPartsWithAByteOrderMark() {
        var sheet = "\ufeff<?xml version=\"1.0\"?><worksheet><sheetData>" + ROWS + "</sheetData></worksheet>";
        var file = HandMade.start().sheet("ก", ROWS).part("xl/worksheets/sheet1.xml", sheet);

        assertThat(Reading.ofXlsx(file.bytes()).rows()).hasSize(1);
    }

    @Test
    void refusesElementsNestedWithoutEnd() {
        var file = HandMade.ofRows(ROWS + "<x>".repeat(100_000));

        assertThat(Reading.ofXlsx(file).refusal()).isEqualTo("file-damaged");
    }

    @Test
    void leavesNestedArchivesUnopened() {
        var file = HandMade.start().sheet("ก", ROWS).part("xl/embeddings/inner.zip", HandMade.ofRows(ROWS));

        assertThat(Reading.ofXlsx(file.bytes()).rows()).hasSize(1);
    }

    @Test
    void refusesArchivesOfTooManyParts() {
        var file = HandMade.start().sheet("ก", ROWS);
        for (int part = 0; part < 10_001; part++) {
            file.part("x/" + part, "");
        }

        assertThat(Reading.ofXlsx(file.bytes()).refusal()).isEqualTo("file-too-large-inside");
    }

    @Test
    void refusesTwoPartsOfOneName() {
        var file = HandMade.start().sheet("ก", ROWS).part("XL/Worksheets/Sheet1.xml", "<worksheet/>");

        assertThat(Reading.ofXlsx(file.bytes()).refusal()).isEqualTo("file-damaged");
    }

    @Test
    void refusesADamagedByteBeforeReadingARow() {
        var file = HandMade.ofRows(ROWS.repeat(100));
        var name = "xl/worksheets/sheet1.xml".getBytes(StandardCharsets.US_ASCII);
        int data = new String(file, StandardCharsets.ISO_8859_1).indexOf(new String(name, StandardCharsets.ISO_8859_1));
        file[data + name.length + 40] ^= 1;

        assertThat(Reading.ofXlsx(file)).isEqualTo(new Reading(List.of(), List.of(), "file-damaged"));
    }

    @Test
    void refusesAFileThatCameInPart() {
        var file = HandMade.ofRows(ROWS);

        assertThat(Reading.ofXlsx(Arrays.copyOf(file, file.length - 30)).refusal())
                .isEqualTo("file-damaged");
        assertThat(Reading.ofXlsx(Arrays.copyOf(file, 4)).refusal()).isEqualTo("file-damaged");
    }

    @Test
    void refusesOtherArchivesWithWords() {
        assertThat(refusalOfZip("xl/workbook.bin")).isEqualTo("file-is-xlsb");
        assertThat(refusalOfZip("mimetype")).isEqualTo("file-is-ods");
        assertThat(refusalOfZip("word/document.xml")).isEqualTo("file-is-document");
        assertThat(refusalOfZip("readme.txt")).isEqualTo("file-is-zip");
        assertThat(Reading.ofXlsx("id,a\n".getBytes(StandardCharsets.UTF_8)).refusal())
                .isEqualTo("file-is-not-xlsx");
        assertThat(Reading.ofXlsx("%PDF-1.7".getBytes(StandardCharsets.UTF_8)).refusal())
                .isEqualTo("file-is-pdf");
        assertThat(Reading.ofXlsx(new byte[0]).refusal()).isEqualTo("file-is-not-xlsx");
    }

    @Test
    void refusesAFileLargerThan64Mebibytes() {
        var file = new byte[Limits.WORKBOOK_BYTES_MAX + 1];
        file[0] = 'P';
        file[1] = 'K';
        file[2] = 3;
        file[3] = 4;

        assertThat(Reading.of(() -> Tables.open(new ByteArrayInputStream(file))).refusal())
                .isEqualTo("file-too-large");
    }

    @Test
    void opensEitherByItsFirstBytes() {
        var workbook = HandMade.ofRows(ROWS);

        assertThat(Reading.of(() -> Tables.open(new ByteArrayInputStream(workbook))))
                .isEqualTo(Reading.ofXlsx(workbook));
        assertThat(Reading.of(() -> Tables.open(new ByteArrayInputStream("a,b\n".getBytes(StandardCharsets.UTF_8)))))
                .isEqualTo(Reading.ofCsv("a,b\n"));
        assertThat(Reading.of(() -> Tables.open(new ByteArrayInputStream(new byte[0]))))
                .isEqualTo(Reading.ofCsv(""));
    }

    private static String refusalOfZip(String part) {
        return Reading.ofXlsx(HandMade.zip(Map.of(part, new byte[] {1}))).refusal();
    }

    private static byte[] bomb(String bombed, long bytes) throws IOException {
        var good =
                HandMade.start().sheet("ก", ROWS).strings("<si><t>x</t></si>").bytes();
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file);
                var parts = new ZipInputStream(new ByteArrayInputStream(good))) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (var part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(part.getName()));
                zip.write(parts.readAllBytes());
                if (part.getName().equals(bombed)) {
                    var blanks = new byte[1 << 20];
                    Arrays.fill(blanks, (byte) ' ');
                    for (long written = 0; written < bytes; written += blanks.length) {
                        zip.write(blanks);
                    }
                }
                zip.closeEntry();
            }
        }
        return file.toByteArray();
    }
}
