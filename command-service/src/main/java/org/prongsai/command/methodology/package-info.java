/** Methodologies registered at run time. */
@NullMarked
package org.prongsai.command.methodology;

import org.jspecify.annotations.NullMarked;
