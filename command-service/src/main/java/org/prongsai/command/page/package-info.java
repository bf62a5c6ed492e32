/** The pages of the write side: handing over a file, receipts, what columns mean, and correcting a response by hand. */
@NullMarked
package org.prongsai.command.page;

import org.jspecify.annotations.NullMarked;
