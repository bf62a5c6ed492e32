/** What did an agency score in a year, from the total down to the level counts of each answer slot? */
@NullMarked
package org.prongsai.query.score;

import org.jspecify.annotations.NullMarked;
