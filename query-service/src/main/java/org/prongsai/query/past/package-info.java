/** A whole year as it was known at an earlier point of the log, or as another methodology would have it. */
@NullMarked
package org.prongsai.query.past;

import org.jspecify.annotations.NullMarked;
