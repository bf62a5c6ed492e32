/** The tape's files, what keeps them in step with the log, and what they hold right now. */
@NullMarked
package org.prongsai.query.tape;

import org.jspecify.annotations.NullMarked;
