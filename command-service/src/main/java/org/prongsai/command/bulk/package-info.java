/** Deciding about many streams at once: one read and one write for a batch, under the rules of single commands. */
@NullMarked
package org.prongsai.command.bulk;

import org.jspecify.annotations.NullMarked;
