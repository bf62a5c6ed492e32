/** One assessment, now or as it was known at an earlier point of the log. */
@NullMarked
package org.prongsai.query.assessment;

import org.jspecify.annotations.NullMarked;
