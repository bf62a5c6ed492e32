/** What differs between two moments of a year, or between two sets of rules? */
@NullMarked
package org.prongsai.query.change;

import org.jspecify.annotations.NullMarked;
