/** What may anybody take away: the announced and certified results of a year, as files that explain themselves. */
@NullMarked
package org.prongsai.query.opendata;

import org.jspecify.annotations.NullMarked;
