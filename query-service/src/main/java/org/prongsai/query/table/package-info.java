/** Tables as files that spreadsheets open as they are. */
@NullMarked
package org.prongsai.query.table;

import org.jspecify.annotations.NullMarked;
