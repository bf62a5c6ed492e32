/** Questions that cannot be answered, and why. */
@NullMarked
package org.prongsai.query.problem;

import org.jspecify.annotations.NullMarked;
