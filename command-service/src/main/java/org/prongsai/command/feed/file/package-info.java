/** Files from the tools people use: recognised, mapped to questions, and taken row by row. */
@NullMarked
package org.prongsai.command.feed.file;

import org.jspecify.annotations.NullMarked;
