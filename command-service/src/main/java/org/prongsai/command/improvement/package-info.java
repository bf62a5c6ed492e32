/** Improvement plans: measures, their progress and outcome, and guidelines per indicator. */
@NullMarked
package org.prongsai.command.improvement;

import org.jspecify.annotations.NullMarked;
