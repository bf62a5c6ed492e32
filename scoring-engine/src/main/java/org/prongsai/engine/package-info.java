/** The functional core: events folded into tallies, scores and comparisons, without clock, randomness or I/O. */
@NullMarked
package org.prongsai.engine;

import org.jspecify.annotations.NullMarked;
