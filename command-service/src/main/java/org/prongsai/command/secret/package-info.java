/** Secrets that live beside the log, never in it. */
@NullMarked
package org.prongsai.command.secret;

import org.jspecify.annotations.NullMarked;
