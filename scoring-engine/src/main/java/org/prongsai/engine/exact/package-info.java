/** Exact arithmetic: fractions of whole numbers, and the one rounding there is. */
@NullMarked
package org.prongsai.engine.exact;

import org.jspecify.annotations.NullMarked;
