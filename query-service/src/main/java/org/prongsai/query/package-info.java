/** The read side: answers questions from what the log says. */
@NullMarked
package org.prongsai.query;

import org.jspecify.annotations.NullMarked;
