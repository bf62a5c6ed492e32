/** How did the nation do in a year, and how did its provinces and kinds of agencies? */
@NullMarked
package org.prongsai.query.nation;

import org.jspecify.annotations.NullMarked;
