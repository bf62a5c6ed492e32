/** The tape: the scoring facts of the log packed bit by bit, and the fold that makes any moment of them. No files here. */
@NullMarked
package org.prongsai.engine.tape;

import org.jspecify.annotations.NullMarked;
