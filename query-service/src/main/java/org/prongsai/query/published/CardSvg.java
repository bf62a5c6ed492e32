package org.prongsai.query.published;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.util.Locale;

/** A card as SVG: outlines and nothing else, so that it looks alike everywhere, and its words for whoever does not see it. */
final class CardSvg {
    private CardSvg() {}

    static String write(Card card, CardTheme theme) {
        var svg = new StringBuilder();
        svg.append(("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\""
                        + " role=\"img\" aria-labelledby=\"words\">\n")
                .formatted(CardDrawing.WIDTH, CardDrawing.HEIGHT, CardDrawing.WIDTH, CardDrawing.HEIGHT));
        svg.append("<title id=\"words\">%s</title>\n".formatted(XmlText.escaped(card.inWords())));
        for (var painted : CardDrawing.of(card, theme).shapes()) {
            svg.append("<path fill=\"%s\" d=\"".formatted(color(painted.color())));
            outline(painted.shape(), svg);
            svg.append("\"/>\n");
        }
        return svg.append("</svg>\n").toString();
    }

    private static String color(Color color) {
        return "#%06x".formatted(color.getRGB() & 0xffffff);
    }

    private static void outline(Shape shape, StringBuilder into) {
        var at = new double[6];
        for (var path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            switch (path.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> points('M', at, 2, into);
                case PathIterator.SEG_LINETO -> points('L', at, 2, into);
                case PathIterator.SEG_QUADTO -> points('Q', at, 4, into);
                case PathIterator.SEG_CUBICTO -> points('C', at, 6, into);
                case PathIterator.SEG_CLOSE -> into.append('Z');
                default -> throw new IllegalStateException("a path has no other pieces");
            }
        }
    }

    private static void points(char letter, double[] at, int count, StringBuilder into) {
        into.append(letter);
        for (int number = 0; number < count; number++) {
            into.append(number == 0 ? "" : " ").append(number(at[number]));
        }
    }

    /** To a tenth of a point, which no screen shows: it takes a third off the length. */
    private static String number(double value) {
        var written = String.format(Locale.ROOT, "%.1f", value).replaceFirst("\\.?0+$", "");
        return written.equals("-0") ? "0" : written;
    }
}
