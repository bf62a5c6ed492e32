/** Geometry of the charts: pure, from figures to shapes inside a view box, and from shapes to SVG. */
@NullMarked
package org.prongsai.query.page.chart;

import org.jspecify.annotations.NullMarked;
