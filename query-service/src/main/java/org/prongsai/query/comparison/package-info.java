/** What changed between two years, what moved the total, and may the years be compared at all? */
@NullMarked
package org.prongsai.query.comparison;

import org.jspecify.annotations.NullMarked;
