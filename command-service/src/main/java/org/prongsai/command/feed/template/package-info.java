/** Workbooks to be filled in, one per methodology, with its questions and the words of its answers. */
@NullMarked
package org.prongsai.command.feed.template;

import org.jspecify.annotations.NullMarked;
