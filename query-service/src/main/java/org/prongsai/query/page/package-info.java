/** The pages people look at: one agency's scores, two years side by side, its measures; and the list of agencies. */
@NullMarked
package org.prongsai.query.page;

import org.jspecify.annotations.NullMarked;
