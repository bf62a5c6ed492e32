/** How did one agency fare over all its years, and where may the years not be joined by a line? */
@NullMarked
package org.prongsai.query.trend;

import org.jspecify.annotations.NullMarked;
