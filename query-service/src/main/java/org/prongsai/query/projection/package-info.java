/** Keeps the read models in step with the log: events in, rows out, in one transaction with the place reached. */
@NullMarked
package org.prongsai.query.projection;

import org.jspecify.annotations.NullMarked;
