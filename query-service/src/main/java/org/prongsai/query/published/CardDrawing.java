package org.prongsai.query.published;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * A card as shapes, one over the other, in points from the upper left corner.
 *
 * @param shapes what is behind first
 */
record CardDrawing(List<Painted> shapes) {
    static final int WIDTH = 440;
    static final int HEIGHT = 172;

    private static final double LEFT = 24;
    private static final double RIGHT = WIDTH - LEFT;
    private static final double EDGE = 5;
    private static final double BAR_TOP = 126;
    private static final double BAR_HEIGHT = 7;
    private static final double GAP = 18;
    private static final double SMALL = 14;
    private static final double LAST_LINE = 156;
    private static final String NOTHING = "–";

    /** A shape filled with one colour. */
    record Painted(Shape shape, Color color) {}

    CardDrawing {
        shapes = List.copyOf(shapes);
    }

    static CardDrawing of(Card card, CardTheme theme) {
        var shapes = new ArrayList<Painted>();
        paper(shapes, theme);
        words(shapes, card, theme);
        scale(shapes, card, theme);
        return new CardDrawing(shapes);
    }

    private static void paper(List<Painted> shapes, CardTheme theme) {
        shapes.add(new Painted(new RoundRectangle2D.Double(0, 0, WIDTH, HEIGHT, 12, 12), theme.line()));
        shapes.add(new Painted(new RoundRectangle2D.Double(1, 1, WIDTH - 2, HEIGHT - 2, 10, 10), theme.paper()));
        shapes.add(new Painted(new Rectangle2D.Double(1, 14, EDGE, HEIGHT - 28), theme.accent()));
    }

    private static void words(List<Painted> shapes, Card card, CardTheme theme) {
        double wide = RIGHT - LEFT;
        shapes.add(
                new Painted(Lettering.fitted(card.heading(), SMALL, false, wide).at(LEFT, 30), theme.soft()));
        shapes.add(new Painted(Lettering.fitted(card.agency(), 20, true, wide).at(LEFT, 59), theme.ink()));
        var number = card.number();
        var written = Lettering.of(number == null ? NOTHING : number, 46, true);
        shapes.add(
                new Painted(written.at(RIGHT - written.width(), 110), number == null ? theme.soft() : theme.accent()));
        double beside = wide - written.width() - GAP;
        shapes.add(
                new Painted(Lettering.fitted(card.figure(), 16, false, beside).at(LEFT, 87), theme.ink()));
        if (card.level() != null) {
            shapes.add(
                    new Painted(Lettering.fitted(card.level(), 16, true, beside).at(LEFT, 111), theme.accent()));
        }
        var maker = Lettering.of(card.maker(), SMALL, true);
        shapes.add(new Painted(maker.at(RIGHT - maker.width(), LAST_LINE), theme.accent()));
        shapes.add(new Painted(
                Lettering.fitted(card.basis(), SMALL, false, wide - maker.width() - GAP)
                        .at(LEFT, LAST_LINE),
                theme.soft()));
    }

    /** How far it is on the way from nothing to everything, and where the national target is. */
    private static void scale(List<Painted> shapes, Card card, CardTheme theme) {
        double wide = RIGHT - LEFT;
        shapes.add(new Painted(bar(LEFT, wide), theme.line()));
        if (card.share() > 0) {
            shapes.add(new Painted(bar(LEFT, Math.max(BAR_HEIGHT, wide * card.share())), theme.accent()));
        }
        shapes.add(new Painted(
                new Rectangle2D.Double(LEFT + wide * card.target() - 1, BAR_TOP - 4, 2, BAR_HEIGHT + 8), theme.ink()));
    }

    private static Shape bar(double x, double width) {
        return new RoundRectangle2D.Double(x, BAR_TOP, width, BAR_HEIGHT, BAR_HEIGHT, BAR_HEIGHT);
    }
}
