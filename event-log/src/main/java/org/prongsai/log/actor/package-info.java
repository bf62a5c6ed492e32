/** Who did what the log holds, as far as a log that cannot forget may know it: a role and a pseudonym, never a name. */
@NullMarked
package org.prongsai.log.actor;

import org.jspecify.annotations.NullMarked;
