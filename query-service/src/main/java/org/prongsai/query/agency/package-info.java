/** Who is assessed, and in which years? */
@NullMarked
package org.prongsai.query.agency;

import org.jspecify.annotations.NullMarked;
