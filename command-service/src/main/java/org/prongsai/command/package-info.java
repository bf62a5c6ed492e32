/** The write side: decides which facts a command adds to the log. */
@NullMarked
package org.prongsai.command;

import org.jspecify.annotations.NullMarked;
