/** What pays most: what one question or item is worth in points of the total, the cheapest ways to a target, and what-if. */
@NullMarked
package org.prongsai.engine.improvement;

import org.jspecify.annotations.NullMarked;
