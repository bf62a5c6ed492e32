/** The nation in seconds: what reading, folding and asking cost at national size, beside what others need for the same. */
@NullMarked
package org.prongsai.benchmarks.national;

import org.jspecify.annotations.NullMarked;
