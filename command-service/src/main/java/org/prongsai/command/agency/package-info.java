/** Agencies: registered once. */
@NullMarked
package org.prongsai.command.agency;

import org.jspecify.annotations.NullMarked;
