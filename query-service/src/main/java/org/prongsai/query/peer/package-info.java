/** What other agencies have: means of the same year, of the same type, the same province and the whole nation. */
@NullMarked
package org.prongsai.query.peer;

import org.jspecify.annotations.NullMarked;
