/** Rows of text cells from CSV and XLSX files, as the person sees them in a spreadsheet program. */
@NullMarked
package org.prongsai.command.feed.table;

import org.jspecify.annotations.NullMarked;
