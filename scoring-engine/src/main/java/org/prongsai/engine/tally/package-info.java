/** Counts of answers per level and slot: a commutative group, so a fold can be split, merged and undone. */
@NullMarked
package org.prongsai.engine.tally;

import org.jspecify.annotations.NullMarked;
