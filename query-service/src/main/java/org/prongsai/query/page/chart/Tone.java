package org.prongsai.query.page.chart;

/**
 * How a shape is painted, as SVG presentation attributes: no style sheet is needed, on paper or on another's page. Series
 * differ in lightness and outline, never in hue alone.
 */
public enum Tone {
    /** The full length of a bar, 0 to 100. */
    TRACK("fill=\"#eef2f4\""),
    /** The earlier year: light, outlined. */
    EARLIER("fill=\"#cfe0e8\" stroke=\"#0b4f6c\" stroke-width=\"1\""),
    /** The later year: solid. */
    LATER("fill=\"#0b4f6c\" stroke=\"#0b4f6c\" stroke-width=\"1\""),
    /** A part that raised the total. */
    GAIN("fill=\"#3b8ea5\" stroke=\"#0b4f6c\" stroke-width=\"1\""),
    /** A part that lowered the total. */
    LOSS("fill=\"#f3d9c9\" stroke=\"#9a3b12\" stroke-width=\"1\""),
    /** What no part explains. */
    UNEXPLAINED("fill=\"#ffffff\" stroke=\"#51606b\" stroke-width=\"1.5\" stroke-dasharray=\"4 3\""),
    /** The outline of a year in the radar, the earlier one dashed. */
    EARLIER_LINE("fill=\"none\" stroke=\"#51606b\" stroke-width=\"2\" stroke-dasharray=\"5 3\""),
    LATER_LINE("fill=\"#0b4f6c\" fill-opacity=\"0.14\" stroke=\"#0b4f6c\" stroke-width=\"2.5\""),
    EARLIER_DOT("fill=\"#ffffff\" stroke=\"#51606b\" stroke-width=\"1.5\""),
    LATER_DOT("fill=\"#0b4f6c\" stroke=\"#ffffff\" stroke-width=\"1\""),
    /** A figure from one year to the next; dashed where nothing reliable says that both years measure the same thing. */
    TREND("fill=\"none\" stroke=\"#0b4f6c\" stroke-width=\"2.5\""),
    TREND_UNSURE("fill=\"none\" stroke=\"#0b4f6c\" stroke-width=\"2\" stroke-dasharray=\"6 4\""),
    /** Between two years that do not measure the same thing. */
    BREAK("fill=\"none\" stroke=\"#9a3b12\" stroke-width=\"1.5\" stroke-dasharray=\"1.5 3.5\""),
    GRID("fill=\"none\" stroke=\"#d5dce1\" stroke-width=\"1\""),
    /** The limit that counts as having passed. */
    TARGET("fill=\"none\" stroke=\"#9a3b12\" stroke-width=\"1.5\" stroke-dasharray=\"3 2\""),
    /** Below it where it crosses a bar, which is as dark. */
    TARGET_GROUND("fill=\"none\" stroke=\"#ffffff\" stroke-width=\"4.5\""),
    /** Which indicators belong together. */
    GROUP("fill=\"none\" stroke=\"#8b99a3\" stroke-width=\"1.5\""),
    CONNECTOR("fill=\"none\" stroke=\"#7c8a94\" stroke-width=\"1\""),
    WORDS("fill=\"#1c2730\""),
    WORDS_OVER_LINES("fill=\"#1c2730\" stroke=\"#ffffff\" stroke-width=\"4\" paint-order=\"stroke\""),
    STRONG("fill=\"#1c2730\" font-weight=\"700\""),
    FAINT("fill=\"#51606b\"");

    private final String attributes;

    Tone(String attributes) {
        this.attributes = attributes;
    }

    String attributes() {
        return attributes;
    }
}
