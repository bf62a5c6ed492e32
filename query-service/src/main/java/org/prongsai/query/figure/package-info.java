/** Exact figures as they leave the service: rounded once, with the fraction beside them. */
@NullMarked
package org.prongsai.query.figure;

import org.jspecify.annotations.NullMarked;
