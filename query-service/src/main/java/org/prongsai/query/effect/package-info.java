/** What did one event move, and what changed between two moments, event by event? */
@NullMarked
package org.prongsai.query.effect;

import org.jspecify.annotations.NullMarked;
