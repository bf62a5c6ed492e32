/**
 * What pays most: what one question or item is worth in points of the total, the cheapest ways to a target, and what-if; and
 * what may be proposed to an agency that wants to raise an indicator.
 */
@NullMarked
package org.prongsai.engine.improvement;

import org.jspecify.annotations.NullMarked;
