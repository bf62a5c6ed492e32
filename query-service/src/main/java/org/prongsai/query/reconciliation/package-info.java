/** Does what was published follow, and what else can have made it? */
@NullMarked
package org.prongsai.query.reconciliation;

import org.jspecify.annotations.NullMarked;
