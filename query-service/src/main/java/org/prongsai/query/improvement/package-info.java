/** What pays most: the worth of single questions and items, the cheapest ways to a target, and what-if. */
@NullMarked
package org.prongsai.query.improvement;

import org.jspecify.annotations.NullMarked;
