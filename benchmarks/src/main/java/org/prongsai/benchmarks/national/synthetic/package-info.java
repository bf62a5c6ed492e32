/** A made-up nation's years of assessment: as large as the real ones and with averages like those announced, but nobody's. */
@NullMarked
package org.prongsai.benchmarks.national.synthetic;

import org.jspecify.annotations.NullMarked;
