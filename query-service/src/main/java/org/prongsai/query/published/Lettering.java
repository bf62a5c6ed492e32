package org.prongsai.query.published;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.Locale;

/**
 * One line of text in Sarabun as outlines. The JDK puts Thai vowels and tone marks where they belong; as outlines they stay
 * there, whatever fonts the machine has that shows them.
 */
final class Lettering {
    private static final String ELLIPSIS = "…";
    /** Outlines that fit every size: nothing is moved to whole pixels. */
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private static final class Fonts {
        private static final Font REGULAR = read("/fonts/Sarabun-Regular.ttf");
        private static final Font BOLD = read("/fonts/Sarabun-Bold.ttf");

        private static Font read(String name) {
            try (var file = Lettering.class.getResourceAsStream(name)) {
                if (file == null) {
                    throw new IllegalStateException(name + " is not on the class path");
                }
                return Font.createFont(Font.TRUETYPE_FONT, file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (FontFormatException e) {
                throw new IllegalStateException(name + " is no font", e);
            }
        }
    }

    private final TextLayout layout;

    private Lettering(String text, float size, boolean bold) {
        this.layout = new TextLayout(text, (bold ? Fonts.BOLD : Fonts.REGULAR).deriveFont(size), CONTEXT);
    }

    /** @param text not empty */
    static Lettering of(String text, double size, boolean bold) {
        return new Lettering(text, (float) size, bold);
    }

    /** As much of the beginning as fits, with an ellipsis where that is not all. Never parts a mark from its letter. */
    static Lettering fitted(String text, double size, boolean bold, double widthMax) {
        var whole = of(text, size, bold);
        if (whole.width() <= widthMax) {
            return whole;
        }
        var letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(text);
        for (int end = letters.last(); end > 0; end = letters.previous()) {
            var shorter = of(text.substring(0, end).strip() + ELLIPSIS, size, bold);
            if (shorter.width() <= widthMax) {
                return shorter;
            }
        }
        return of(ELLIPSIS, size, bold);
    }

    double width() {
        return layout.getAdvance();
    }

    /** With its base line beginning there. */
    Shape at(double x, double y) {
        return layout.getOutline(AffineTransform.getTranslateInstance(x, y));
    }
}
