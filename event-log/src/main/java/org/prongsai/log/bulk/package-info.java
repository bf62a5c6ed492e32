/** Reads the whole log, or what is new in it, as fast as the database can hand it out. */
@NullMarked
package org.prongsai.log.bulk;

import org.jspecify.annotations.NullMarked;
