/** Deliveries: rows on their way into the log, and the receipts that say what became of each. */
@NullMarked
package org.prongsai.command.feed.delivery;

import org.jspecify.annotations.NullMarked;
