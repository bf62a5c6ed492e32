/** How does the nation stand in a year: the page that tells it, its map, and the same as files. */
@NullMarked
package org.prongsai.query.nation.page;

import org.jspecify.annotations.NullMarked;
