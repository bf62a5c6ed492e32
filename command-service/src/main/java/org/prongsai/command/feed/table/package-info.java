/** Files that people send, CSV and XLSX, as rows of text; memory is bounded by a row, whatever arrives. */
@NullMarked
package org.prongsai.command.feed.table;

import org.jspecify.annotations.NullMarked;
