/** What happened to an assessment, event by event? */
@NullMarked
package org.prongsai.query.trail;

import org.jspecify.annotations.NullMarked;
