/** The event log on PostgreSQL: how facts are stored, and how they are read back. */
@NullMarked
package org.prongsai.log;

import org.jspecify.annotations.NullMarked;
