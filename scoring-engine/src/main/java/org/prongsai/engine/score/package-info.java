/** Exact scores from tallies, verdicts and published figures, rounded once at the very end. */
@NullMarked
package org.prongsai.engine.score;

import org.jspecify.annotations.NullMarked;
