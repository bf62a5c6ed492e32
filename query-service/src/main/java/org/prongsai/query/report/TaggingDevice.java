package org.prongsai.query.report;

import java.awt.Shape;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextRenderer;
import org.xhtmlrenderer.render.InlineText;
import org.xhtmlrenderer.render.JustificationInfo;
import org.xhtmlrenderer.render.RenderingContext;

/**
 * Draws as the library does, and says of everything that it draws what it is: part of an element, or an artifact, which readers
 * pass over.
 */
final class TaggingDevice extends ITextOutputDevice {
    private static final PdfName ARTIFACT = new PdfName("Artifact");
    private static final PdfName PAGINATION = new PdfName("Pagination");

    private @Nullable ReadingOrder order;
    private boolean isSpaceLost;

    TaggingDevice() {
        super(ITextRenderer.DEFAULT_DOTS_PER_POINT);
    }

    /** Has to be told before the first page is drawn. */
    void follow(ReadingOrder order) {
        this.order = order;
    }

    /** Begins what stands on a page for its own sake and is not read: its number, or headings that were read before. */
    static void beginPagination(PdfContentByte page) {
        var properties = new PdfDictionary();
        properties.put(PdfName.TYPE, PAGINATION);
        page.beginMarkedContentSequence(ARTIFACT, properties, true);
    }

    @Override
    public void drawText(RenderingContext context, InlineText text) {
        if (text.getSubstring().isEmpty()) {
            return;
        }
        var page = getCurrentPage();
        var writer = Objects.requireNonNull(getWriter());
        var element = Objects.requireNonNull(order).elementOf(text.getTextNode(), writer.getPageNumber());
        if (element == null) {
            beginPagination(page);
        } else {
            page.beginMarkedContentSequence(element);
        }
        isSpaceLost = endsBeforeSpace(text);
        super.drawText(context, text);
        isSpaceLost = false;
        page.endMarkedContentSequence();
    }

    /** The space that a line ends at is cut off when lines are laid out, and what is read or copied would run into one word. */
    private static boolean endsBeforeSpace(InlineText text) {
        var whole = text.getMasterText();
        return text.getEnd() < whole.length() && whole.charAt(text.getEnd()) == ' ';
    }

    @Override
    public void drawString(String text, float x, float y, @Nullable JustificationInfo justification) {
        super.drawString(isSpaceLost ? text + " " : text, x, y, justification);
    }

    @Override
    public void draw(Shape shape) {
        getCurrentPage().beginMarkedContentSequence(ARTIFACT);
        super.draw(shape);
        getCurrentPage().endMarkedContentSequence();
    }

    @Override
    public void fill(Shape shape) {
        getCurrentPage().beginMarkedContentSequence(ARTIFACT);
        super.fill(shape);
        getCurrentPage().endMarkedContentSequence();
    }
}
