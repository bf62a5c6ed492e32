/** Commands that touch an assessment and all of its surveys, in one unit of work. */
@NullMarked
package org.prongsai.command.lifecycle;

import org.jspecify.annotations.NullMarked;
