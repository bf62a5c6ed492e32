/** Sending commands: one answer to all of them, and another try where two of them raced. */
@NullMarked
package org.prongsai.command.dispatch;

import org.jspecify.annotations.NullMarked;
