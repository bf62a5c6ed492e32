package org.prongsai.query.page.chart;

/** A place in a chart's view box; y grows downwards. */
public record Point(double x, double y) {}
