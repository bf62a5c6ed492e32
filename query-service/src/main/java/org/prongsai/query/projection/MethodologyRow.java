package org.prongsai.query.projection;

import org.prongsai.engine.methodology.Methodology;

/** A registered revision of a methodology. */
record MethodologyRow(Methodology methodology, long position) {}
