package org.prongsai.query.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an office program that is not ours makes of the Word document. */
class DocxInOfficeTest {
    private static final String OFFICE = "soffice";

    @Test
    void losesNothingOnItsWayToPdf(@TempDir Path directory) throws IOException, InterruptedException {
        var office = onPath(OFFICE);
        assumeThat(office).as("LibreOffice is only on some machines").isPresent();
        var docx = DocxReport.write(TaggedPdfTest.REPORT);
        Files.write(directory.resolve("report.docx"), docx);

        convert(office.orElseThrow(), directory);

        try (var pdf = Loader.loadPDF(directory.resolve("report.pdf").toFile())) {
            var pages = pages(pdf);
            assertThat(paragraphs(docx).stream()
                            .filter(paragraph -> !isOn(pages, consonants(paragraph)))
                            .toList())
                    .isEmpty();
            for (var page : pdf.getPages()) {
                assertThat(page.getMediaBox().getWidth())
                        .isGreaterThan(page.getMediaBox().getHeight());
            }
        }
    }

    private static Optional<Path> onPath(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(directory -> Path.of(directory, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** With a profile of its own: it may be running already. */
    private static void convert(Path office, Path directory) throws IOException, InterruptedException {
        var conversion = new ProcessBuilder(
                        office.toString(),
                        "-env:UserInstallation=" + directory.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "pdf",
                        "--outdir",
                        directory.toString(),
                        directory.resolve("report.docx").toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("office.log").toFile())
                .start();
        assertThat(conversion.waitFor()).isZero();
    }

    /** All that is written in it: running text first, then tables cell by cell. */
    private static List<String> paragraphs(byte[] docx) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            var all = new ArrayList<>(document.getParagraphs());
            document.getTables().stream()
                    .map(XWPFTable::getRows)
                    .flatMap(List::stream)
                    .flatMap(row -> row.getTableCells().stream())
                    .forEach(cell -> all.addAll(cell.getParagraphs()));
            return all.stream().map(XWPFParagraph::getText).toList();
        }
    }

    private static List<String> pages(PDDocument pdf) throws IOException {
        var pages = new ArrayList<String>();
        for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
            var stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            pages.add(consonants(stripper.getText(pdf)));
        }
        return pages;
    }

    /** Whole on one page, or begun on one and ended on the next. */
    private static boolean isOn(List<String> pages, String sought) {
        return IntStream.range(0, pages.size()).anyMatch(page -> {
            var here = pages.get(page);
            var next = page + 1 < pages.size() ? pages.get(page + 1) : "";
            return here.contains(sought)
                    || IntStream.range(1, sought.length())
                            .anyMatch(at ->
                                    here.contains(sought.substring(0, at)) && next.contains(sought.substring(at)));
        });
    }

    /** Vowels and marks above and below are drawn right there, but the text beside them has them twice or in another place. */
    private static String consonants(String text) {
        return text.replaceAll("[\\s\\u0E30-\\u0E3A\\u0E47-\\u0E4E]", "");
    }
}
