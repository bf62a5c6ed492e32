/** Responses in streams: line by line, in transactions of hundreds, every refused line explained. */
@NullMarked
package org.prongsai.command.feed;

import org.jspecify.annotations.NullMarked;
