/** Which rules there are, and what they say. */
@NullMarked
package org.prongsai.query.methodology;

import org.jspecify.annotations.NullMarked;
