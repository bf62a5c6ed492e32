/** How the ledger that this process keeps is doing. */
@NullMarked
package org.prongsai.command.ledger;

import org.jspecify.annotations.NullMarked;
