/** Who stands where in a year, among whom? */
@NullMarked
package org.prongsai.query.ranking;

import org.jspecify.annotations.NullMarked;
