/** Folds a whole log at once: the same states as event by event, in parts, in any order, without an object per response. */
@NullMarked
package org.prongsai.engine.fold;

import org.jspecify.annotations.NullMarked;
