package org.prongsai.query.page.chart;

import java.util.List;

/**
 * A drawing in units of its own view box.
 *
 * @param id unique on its page: its title and description are referred to by it
 * @param title what it shows, in a few words
 * @param description the same figures in words, for whoever does not see it
 */
public record Chart(String id, double width, double height, String title, String description, List<Shape> shapes) {
    public Chart {
        shapes = List.copyOf(shapes);
    }

    /** The drawing as an SVG element to put into a page. */
    public String svg() {
        return SvgWriter.write(this);
    }
}
