/** What the write side's tests share. */
@NullMarked
package org.prongsai.command.testing;

import org.jspecify.annotations.NullMarked;
