/** Which scores have just changed? */
@NullMarked
package org.prongsai.query.stream;

import org.jspecify.annotations.NullMarked;
