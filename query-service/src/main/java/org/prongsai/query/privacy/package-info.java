/** What of the answers may be shown. */
@NullMarked
package org.prongsai.query.privacy;

import org.jspecify.annotations.NullMarked;
