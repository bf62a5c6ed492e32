/** How do several agencies and years look beside each other, and which of them may be held against each other? */
@NullMarked
package org.prongsai.query.sidebyside;

import org.jspecify.annotations.NullMarked;
