/** Builds all read tables anew from the log, beside those that are read, and puts them in place at once. */
@NullMarked
package org.prongsai.query.rebuild;

import org.jspecify.annotations.NullMarked;
