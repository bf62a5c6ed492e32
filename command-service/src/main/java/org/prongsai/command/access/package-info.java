/** Who may do what. Without a list of people everybody may do everything, and the server listens to its own machine only. */
@NullMarked
package org.prongsai.command.access;

import org.jspecify.annotations.NullMarked;
