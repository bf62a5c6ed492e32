package org.prongsai.query.report;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.DocumentException;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.LayoutProcessor;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfWriter;
import org.xhtmlrenderer.layout.breaker.BreakPoint;
import org.xhtmlrenderer.pdf.DefaultPDFCreationListener;
import org.xhtmlrenderer.pdf.ITextFontResolver;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextRenderer;
import org.xhtmlrenderer.pdf.ITextTextRenderer;
import org.xhtmlrenderer.pdf.ITextUserAgent;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * The report as PDF: Sarabun embedded, Thai shaped and broken into lines by the JDK, every word written beside its glyphs so
 * that it is found and copied as it was typed.
 *
 * <p>It is tagged: what is read aloud is the report in its own order, whatever page it stands on.
 */
final class PdfReport {
    private static final String REGULAR = "Sarabun-Regular.ttf";
    private static final String BOLD = "Sarabun-Bold.ttf";
    private static final String STYLE = "/report/print.css";
    private static final String DEFAULT_STYLE = "/resources/css/XhtmlNamespaceHandler.css";
    private static final int PAGE_NUMBER_SIZE = 10;
    private static final float ABOVE_EDGE = 24;

    /** Of the library's fonts and settings, of which there is one set for all. */
    private static final ReentrantLock AT_WORK = new ReentrantLock(true);

    private static final class Fonts {
        private static final Path REGULAR_FILE;
        private static final Path BOLD_FILE;

        static {
            System.setProperty("java.awt.headless", "true");
            LayoutProcessor.enableKernLiga();
            LayoutProcessor.setWriteActualText();
            try {
                var directory = Files.createTempDirectory("prongsai-fonts");
                REGULAR_FILE = unpacked(directory, REGULAR);
                BOLD_FILE = unpacked(directory, BOLD);
                directory.toFile().deleteOnExit();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Both libraries want fonts as files. */
        private static Path unpacked(Path directory, String name) throws IOException {
            var file = directory.resolve(name);
            try (var font = resource("/fonts/" + name)) {
                Files.copy(font, file);
            }
            return file;
        }
    }

    private PdfReport() {}

    static byte[] write(ReportDocument report) {
        AT_WORK.lock();
        try {
            return render(parsed(HtmlReport.forPrint(report, style())), HtmlReport.title(report));
        } catch (IOException | SAXException | ParserConfigurationException | DocumentException e) {
            throw new IllegalStateException("the report %s cannot be laid out".formatted(report.fileName()), e);
        } finally {
            AT_WORK.unlock();
        }
    }

    private static byte[] render(org.w3c.dom.Document html, String title) throws IOException {
        var device = new TaggingDevice();
        var renderer = renderer(device);
        renderer.getFontResolver().addFont(Fonts.REGULAR_FILE.toString(), BaseFont.IDENTITY_H, true);
        renderer.getFontResolver().addFont(Fonts.BOLD_FILE.toString(), BaseFont.IDENTITY_H, true);
        renderer.getSharedContext().setLineBreakingStrategy((text, _, _) -> {
            var breaks = LineBreaks.of(text);
            var at = new AtomicInteger();
            return () -> {
                int next = breaks.nextSetBit(at.get() + 1);
                at.set(next);
                return next < 0 ? BreakPoint.getDonePoint() : new BreakPoint(next);
            };
        });
        renderer.setDocument(html, null);
        renderer.layout();
        var numbers = BaseFont.createFont(Fonts.REGULAR_FILE.toString(), BaseFont.IDENTITY_H, true);
        renderer.setListener(new DefaultPDFCreationListener() {
            @Override
            public void preOpen(ITextRenderer opening) {
                PdfProperties.set(writer(opening), title);
            }

            @Override
            public void preWrite(ITextRenderer started, int pageCount) {
                device.follow(ReadingOrder.of(html, writer(started).getStructureTreeRoot()));
                writer(started).setPageEvent(new PageNumbers(new Font(numbers, PAGE_NUMBER_SIZE), pageCount));
            }
        });
        var file = new ByteArrayOutputStream();
        renderer.createPDF(file);
        return file.toByteArray();
    }

    private static PdfWriter writer(ITextRenderer renderer) {
        return Objects.requireNonNull(renderer.getWriter());
    }

    private static ITextRenderer renderer(ITextOutputDevice device) {
        return new ITextRenderer(
                ITextRenderer.DEFAULT_DOTS_PER_POINT,
                ITextRenderer.DEFAULT_DOTS_PER_PIXEL,
                device,
                new NothingFetched(device),
                new ITextFontResolver(),
                new NothingReplaced(),
                new ITextTextRenderer());
    }

    /** The report is whole in itself: nothing that stands in it makes the service ask for anything elsewhere. */
    private static final class NothingFetched extends ITextUserAgent {
        NothingFetched(ITextOutputDevice device) {
            super(device, ITextRenderer.DEFAULT_DOTS_PER_PIXEL);
        }

        /** The library's own style sheet is looked for in this way too. */
        @Override
        protected @Nullable InputStream resolveAndOpenStream(@Nullable String address) {
            return address != null && address.endsWith(DEFAULT_STYLE) ? resource(DEFAULT_STYLE) : null;
        }
    }

    private static org.w3c.dom.Document parsed(String html)
            throws IOException, SAXException, ParserConfigurationException {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(html)));
    }

    /** "หน้า ๑ จาก ๙": counters of style sheets know no Thai digits. */
    private static final class PageNumbers extends PdfPageEventHelper {
        private final Font font;
        private final int pages;

        PageNumbers(Font font, int pages) {
            this.font = font;
            this.pages = pages;
            font.setColor(Color.BLACK);
        }

        @Override
        public void onEndPage(PdfWriter writer, Document document) {
            var page = document.getPageSize();
            var number = "หน้า %s จาก %s".formatted(ThaiNumerals.of(writer.getPageNumber()), ThaiNumerals.of(pages));
            var content = writer.getDirectContent();
            TaggingDevice.beginPagination(content);
            ColumnText.showTextAligned(
                    content,
                    Element.ALIGN_CENTER,
                    new Phrase(number, font),
                    (page.getLeft() + page.getRight()) / 2,
                    page.getBottom() + ABOVE_EDGE,
                    0);
            content.endMarkedContentSequence();
        }
    }

    private static String style() throws IOException {
        try (var file = resource(STYLE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static InputStream resource(String name) {
        var file = PdfReport.class.getResourceAsStream(name);
        if (file == null) {
            throw new IllegalStateException(name + " is not on the class path");
        }
        return file;
    }
}
