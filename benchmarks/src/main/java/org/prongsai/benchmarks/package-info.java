/** Measurements; nothing here is shipped. */
@NullMarked
package org.prongsai.benchmarks;

import org.jspecify.annotations.NullMarked;
